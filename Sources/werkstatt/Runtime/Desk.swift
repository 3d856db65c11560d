import Interface
import SessionLog
import Workshop

/// What a person has in front of them: the one thing in which a screen and
/// lines of text differ.
protocol Front: AnyObject {
  /// Shows the model as it stands, before something that may take long.
  func show()
  func bell()
  /// Shows everything once more.
  func repaint()
  /// What was shown was secret: wipes it, where that is not done anyway.
  func clearScrollback()
  /// Back to the shell until it is continued.
  func suspend()
}

/// A seat at work: its model, the log that it stands on, and the hands that do
/// what the model wants done.
///
/// Effects are performed here and nowhere else, whatever the front. Main thread
/// only.
final class Desk {
  var model: Model
  let folder: SessionFolder
  var log: SeatLog?
  var isDone = false
  /// What is said after leaving.
  var lastWord: String?
  /// What the other seats were told of this one.
  var announced: OtherSeat.State?
  /// Why nothing can be written, as the seat was last told.
  var toldStop: LogFailure?
  /// Whether the model was told something since it was last shown.
  var hasChanged = true
  /// Voting cards that are made one after the other, while nobody types.
  var cardsInMaking: CodeIssue?
  /// Proposals that are made while nobody types, and what they stand on.
  var proposalsInMaking: ProposalsInMaking?
  var school = School()
  var ideaLikeness: IdeaLikeness?
  weak var front: (any Front)?

  init(model: Model, folder: SessionFolder, log: SeatLog?) {
    self.model = model
    self.folder = folder
    self.log = log
    lookAtClock()
  }

  /// Summer time may begin, and the clock may be set, while a seat is open.
  private func lookAtClock() {
    model.utcOffset = Clock.utcOffset
    model.clockJump = Clock.jump
  }

  /// Updates the model and does what it wants.
  ///
  /// What is typed is seen before the disk has it.
  func handle(_ message: Message) {
    lookAtClock()
    let effects = model.update(message)
    hasChanged = true
    if knowsLog, effects.contains(where: \.takesTime) { front?.show() }
    for effect in effects { perform(effect) }
    tellIfStopped()
  }

  /// Whether the model was told of the log; before that it would show an empty
  /// session, and say that this is what is saved.
  private var knowsLog: Bool { log == nil || !model.session.id.isEmpty }

  /// Milliseconds until something changes by itself; -1 where nothing does.
  var timeout: Int32 {
    if hasWork { return 0 }
    let left = model.nextDeadline.map { deadline in
      Int32(
        clamping: max(0, deadline.milliseconds - Clock.steady().milliseconds))
    }
    return [left, seatsTimeout].compactMap { $0 }.min() ?? -1
  }

  /// Whether there is something that takes a while.
  private var hasWork: Bool {
    cardsInMaking != nil || proposalsInMaking != nil
      || ideaLikeness?.isRead == false
  }

  /// Nothing came in all that time: it has passed, and what takes a while goes
  /// on a step.
  func pass() {
    handle(.tick(Clock.steady()))
    if seatsTimeout != nil, !hasWork { tellSeats() }
    goOn()
  }

  /// Takes over what other seats wrote.
  func follow() {
    guard let log else { return }
    takeRelease()
    announceAgain()
    handle(.tick(Clock.steady()))
    do throws(LogFailure) {
      try log.catchUp()
      tellWhatIsThere()
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }
}

extension Effect {
  /// Whether somebody might have to wait for it.
  fileprivate var takesTime: Bool {
    switch self {
    case .bell, .repaint, .quit, .suspend: false
    default: true
    }
  }
}

extension Failure {
  /// Both sentences as one text.
  var sentence: String {
    sentences.map { "\($0.what) \($0.way)" } ?? ""
  }
}

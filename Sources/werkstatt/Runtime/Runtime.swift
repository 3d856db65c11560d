import Glibc
import Interface
import SessionLog
import Surface
import Terminal
import Workshop

/// The loop of a seat: keys, signals, the log and time come in as messages,
/// and what the model wants done is done here and nowhere else.
///
/// Main thread only.
final class Runtime {
  var model: Model
  let screen: Terminal.Screen
  let folder: SessionFolder
  var log: SeatLog?
  var isDone = false
  /// What is said on the ordinary screen, after leaving.
  var lastWord: String?
  private var hasChanged = true

  init(
    model: Model, screen: Terminal.Screen, folder: SessionFolder, log: SeatLog?
  ) {
    self.model = model
    self.screen = screen
    self.folder = folder
    self.log = log
    self.model.utcOffset = Clock.utcOffset
  }

  /// Runs until the person leaves or the terminal is gone.
  func run() {
    begin()
    while !isDone {
      takeKeys()
      if isDone { break }
      show()
      wait()
    }
    end()
  }

  private func takeKeys() {
    while !isDone, let key = screen.nextKey() {
      handle(.key(key, at: .now()))
    }
    if screen.isHungUp { isDone = true }
  }

  private func show() {
    guard hasChanged else { return }
    hasChanged = false
    screen.show(view(model, size: model.size))
  }

  /// Updates the model and does what it wants.
  ///
  /// What is typed is seen before the disk has it.
  func handle(_ message: Message) {
    let effects = model.update(message)
    hasChanged = true
    if effects.contains(where: \.takesTime) { show() }
    for effect in effects { perform(effect) }
  }

  /// Waits for keys, signals, the log or the next moment that matters.
  private func wait() {
    var polled = [
      pollfd(fd: screen.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: screen.signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    if let log {
      polled.append(
        pollfd(fd: log.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let count = poll(&polled, nfds_t(polled.count), timeout)
    if count < 0, errno != EINTR { isDone = true }
    if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      isDone = true
    }
    takeSignals()
    if polled.count > 2, polled[2].revents != 0 { follow() }
    if count == 0 { handle(.tick(.now())) }
  }

  /// Milliseconds until something changes by itself.
  private var timeout: Int32 {
    guard let deadline = model.nextDeadline else { return -1 }
    let left = deadline.milliseconds - Timestamp.now().milliseconds
    return Int32(clamping: max(0, left))
  }

  private func takeSignals() {
    for signal in screen.takeSignals() {
      switch signal {
      case .terminate, .interrupt, .hangUp: isDone = true
      case .sizeChanged, .continued: hasChanged = true
      case .stop: break
      }
    }
  }

  /// Takes over what other seats wrote.
  func follow() {
    guard let log else { return }
    takeRelease()
    do throws(LogFailure) {
      try log.catchUp()
      tellWhatIsThere()
    } catch {
      handle(.failed(Failure(error).sentence))
    }
  }
}

/// The laptop's clock.
enum Clock {
  /// Seconds by which it is ahead of UTC.
  static var utcOffset: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
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

import Surface
import Workshop

/// Everything that decides what a seat shows: the session, and where the
/// person in front of it is.
public struct Model: Sendable {
  // What the outside told.

  /// The time of the last message.
  public internal(set) var now: Timestamp
  public internal(set) var size: Size
  public internal(set) var session = Session()
  public internal(set) var seat: Seat
  /// Whether the log takes anything more.
  public internal(set) var saving = Saving.saved
  /// Seconds by which the laptop's clock is ahead of UTC.
  public var utcOffset = 0
  /// Milliseconds by which that clock was set forward since the seat began,
  /// negative ones back.
  ///
  /// The seat's own time, `now`, goes on evenly: no ballot is dropped early or
  /// late for it.
  public var clockJump = 0
  /// Minutes, 1–10, after which an abandoned ballot is asked for.
  public var idleMinutes = 3
  /// How many have voted in the open secret round.
  public internal(set) var turnout = Turnout()
  /// The other terminals on this log.
  public internal(set) var seats: [OtherSeat] = []
  /// Who has a voting card.
  public internal(set) var cards: Set<ParticipantID> = []
  /// What the presenter shows; nil before anybody has said.
  public internal(set) var stage: Stage?
  /// The log's head as eight groups of four hex digits; empty where unknown.
  public internal(set) var head = ""
  /// The languages that can be shown, the user's first.
  public let languages: [Wording]
  public internal(set) var words: Wording

  /// Whether lines are read instead of a screen being seen.
  var isSpoken = false

  // Where the person is.

  public internal(set) var screen: Screen
  /// What lies over the screen; the last one has the keys.
  public internal(set) var layers: [Layer] = []
  public internal(set) var mode = Mode.keys
  public internal(set) var notice: Notice?
  /// When q or Ctrl-C was pressed once.
  var leaving: (key: Key, at: Timestamp)?
  /// Ideas marked for what comes next.
  public internal(set) var marked: Set<IdeaID> = []
  /// The idea that has the focus, in every list and on the board.
  public internal(set) var focus: IdeaID?
  /// The filter that `/` keeps.
  var filter = ""
  /// Forms that were left with something typed in them.
  var drafts: [Form.Purpose: Form] = [:]
  /// The form whose text is on its way to the disk.
  var sent: Form?

  var chooser = ChooserState()
  var attendance = AttendanceState()
  var ideate = IdeateState()
  var board = BoardState()
  var proposals = Proposals()
  var alike = AlikeIdeas()
  /// The card under the mouse while its button is held.
  var dragged: Dragged?
  var roundPlan = RoundPlan()
  var visits = VisitTimes()
  /// The open rounds whose sheets bear numbers.
  var numberedRounds: Set<RoundID> = []
  /// The numbers of the sheets that were typed in at this seat.
  var typedSheets: [RoundID: Set<Int>] = [:]
  var booth = BoothState()
  var review = ReviewState()
  var commit = CommitState()

  public init(
    seat: Seat, languages: [Wording], size: Size, now: Timestamp,
    screen: Screen
  ) {
    self.seat = seat
    self.languages = languages
    words = languages.first ?? .empty
    self.size = size
    self.now = now
    self.screen = screen
    enter(screen)
  }
}

/// The terminal that this program runs in.
public struct Seat: Hashable, Sendable {
  /// What a seat is for.
  public enum Kind: Hashable, Sendable {
    case facilitator
    case voting
    case writing
    case presenter
  }

  public var kind: Kind
  /// As the log writes it, `facilitator`, `vote-2`.
  public var name: String

  public init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// What fills the terminal.
public enum Screen: String, CaseIterable, Hashable, Sendable {
  case chooser
  case checkIn = "check-in"
  case ideate
  case board
  case vote
  case review
  case commit
  case close
  case booth
  case writing
  case presenter
}

extension Screen {
  /// Whether ideas are written on it, in a line of its own.
  var hasEntryLine: Bool { self == .ideate || self == .writing }

  /// The facilitator's screen of a phase.
  public init(_ phase: Phase) {
    self =
      switch phase {
      case .checkIn: .checkIn
      case .ideate: .ideate
      case .cluster: .board
      case .vote: .vote
      case .review: .review
      case .commit: .commit
      case .close: .close
      }
  }
}

/// What letters do: they are written, or they are commands.
public enum Mode: Hashable, Sendable {
  case keys
  case typing
}

/// Whether what is shown is on disk.
public enum Saving: Hashable, Sendable {
  case saved
  /// A command is on its way to the disk.
  case saving
  /// Nothing can be written, and why.
  case readOnly(String)
}

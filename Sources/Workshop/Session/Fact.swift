/// What an event says: its members, and what they do to a session.
///
/// A new type of event is a new conformance and a line in `Facts.all`.
public protocol Fact: Sendable, Equatable {
  /// The type as the log names it, `idea.captured`.
  static var name: String { get }
  /// Whether a line of this type must carry a body.
  static var bodyIsRequired: Bool { get }

  /// Reads the members of a line.
  init(_ reader: MemberReader) throws(EventFault)

  /// The type of this very event; differs from `name` for unknown types only.
  var type: String { get }
  /// The members in the order of writing.
  var members: [Value.Member] { get }
  /// The text of the body; nil where there is none or it is erased.
  var text: String? { get }

  /// The same without its text, as it stands once that is erased.
  var erased: Self { get }

  /// Whether undo can take it back at all.
  var isUndoable: Bool { get }
  /// The ids that it made, moved, merged or split: while a later event names
  /// one of them, it can't be undone.
  var moved: [AnySerial] { get }
  /// Every id that it names.
  var named: [AnySerial] { get }

  /// What it does to the session. Total: what makes no sense does nothing.
  func apply(to session: inout Session, as event: Event)
}

extension Fact {
  public static var bodyIsRequired: Bool { false }
  public var type: String { Self.name }
  public var text: String? { nil }
  public var erased: Self { self }
  public var isUndoable: Bool { false }
  public var moved: [AnySerial] { [] }
  public var named: [AnySerial] { moved }

  /// A copy with nothing at one of its members.
  func erasing(_ text: WritableKeyPath<Self, String?>) -> Self {
    var erased = self
    erased[keyPath: text] = nil
    return erased
  }

  func equals(_ other: any Fact) -> Bool {
    self == other as? Self
  }
}

/// All types of event that format 1 knows.
public enum Facts {
  public static let all: [any Fact.Type] = [
    SessionOpened.self, SessionRevised.self, SessionClosed.self,
    IdentityChanged.self, PhaseEntered.self,
    TimerStarted.self, TimerExtended.self, TimerStopped.self,
    ParticipantJoined.self, ParticipantLeft.self,
    IdeaCaptured.self, IdeaReworded.self, IdeaAssigned.self, IdeaShared.self,
    IdeaLabelled.self, IdeaWithdrawn.self, IdeaRestored.self,
    IdeasMerged.self, IdeaSplit.self,
    ThemeNamed.self, IdeaThemed.self, NoteAdded.self,
    RoundOpened.self, RulesChanged.self, BallotCounted.self, PaperCounted.self,
    RoundClosed.self, RoundCancelled.self, LotDrawn.self,
    MeasureAgreed.self, MeasureUpdated.self,
    Undone.self, Redone.self, Redacted.self,
  ]

  static let known: [String: any Fact.Type] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })
}

/// A type that this version does not know: kept as it stands, does nothing.
public struct UnknownFact: Fact {
  public static let name = ""
  public let type: String
  public let members: [Value.Member]
  public private(set) var text: String?

  public init(name: String, members: [Value.Member], text: String?) {
    type = name
    self.members = members
    self.text = text
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    throw EventFault(what: "an unknown type has no reader")
  }

  public var erased: UnknownFact { erasing(\.text) }

  public func apply(to session: inout Session, as event: Event) {}
}

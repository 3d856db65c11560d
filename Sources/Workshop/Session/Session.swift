/// A workshop as it stands: the fold of its events.
///
/// The same events give the same session, everywhere and always.
public struct Session: Sendable {
  /// The UUID; empty before `session.opened`.
  public internal(set) var id = ""
  public internal(set) var openedAt = Timestamp(milliseconds: 0)
  public internal(set) var title = ""
  public internal(set) var question = ""
  public internal(set) var language = "de"
  public internal(set) var template = ""
  public internal(set) var departments: [Department] = []
  public internal(set) var groups: [Group] = []
  public internal(set) var fields: [Field] = []
  public internal(set) var agenda: [AgendaItem] = []
  public internal(set) var identity = Identity.group
  public internal(set) var minimumGroup = 5
  public internal(set) var follows: String?
  /// When it was sealed; nil while it is open.
  public internal(set) var closedAt: Timestamp?
  /// The line that sealed it.
  var closedSeq: Int?

  public internal(set) var phase = Phase.checkIn
  public internal(set) var phaseEnteredAt: Timestamp?
  public internal(set) var timer: PhaseTimer?

  /// Everybody who ever came, by number.
  public internal(set) var participants: [Participant] = []
  /// Every idea ever captured, by number; also merged and withdrawn ones.
  public internal(set) var ideas: [Idea] = []
  public internal(set) var themes: [Theme] = []
  public internal(set) var rounds: [Round] = []
  public internal(set) var measures: [Measure] = []
  /// Notes on the session itself, in the order of writing.
  public internal(set) var notes: [Note] = []

  var participantIndex = SerialTable<Participant, Int>()
  var ideaIndex = SerialTable<Idea, Int>()
  var roundIndex = SerialTable<Round, Int>()
  var measureIndex = SerialTable<Measure, Int>()

  /// All events, with what is undone.
  public internal(set) var history = History()

  /// The session before its first line.
  public init() {}
}

extension Session {
  public subscript(id: IdeaID) -> Idea? {
    ideaIndex[id].map { ideas[$0] }
  }

  public subscript(id: ParticipantID) -> Participant? {
    participantIndex[id].map { participants[$0] }
  }

  public subscript(id: RoundID) -> Round? {
    roundIndex[id].map { rounds[$0] }
  }

  public subscript(id: MeasureID) -> Measure? {
    measureIndex[id].map { measures[$0] }
  }

  public subscript(id: ThemeID) -> Theme? {
    themes.first { $0.id == id }
  }

  public func department(_ id: DepartmentID) -> Department? {
    departments.first { $0.id == id }
  }

  public func group(_ id: GroupID) -> Group? {
    groups.first { $0.id == id }
  }

  public func field(_ id: FieldID) -> Field? {
    fields.first { $0.id == id }
  }

  /// Those who are in the room now.
  public var peopleHere: [Participant] { participants.filter(\.isHere) }

  /// The round that is open; there is at most one.
  public var openRound: Round? { rounds.last { $0.state == .open } }

  /// The minutes that the agenda gives a phase.
  public func minutes(for phase: Phase) -> Int? {
    agenda.first { $0.phase == phase }?.minutes
  }
}

/// What somebody wants; `Session.decide` says what comes of it.
public enum Command: Equatable, Sendable {
  case open(SessionOpened)
  case revise(SessionRevised)
  case setIdentity(Identity)
  case enter(Phase)
  case startTimer(Phase, minutes: Int)
  case extendTimer(minutes: Int)
  case stopTimer

  /// That many come, each with a number of their own.
  case join(GroupID?, count: Int)
  /// As many of the group are here: the missing come, the surplus leaves.
  case setAttendance(GroupID?, count: Int)
  case leave(ParticipantID)

  case capture([NewIdea])
  case reword(IdeaID, text: String)
  case assign([IdeaID], to: DepartmentID?, by: Assigner = .person)
  case share(IdeaID, with: [DepartmentID])
  case label(IdeaID, fields: [FieldID])
  case merge([IdeaID], into: IdeaID)
  case split(IdeaID)
  case withdraw([IdeaID])
  case restore([IdeaID])
  /// The ideas form a theme of that name in their department.
  case theme([IdeaID], name: String)
  case putInTheme([IdeaID], ThemeID?)
  case renameTheme(ThemeID, name: String)
  case note(IdeaID?, text: String)

  case openRound(NewRound)
  case changeRules(RoundID, Rules)
  case cast(RoundID, Ballot)
  /// What lies in the box of an open round and not in the log yet.
  case countBox(RoundID)
  case countPaper(RoundID, PaperCount)
  /// With what lies in the box, where the round is secret.
  case closeRound(RoundID, consent: Bool = false)
  case cancelRound(RoundID)
  case drawLot(RoundID, [IdeaID], seed: String)
  case importRound(ImportedRound)
  /// Several, each decided on after the one before, and undone as one.
  case together([Command])

  case agree(MeasureContent)
  case update(MeasureUpdated)

  /// The latest command of this seat that can be undone.
  case undo
  /// This one, whoever wrote it.
  case undoLine(Int)
  case redo
  case redact(Int, Redacted.Reason)
  case closeSession
}

extension Command {
  /// Whether something comes to its end with it: a round, a phase, the session.
  public var endsSomething: Bool {
    switch self {
    case .closeRound, .cancelRound, .closeSession, .enter: true
    default: false
    }
  }
}

/// An idea that is not yet in the log.
public struct NewIdea: Hashable, Sendable {
  public var text: String
  public var group: GroupID?
  public var participant: ParticipantID?
  public var department: DepartmentID?
  public var fields: [FieldID] = []
  public var cost: String?
  public var source: String?

  public init(
    text: String, group: GroupID? = nil, participant: ParticipantID? = nil,
    department: DepartmentID? = nil, fields: [FieldID] = [],
    cost: String? = nil, source: String? = nil
  ) {
    self.text = text
    self.group = group
    self.participant = participant
    self.department = department
    self.fields = fields
    self.cost = cost
    self.source = source
  }
}

/// A round that is not yet in the log.
public struct NewRound: Hashable, Sendable {
  public var ideas: [IdeaID]
  public var rules: Rules
  public var funds: String?
  /// Whether the facilitator accepts that few people's secrecy is thin.
  public var consent: Bool

  public init(
    ideas: [IdeaID], rules: Rules, funds: String? = nil, consent: Bool = false
  ) {
    self.ideas = ideas
    self.rules = rules
    self.funds = funds
    self.consent = consent
  }
}

/// A vote that took place elsewhere: its ideas, ballots and result at once.
public struct ImportedRound: Hashable, Sendable {
  /// The ideas that are not in the session yet.
  public var newIdeas: [NewIdea]
  /// The sources of all ideas of the round, in its order.
  public var sources: [String]
  /// By the source of each idea.
  public var ballots: [ImportedBallot]
  public var rules: Rules
  public var funds: String?
  /// What the round is known by, so that it comes in only once.
  public var source: String
  /// Groups and fields that the session has not yet.
  public var newGroups: [Group]
  public var newFields: [Field]

  public init(
    newIdeas: [NewIdea], sources: [String], ballots: [ImportedBallot],
    rules: Rules, funds: String? = nil, source: String,
    newGroups: [Group] = [], newFields: [Field] = []
  ) {
    self.newIdeas = newIdeas
    self.sources = sources
    self.ballots = ballots
    self.rules = rules
    self.funds = funds
    self.source = source
    self.newGroups = newGroups
    self.newFields = newFields
  }
}

/// A ballot of an imported round, by the sources of its ideas.
public struct ImportedBallot: Hashable, Sendable {
  /// As `Ballot.id`.
  public var id: String
  public var group: GroupID?
  public var dots: [String: Int]

  public init(id: String, group: GroupID? = nil, dots: [String: Int]) {
    self.id = id
    self.group = group
    self.dots = dots
  }
}

/// What a decision needs beside the session: who, when, and what only the
/// holder of the lock knows.
public struct Circumstances: Sendable {
  /// The terminal that the command comes from.
  public var seat: String
  public var at: Timestamp
  /// What lies in the box of the open secret round, if there is one.
  public var box: BallotBox?
  /// SHA-256.
  public var digest: @Sendable ([UInt8]) -> [UInt8]

  public init(
    seat: String, at: Timestamp, box: BallotBox? = nil,
    digest: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
  ) {
    self.seat = seat
    self.at = at
    self.box = box
    self.digest = digest
  }
}

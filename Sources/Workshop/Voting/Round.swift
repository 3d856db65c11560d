/// One vote over a list of ideas.
public struct Round: Hashable, Sendable, Numbered {
  public static let letter: Unicode.Scalar = "r"

  /// Where a round stands.
  public enum State: Hashable, Sendable {
    case open
    case closed
    case cancelled
  }

  public var id: RoundID
  /// The line that opened it.
  public var seq: Int
  public var openedAt: Timestamp
  /// The ideas as they stood when it was opened.
  public let ideas: [IdeaID]
  public var rules: Rules
  /// Decimal digits: what the ideas' costs are paid from.
  public var funds: String?
  public var source: String?
  public var state = State.open
  public var closedAt: Timestamp?
  /// The line that closed it.
  public var closedSeq: Int?
  /// In a secret round empty until it closes.
  public var ballots: [Ballot] = []
  public var paper: [PaperCount] = []
  /// Who has voted; empty for open admission and imports.
  public var voted: [ParticipantID] = []
  /// The confirmation codes for the wall, sorted.
  public var codes: [String] = []
  public var lots: [Lot] = []

  private var counted: Set<String> = []
  private let listed: SerialTable<Idea, Bool>

  init(
    id: RoundID, seq: Int, openedAt: Timestamp, ideas: [IdeaID], rules: Rules,
    funds: String?, source: String?
  ) {
    self.id = id
    self.seq = seq
    self.openedAt = openedAt
    self.ideas = ideas
    self.rules = rules
    self.funds = funds
    self.source = source
    var listed = SerialTable<Idea, Bool>()
    for idea in ideas { listed[idea] = true }
    self.listed = listed
  }

  /// Whether the idea stands on its ballots.
  public func lists(_ idea: IdeaID) -> Bool { listed[idea] == true }

  /// Counts a ballot; the same one twice counts once.
  mutating func count(_ ballot: Ballot) {
    guard state == .open, counted.insert(ballot.id).inserted else { return }
    ballots.append(ballot)
  }
}

/// A show of hands or the like: always shown apart.
public struct PaperCount: Hashable, Sendable {
  /// What it was; nil where the text is erased.
  public var text: String?
  public var ballots: Int
  public var dots: Dots

  public init(text: String?, ballots: Int, dots: Dots) {
    self.text = text
    self.ballots = ballots
    self.dots = dots
  }
}

/// Tied ideas in the order of a drawn lot.
public struct Lot: Hashable, Sendable {
  public var ideas: [IdeaID]
  public var seed: String
  public var order: [IdeaID]

  public init(ideas: [IdeaID], seed: String, order: [IdeaID]) {
    self.ideas = ideas
    self.seed = seed
    self.order = order
  }

  /// The ideas' numbers in the order that it gave: `10, 11`.
  public var numbers: String {
    order.map { String($0.number) }.joined(separator: ", ")
  }
}

extension Round {
  /// The lot that has decided between any two of these ideas; the first one
  /// holds.
  public func lot(among ideas: [IdeaID]) -> Lot? {
    let ideas = Set(ideas)
    return lots.first { ideas.intersection($0.ideas).count > 1 }
  }
}

extension Session {
  mutating func changeRound(_ id: RoundID, _ change: (inout Round) -> Void) {
    guard let index = roundIndex[id] else { return }
    change(&rounds[index])
  }
}

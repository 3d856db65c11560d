/// What a round gave: every figure that a screen, an export or an aggregate
/// shows of it comes from here.
public struct Tally: Hashable, Sendable {
  public var round: RoundID
  public var ballots: Int
  /// Dots for ideas, over all of them.
  public var dots: Int
  public var against: Int
  /// Ballots that gave nothing.
  public var abstained: Int
  /// Ballots by group, where they bear one.
  public var groupBallots: [GroupID: Int]
  /// By rank, equal ones by id.
  public var results: [Result]

  /// The figures of one idea.
  public struct Result: Hashable, Sendable {
    public var idea: IdeaID
    /// 1 + the number of better ideas.
    public var rank: Int
    /// Whether another has the same rank.
    public var isTied: Bool
    /// Dots for it, those against left out.
    public var dots: Int
    public var against: Int
    /// Ballots that gave more for it than against.
    public var voters: Int
    /// Every group that has a ballot in the round, also with nothing.
    public var groups: [GroupID: Share]
    /// See `Tally.consensus`; nil where no ballot bears a group.
    public var consensus: Double?
    /// See `Tally.dissent`.
    public var dissent: Double
    /// Whether the room is divided on it.
    public var isDisputed: Bool
  }

  /// What one group gave to one idea.
  public struct Share: Hashable, Sendable {
    public var dots: Int
    public var voters: Int

    public init(dots: Int, voters: Int) {
      self.dots = dots
      self.voters = voters
    }
  }
}

extension Tally {
  /// Dissent above this is called so, where an idea can get several dots.
  public static let disputedAbove = 0.3

  /// The result of one idea.
  public subscript(idea: IdeaID) -> Result? {
    results.first { $0.idea == idea }
  }

  /// Whether all these ideas share one rank.
  public func areTied(_ ideas: [IdeaID]) -> Bool {
    let ranks = Set(ideas.map { self[$0]?.rank })
    return ranks.count == 1 && ranks.first != .some(nil)
  }
}

extension Session {
  /// The rounds that are closed, in the order of opening.
  public var closedRounds: [Round] { rounds.filter { $0.state == .closed } }

  /// What a closed round gave, by the ideas as they stand now.
  ///
  /// A round that is open gives nothing: no figure shows before it closes.
  public func tally(of round: Round) -> Tally {
    let isClosed = round.state == .closed
    var count = Count(round: round, session: self)
    if isClosed { for ballot in round.ballots { count.add(ballot) } }
    return count.tally
  }
}

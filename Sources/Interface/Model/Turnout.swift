import Workshop

/// All that may be told of a secret round before it closes.
public struct Turnout: Hashable, Sendable {
  public var ballots: Int
  /// The groups of which everybody has voted, so that the booth does not
  /// offer them; nothing else shows them.
  public var doneGroups: Set<GroupID>

  public init(ballots: Int = 0, doneGroups: Set<GroupID> = []) {
    self.ballots = ballots
    self.doneGroups = doneGroups
  }

  /// What may be told of a round with these ballots cast.
  public init(of round: Round, cast: [Ballot], in session: Session) {
    self.init(
      ballots: cast.count,
      doneGroups: session.doneGroups(in: round, cast: cast))
  }
}

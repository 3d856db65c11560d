import Workshop

/// What ideas were given over all closed rounds of their session.
public struct IdeaVotes: Hashable, Sendable {
  /// Dots for it, those against left out.
  public var dots = 0
  public var against = 0
  /// Ballots that gave more for it than against, over all rounds.
  public var voters = 0

  public init() {}
}

extension Session {
  /// The votes for each idea that counts, by the ideas as they stand now.
  public func votes(in tallies: [Workshop.Tally]) -> [IdeaID: IdeaVotes] {
    var votes: [IdeaID: IdeaVotes] = [:]
    for result in tallies.flatMap(\.results) {
      votes[result.idea, default: IdeaVotes()].dots += result.dots
      votes[result.idea, default: IdeaVotes()].against += result.against
      votes[result.idea, default: IdeaVotes()].voters += result.voters
    }
    return votes
  }

  /// What each closed round gave, in the order of opening.
  public var tallies: [Workshop.Tally] { closedRounds.map(tally) }
}

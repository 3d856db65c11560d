import Workshop

/// All closed rounds of a log counted a second time, as one would by hand:
/// straight from the lines that stand, with nothing of the program's own
/// tallies.
struct SecondCount {
  /// The closed rounds in the order of opening.
  private(set) var rounds: [CountedRound] = []
  private var ideas = MergedIdeas()
  private var urns: [RoundID: Urn] = [:]
  private var opened: [RoundID] = []

  /// The ballots of a round.
  private struct Urn {
    var ideas: [IdeaID]
    var ballots: [Ballot] = []
    var ids: Set<String> = []
    /// No ballot comes in any more.
    var isSealed = false
    var isClosed = false

    mutating func take(_ ballot: Ballot) {
      guard !isSealed, ids.insert(ballot.id).inserted else { return }
      ballots.append(ballot)
    }
  }

  /// Counts a whole log, from line 1 on.
  init(_ events: [Event]) {
    for event in StandingLines(events).events {
      ideas.take(event.fact)
      take(event.fact)
    }
    rounds = opened.compactMap { id in
      guard let urn = urns[id], urn.isClosed else { return nil }
      return CountedRound(id, listed: urn.ideas, urn.ballots, ideas)
    }
  }

  private mutating func take(_ fact: any Fact) {
    switch fact {
    case let fact as RoundOpened where urns[fact.round] == nil:
      urns[fact.round] = Urn(ideas: fact.ideas)
      opened.append(fact.round)
    case let fact as BallotCounted:
      // In its place: a copy of the urn would make each ballot cost as much as
      // all ballots before it.
      urns[fact.round]?.take(fact.ballot)
    case let fact as RoundClosed where urns[fact.round]?.isSealed == false:
      urns[fact.round]?.isSealed = true
      urns[fact.round]?.isClosed = true
    case let fact as RoundCancelled:
      urns[fact.round]?.isSealed = true
    default: break
    }
  }
}

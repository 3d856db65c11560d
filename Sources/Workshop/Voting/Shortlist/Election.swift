/// A round as the rules of a shortlist see it: who gave how much to what, what
/// it costs, and what may be spent.
struct Election: Sendable {
  /// Somebody who gave an idea dots.
  struct Supporter: Hashable, Sendable {
    /// Counted from 0 over all ballots.
    var voter: Int
    /// At least 1.
    var dots: Int
  }

  /// An idea that may be chosen.
  struct Candidate: Sendable {
    var idea: IdeaID
    /// Its source, or its number where it has none.
    var name: String
    /// Not negative.
    var cost: Fraction
    var supporters: [Supporter] = []

    /// The dots for it.
    var dots: Int { supporters.map(\.dots).reduce(0, +) }
  }

  /// By name in the order of its bytes: where ideas are equal, the earlier
  /// one is chosen.
  private(set) var candidates: [Candidate]
  /// All ballots, abstentions too.
  private(set) var voters: Int
  /// What may be spent.
  private(set) var budget: Fraction

  init(candidates: [Candidate], voters: Int, budget: Fraction) {
    self.candidates = candidates.sorted { $0.comesBefore($1) }
    self.voters = voters
    self.budget = budget
  }

  /// The cost of several ideas, given by their places.
  func cost(of places: some Sequence<Int>) -> Fraction {
    places.reduce(.zero) { $0 + candidates[$1].cost }
  }
}

extension Election.Candidate {
  fileprivate func comesBefore(_ other: Self) -> Bool {
    if name.utf8.elementsEqual(other.name.utf8) { return idea < other.idea }
    return name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}

extension Election {
  /// What a round that is closed holds; an open one gives no ballots.
  ///
  /// `spend` is what may be spent, nil for the round's funds, or else a third
  /// of the ideas, rounded up.
  init(_ round: Round, in session: Session, spend: Fraction?) {
    let slate = Slate(round, in: session)
    var candidates = slate.ideas.map { id in
      let idea = session[id]
      return Candidate(
        idea: id, name: idea?.source ?? id.description,
        cost: idea?.cost.flatMap { Fraction(decimal: $0) } ?? Fraction(1))
    }
    let ballots = round.state == .closed ? round.ballots : []
    for (voter, ballot) in ballots.enumerated() {
      for (place, dots) in slate.sums(of: ballot) where dots > 0 {
        candidates[place].supporters.append(
          Supporter(voter: voter, dots: dots))
      }
    }
    self.init(
      candidates: candidates, voters: ballots.count,
      budget: spend ?? session.shortlistBudget(of: round))
  }
}

extension Session {
  /// What a round's shortlist may spend where nobody says it: the round's
  /// funds, or else a third of its ideas, rounded up.
  public func shortlistBudget(of round: Round) -> Fraction {
    round.funds.flatMap { Fraction(decimal: $0) }
      ?? Fraction((Slate(round, in: self).ideas.count + 2) / 3)
  }
}

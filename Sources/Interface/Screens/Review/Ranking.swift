import Workshop

/// In which order the ideas of a round are listed; their places are always
/// those of the dots.
enum RankingOrder: String, CaseIterable, Hashable, Sendable {
  case dots
  case consensus
  case dissent
}

/// A closed round with its figures, in the order of the list.
struct Ranking {
  let round: Round
  let tally: Tally
  let results: [Tally.Result]

  init(_ round: Round, _ tally: Tally, by order: RankingOrder) {
    self.round = round
    self.tally = tally
    results =
      switch order {
      case .dots: tally.results
      case .consensus: tally.results.sortedByPlace { $0.consensus ?? -1 }
      case .dissent: tally.results.sortedByPlace(\.dissent)
      }
  }

  /// The most dots on one idea.
  var mostDots: Int { tally.results.map(\.dots).max() ?? 0 }
}

extension [Tally.Result] {
  /// The greatest first, equal ones as they stood.
  fileprivate func sortedByPlace(
    _ figure: (Tally.Result) -> Double
  ) -> [Tally.Result] {
    enumerated().sorted { left, right in
      let (one, other) = (figure(left.element), figure(right.element))
      return one != other ? one > other : left.offset < right.offset
    }.map(\.element)
  }
}

extension Model {
  /// The closed round that is looked at: the chosen one, else the latest.
  var reviewedRound: Round? {
    let chosen = review.round.flatMap { session[$0] }
    return chosen?.state == .closed ? chosen : session.closedRounds.last
  }

  /// The figures of that round; nil before any round is closed.
  ///
  /// It counts all ballots, so that a view or an update asks for it once.
  var ranking: Ranking? {
    reviewedRound.map {
      Ranking($0, session.tally(of: $0), by: review.order)
    }
  }

  /// The results that the filter leaves.
  func listed(in ranking: Ranking) -> [Tally.Result] {
    if filter.isEmpty { return ranking.results }
    let ideas = ranking.results.compactMap { session[$0.idea] }
    let found = Set(filtered(ideas).map(\.id))
    return ranking.results.filter { found.contains($0.idea) }
  }
}

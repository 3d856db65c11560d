import Surface
import Workshop

/// Where the facilitator is in the results.
struct ReviewState: Hashable, Sendable {
  /// A part of the screen.
  enum Part: CaseIterable, Hashable, Sendable {
    case ranking
    case map
    case shortlist
  }

  /// Nil for the latest closed one.
  var round: RoundID?
  var order = RankingOrder.dots
  var part = Part.ranking
  /// The idea in focus; the best one where it is nil or not listed.
  var focus: IdeaID?
  /// How far the map is scrolled.
  var map = Selection()
  var reckoned: ReckonedShortlist?
  /// What the shortlist may spend; nil for what the round has.
  var spend: Fraction?
  /// See `Stage.revealed`.
  var revealed = 0
}

extension Model {
  /// Where the focus is in the list.
  func reviewPlace(in results: [Tally.Result]) -> Int {
    results.firstIndex { $0.idea == review.focus } ?? 0
  }

  mutating func moveInReview(_ key: Key) {
    guard let ranking else { return }
    if review.part == .map {
      let count = session.departmentDots(in: ranking.tally).count
      _ = review.map.move(key, count: count, page: contentHeight)
      return
    }
    if review.part == .shortlist { return }
    let results = listed(in: ranking)
    var place = Selection(index: reviewPlace(in: results))
    _ = place.move(key, count: results.count, page: contentHeight / 2)
    review.focus = results.isEmpty ? nil : results[place.index].idea
  }

  /// The result in focus.
  func focusedResult(in ranking: Ranking) -> Tally.Result? {
    let results = listed(in: ranking)
    return results.isEmpty ? nil : results[reviewPlace(in: results)]
  }

  /// The tie that can be broken now: that of the idea in focus, else the first
  /// among the ideas that won anything.
  func tie(in ranking: Ranking) -> [Tally.Result] {
    if let focused = focusedResult(in: ranking), focused.isTied {
      return ranking.tally.tied(with: focused.idea)
    }
    return ranking.tally.places.first { $0.count > 1 } ?? []
  }
}

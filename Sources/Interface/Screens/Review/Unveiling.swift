import Workshop

/// The places of a round in the order in which the room sees them: the last
/// one first, then the whole ranking.
struct Unveiling {
  /// At most this many ideas come one by one.
  static let most = 10

  /// The places that come one by one, the best one first.
  let places: [[Tally.Result]]

  init(_ tally: Tally) {
    var count = 0
    places = Array(
      tally.places.prefix { place in
        let isFirst = count == 0
        count += place.count
        return isFirst || count <= Self.most
      })
  }

  /// How often there is something new to see.
  var steps: Int { places.count + 1 }

  /// The place that the room has seen last; nil before the first one, and when
  /// all are seen.
  func place(after revealed: Int) -> [Tally.Result]? {
    (1...max(1, places.count)).contains(revealed) && !places.isEmpty
      ? places[places.count - revealed] : nil
  }

  /// What has been seen, the best place first.
  func seen(after revealed: Int) -> [[Tally.Result]] {
    Array(places.suffix(max(0, revealed)))
  }

  /// Whether the whole ranking is seen.
  func isOver(after revealed: Int) -> Bool { revealed >= steps }
}

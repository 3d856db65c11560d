/// The ideas that are not chosen yet, each with the least that it can cost for
/// each dot.
///
/// Purses only get emptier, so a price only rises: an idea is asked again only
/// when its last price could still be the lowest.
struct AskingQueue {
  private var askings: [Asking]
  /// The last price of each, nearly.
  private var prices: [Double]
  /// Those that may still be paid, the lowest price first.
  private var order: [Int]

  /// Ideas that nobody was asked for yet.
  init(_ askings: [Asking]) {
    self.askings = askings
    prices = Array(repeating: 0, count: askings.count)
    order = Array(askings.indices)
  }

  /// Takes out the idea that costs its supporters least for each dot, as the
  /// purses are now, and keeps it there; nil where none can be paid.
  mutating func popCheapest(from purses: inout Purses) -> Asking? {
    order.sort { prices[$0] < prices[$1] }
    var best: Int?
    var limit = Double.infinity
    for index in order {
      if prices[index] > limit { break }
      guard let price = purses.ask(&askings[index]) else {
        prices[index] = .infinity
        continue
      }
      prices[index] = price
      if let best, !purses.isCheaper(askings[index], than: askings[best]) {
        continue
      }
      purses.keep()
      best = index
      // Above this, no exact comparison could find it lower.
      limit = max(price, Purses.leastKnown) * (1 + Purses.doubt)
    }
    guard let best else { return nil }
    order.removeAll { $0 == best || prices[$0] == .infinity }
    return askings[best]
  }
}

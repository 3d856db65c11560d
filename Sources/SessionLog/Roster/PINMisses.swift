import Workshop

/// How often the PIN was wrong: each five misses close the field for a while,
/// 30 seconds first, twice as long each time, 5 minutes at most.
public struct PINMisses: Hashable, Sendable {
  private static let allowed = 5
  private static let firstWait = 30_000
  private static let longestWait = 300_000

  public private(set) var count = 0
  public private(set) var last: Timestamp?

  public init() {}

  init(count: Int, last: Timestamp?) {
    self.count = count
    self.last = last
  }

  mutating func add(at time: Timestamp) {
    count += 1
    last = time
  }

  /// Until when no PIN is taken; nil where one is taken now.
  public func lockedUntil(at time: Timestamp) -> Timestamp? {
    guard let last, count > 0, count.isMultiple(of: Self.allowed) else {
      return nil
    }
    // More than 4 doublings pass 5 minutes anyway.
    let doublings = min(count / Self.allowed - 1, 4)
    let wait = min(Self.firstWait << doublings, Self.longestWait)
    // A clock that was set back must not close the field for longer.
    let passed = time.milliseconds - last.milliseconds
    guard (0..<wait).contains(passed) else { return nil }
    return Timestamp(milliseconds: last.milliseconds + wait)
  }
}

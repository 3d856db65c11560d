/// What was measured, in milliseconds.
public struct Samples {
  private var values: [Double] = []

  public init() {}

  public mutating func add(_ milliseconds: Double) {
    values.append(milliseconds)
  }

  /// Measures a piece of work and keeps how long it took.
  ///
  /// - Returns: What the work gives.
  public mutating func time<Result>(_ work: () throws -> Result) rethrows
    -> Result
  {
    let start = ContinuousClock.now
    let result = try work()
    add(start.milliseconds)
    return result
  }

  public var count: Int { values.count }
  public var last: Double { values.last ?? 0 }
  public var median: Double { quantile(0.5) }
  /// The 99th percentile; the worst where there are fewer than a hundred.
  public var slowest: Double { quantile(0.99) }

  private func quantile(_ part: Double) -> Double {
    let sorted = values.sorted()
    let place = Int((Double(sorted.count) * part).rounded(.down))
    return sorted.isEmpty ? 0 : sorted[min(place, sorted.count - 1)]
  }
}

extension ContinuousClock.Instant {
  /// Milliseconds from this moment until now.
  var milliseconds: Double {
    let (seconds, rest) = (ContinuousClock.now - self).components
    return Double(seconds) * 1e3 + Double(rest) / 1e15
  }
}

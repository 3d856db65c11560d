extension Election {
  /// What fits, by dots for each unit of cost, equal ones by name, those
  /// without dots last; after what was chosen before.
  func greedy(after chosen: [Pick] = []) -> [Pick] {
    var left = budget - cost(of: chosen.map(\.place))
    var picks = chosen
    let taken = Set(chosen.map(\.place))
    for place in byWorth where !taken.contains(place) {
      let cost = candidates[place].cost
      if cost > left { continue }
      left = left - cost
      picks.append(Pick(place: place))
    }
    return picks
  }

  /// All places, the one with most dots for its cost first; what is free and
  /// has dots before everything.
  private var byWorth: [Int] {
    let worths = candidates.map(\.worth)
    return candidates.indices.sorted { left, right in
      worths[left] == worths[right]
        ? left < right : worths[left] > worths[right]
    }
  }
}

/// Dots for each unit of cost.
private enum Worth: Comparable {
  case rate(Fraction)
  /// Dots for nothing.
  case boundless
}

extension Election.Candidate {
  fileprivate var worth: Worth {
    let dots = Fraction(dots)
    if dots == .zero { return .rate(.zero) }
    return cost == .zero ? .boundless : .rate(dots / cost)
  }
}

/// Joins what is most alike first, group by group, by the mean likeness
/// between two groups (average linkage, Sokal and Michener 1958), until
/// nothing is alike enough.
struct Linkage {
  /// Two things and how alike they are.
  struct Pair {
    var one: Int
    var other: Int
    var likeness: Float
  }

  /// The groups of two and more, each ascending.
  private(set) var groups: [[Int]] = []

  /// The mean likeness from which two groups are one.
  private static let enough: Float = 0.13

  private var members: [Int: [Int]] = [:]
  /// By group and then neighbour, the sum of likenesses between them.
  private var links: [[Int: Float]]

  init(_ pairs: [Pair], count: Int) {
    links = Array(repeating: [:], count: count)
    for index in 0..<count { members[index] = [index] }
    for pair in pairs {
      links[pair.one][pair.other] = pair.likeness
      links[pair.other][pair.one] = pair.likeness
    }
    var heap = pairs.map { Candidate($0.likeness, $0.one, $0.other) }.sorted()
    while let best = heap.popLast() {
      guard isCurrent(best) else { continue }
      if best.likeness < Self.enough { break }
      for candidate in join(best.one, best.other) {
        let place = heap.firstIndex(above: candidate)
        heap.insert(candidate, at: place)
      }
    }
    groups = members.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  /// Groups that have become others since have another mean.
  private func isCurrent(_ candidate: Candidate) -> Bool {
    members[candidate.one] != nil && members[candidate.other] != nil
      && mean(candidate.one, candidate.other) == candidate.likeness
  }

  private func mean(_ one: Int, _ other: Int) -> Float {
    let pairs = (members[one]?.count ?? 1) * (members[other]?.count ?? 1)
    return (links[one][other] ?? 0) / Float(pairs)
  }

  /// The second group goes into the first.
  private mutating func join(_ one: Int, _ other: Int) -> [Candidate] {
    members[one, default: []] += members.removeValue(forKey: other) ?? []
    for (neighbour, sum) in links[other] where neighbour != one {
      links[one][neighbour, default: 0] += sum
      links[neighbour][one] = links[one][neighbour]
      links[neighbour][other] = nil
    }
    links[one][other] = nil
    links[other] = [:]
    return links[one].keys.compactMap { neighbour in
      let likeness = mean(one, neighbour)
      return likeness < Self.enough
        ? nil
        : Candidate(likeness, min(one, neighbour), max(one, neighbour))
    }
  }
}

/// Two groups that may be joined; the most alike is the greatest, and of equal
/// ones the one with the smallest numbers.
private struct Candidate: Comparable {
  var likeness: Float
  var one: Int
  var other: Int

  init(_ likeness: Float, _ one: Int, _ other: Int) {
    (self.likeness, self.one, self.other) = (likeness, one, other)
  }

  static func < (left: Candidate, right: Candidate) -> Bool {
    if left.likeness != right.likeness { return left.likeness < right.likeness }
    return (left.one, left.other) > (right.one, right.other)
  }
}

extension [Candidate] {
  /// Where one belongs in an ascending order.
  fileprivate func firstIndex(above candidate: Candidate) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < candidate { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

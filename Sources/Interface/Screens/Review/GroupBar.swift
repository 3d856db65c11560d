import Workshop

/// A bar of group letters: who gave an idea its dots, in proportion.
struct GroupBar {
  /// Half dots that one letter stands for; 3 is one and a half.
  let halves: Int

  /// The finest letter with which the longest bar has room.
  init(mostDots: Int, width: Int) {
    let steps = [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80]
    let width = max(1, width)
    var scale = 1
    while true {
      let fit = steps.first { 2 * mostDots <= $0 * scale * width }
      if let fit {
        halves = fit * scale
        return
      }
      scale *= 10
    }
  }

  /// How many dots a letter is, `1,5`.
  func unit(_ words: Wording) -> String {
    halves % 2 == 0
      ? String(halves / 2)
      : words.decimal(Double(halves) / 2, places: 1)
  }

  /// The letters for shares of dots, in their order; whoever gave most of what
  /// is left over gets the letter that is left over.
  func letters(_ shares: [(letter: Character, dots: Int)]) -> String {
    let dots = shares.map(\.dots).reduce(0, +)
    guard dots > 0 else { return "" }
    let total = max(1, (2 * dots + halves / 2) / halves)
    var counts = shares.map { $0.dots * total / dots }
    let rests = shares.indices.sorted { left, right in
      let one = shares[left].dots * total % dots
      let other = shares[right].dots * total % dots
      return one != other ? one > other : left < right
    }
    for index in rests.prefix(total - counts.reduce(0, +)) {
      counts[index] += 1
    }
    return zip(shares, counts).map { share, count in
      String(repeating: share.letter, count: count)
    }.joined()
  }
}

extension Session {
  /// What each group gave an idea, then those without a group.
  func shares(
    of result: Tally.Result
  ) -> [(letter: Character, dots: Int)] {
    groups.map { group in
      (group.letter, result.groups[group.id]?.dots ?? 0)
    } + [("·", result.dotsWithoutGroup)]
  }
}

extension Group {
  /// One letter for bars and tables.
  var letter: Character { (short ?? name).first ?? "?" }
}

/// The runs of 2 to 4 letters of a word with its edges, to see how alike two
/// words are: `grünphase` and `grünphasen`, `rolltreppe` and `treppe`.
struct LetterRuns: Hashable, Sendable {
  /// Hashes, ascending, each as often as it occurs.
  private let runs: [UInt32]
  private let length: Int

  init(_ word: String) {
    let letters = ["^"] + Array(word.unicodeScalars) + ["$"]
    length = letters.count - 2
    var runs: [UInt32] = []
    for size in 2...4 where size <= letters.count {
      for start in 0...letters.count - size {
        var hash: UInt32 = 2_166_136_261
        for letter in letters[start..<start + size] {
          hash = (hash ^ letter.value) &* 16_777_619
        }
        runs.append(hash)
      }
    }
    self.runs = runs.sorted()
  }

  /// From 0, nothing in common, to 1, the same; a word within another one is
  /// as good as a part of a compound.
  func likeness(to other: LetterRuns) -> Float {
    var (mine, theirs, common) = (0, 0, 0)
    while mine < runs.count, theirs < other.runs.count {
      let (one, two) = (runs[mine], other.runs[theirs])
      if one == two { common += 1 }
      if one <= two { mine += 1 }
      if two <= one { theirs += 1 }
    }
    if common == 0 { return 0 }
    let whole = 2 * Float(common) / Float(runs.count + other.runs.count)
    guard min(length, other.length) >= Self.shortestPart else { return whole }
    let part = Float(common) / Float(min(runs.count, other.runs.count))
    return max(whole, Self.asPart * part)
  }

  private static let shortestPart = 4
  private static let asPart: Float = 0.9
}

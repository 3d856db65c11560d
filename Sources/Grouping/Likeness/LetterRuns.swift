/// The runs of 2 to 4 letters of a word with its edges, to see how alike two
/// words are: `grünphase` and `grünphasen`, `rolltreppe` and `treppe`.
struct LetterRuns: Hashable, Sendable {
  /// Hashes, ascending, each as often as it occurs.
  private let runs: [UInt32]
  private let length: Int
  /// A bit for each run, of 256; runs may share one.
  private let marks: SIMD4<UInt64>

  init(_ word: String) {
    let letters = ["^"] + word.foldedScalars + ["$"]
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
    var marks = SIMD4<UInt64>.zero
    for run in runs {
      let place = Self.mark(of: run)
      marks[place.word] |= 1 << place.bit
    }
    self.marks = marks
  }

  /// From 0, nothing in common, to 1, the same; 0 where it is not more than
  /// `least`.
  ///
  /// A word within another one is as good as a part of a compound.
  func likeness(to other: LetterRuns, atLeast least: Float) -> Float {
    // Most words have so little in common that their marks tell.
    guard likeness(to: other, common: mostCommon(with: other)) > least
    else { return 0 }
    let likeness = likeness(to: other, common: common(with: other))
    return likeness > least ? likeness : 0
  }

  private func likeness(to other: LetterRuns, common: Int) -> Float {
    let whole = 2 * Float(common) / Float(runs.count + other.runs.count)
    guard min(length, other.length) >= Self.shortestPart else { return whole }
    let part = Float(common) / Float(min(runs.count, other.runs.count))
    return max(whole, part)
  }

  private func common(with other: LetterRuns) -> Int {
    var (mine, theirs, common) = (0, 0, 0)
    while mine < runs.count, theirs < other.runs.count {
      let (one, two) = (runs[mine], other.runs[theirs])
      if one == two { common += 1 }
      if one <= two { mine += 1 }
      if two <= one { theirs += 1 }
    }
    return common
  }

  /// How many runs can be common at most: those whose mark the other has.
  private func mostCommon(with other: LetterRuns) -> Int {
    if (marks & other.marks) == .zero { return 0 }
    if other.runs.count < runs.count { return other.mostCommon(with: self) }
    return runs.reduce(0) { sum, run in
      let place = Self.mark(of: run)
      return sum + Int(other.marks[place.word] >> place.bit & 1)
    }
  }

  private static func mark(of run: UInt32) -> (word: Int, bit: UInt64) {
    (Int(run >> 6 & 3), UInt64(run & 63))
  }

  private static let shortestPart = 4
}

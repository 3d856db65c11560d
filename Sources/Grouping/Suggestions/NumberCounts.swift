import Glibc

/// Counts how often each number stands in a text.
struct NumberCounts {
  /// By number; all 0 between two texts.
  private var counts = Array(repeating: UInt32(0), count: WordFeatures.count)

  /// A text with these words as numbers.
  mutating func vector(of words: [Lexicon.KnownWord]) -> TextVector {
    var numbers: [Int32] = []
    for word in words {
      for number in word.numbers {
        if counts[Int(number)] == 0 { numbers.append(number) }
        counts[Int(number)] += 1
      }
    }
    return TextVector(
      terms: numbers.map { number in
        let times = counts[Int(number)]
        counts[Int(number)] = 0
        return TextVector.Term(
          number: number, weight: times == 1 ? 1 : 1 + logf(Float(times)))
      })
  }
}

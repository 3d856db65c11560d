import Glibc

/// A text as numbers with how often each occurs, the rare ones of 1 + ln n
/// each.
struct TextVector {
  /// By number, ascending.
  let terms: [(number: Int32, weight: Float)]

  init(_ words: [Lexicon.KnownWord]) {
    var numbers = words.flatMap(\.numbers)
    numbers.sort()
    var terms: [(Int32, Float)] = []
    terms.reserveCapacity(numbers.count)
    var start = 0
    for end in 1...max(1, numbers.count) where start < numbers.count {
      if end < numbers.count, numbers[end] == numbers[start] { continue }
      let times = end - start
      terms.append(
        (numbers[start], times == 1 ? 1 : 1 + logf(Float(times))))
      start = end
    }
    self.terms = terms
  }
}

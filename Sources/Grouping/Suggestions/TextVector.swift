import Glibc

/// A text as numbers with how often each occurs, of n times 1 + ln n.
struct TextVector {
  /// By number, ascending.
  let terms: [(number: Int32, weight: Float)]

  init(_ words: [Lexicon.KnownWord]) {
    var numbers: [Int32] = []
    numbers.reserveCapacity(words.reduce(0) { $0 + $1.numbers.count })
    for word in words { numbers.append(contentsOf: word.numbers) }
    numbers.sort()
    var terms: [(Int32, Float)] = []
    terms.reserveCapacity(numbers.count)
    var times = 0
    for (place, number) in numbers.enumerated() {
      times += 1
      let isLast = place + 1 == numbers.count || numbers[place + 1] != number
      guard isLast else { continue }
      terms.append((number, times == 1 ? 1 : 1 + logf(Float(times))))
      times = 0
    }
    self.terms = terms
  }
}

/// A text as numbers with how often each occurs, of n times 1 + ln n.
struct TextVector {
  /// In the order of the text, each number once.
  let terms: [Term]

  struct Term {
    var number: Int32
    var weight: Float
  }
}

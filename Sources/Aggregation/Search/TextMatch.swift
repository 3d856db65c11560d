/// How far a text meets a query.
struct TextMatch {
  /// How often each term is met.
  var weights = WordMeanings.Weights.zero
  var words: Int32 = 0
  /// Alike texts have the same.
  var key: UInt64 = 0

  /// Reads a text's words.
  ///
  /// It ends with its quote, backslashes stand for themselves and what follows,
  /// or, where it is not escaped, with a zero; 8 bytes behind it can be read.
  @inline(__always)
  mutating func read(
    _ text: UnsafePointer<UInt8>, isEscaped: Bool,
    _ meanings: inout WordMeanings
  ) {
    var at = text
    while true {
      let start = at
      while true {
        switch Self.kinds[Int(at.pointee)] {
        case .letter:
          at += 1
          continue
        // Some of the punctuation beyond ASCII.
        case .maybe:
          if Self.isSign(at) { break }
          at += 1
          continue
        case .other: break
        }
        break
      }
      if at > start { add(start, at - start, &meanings) }
      switch at.pointee {
      case 0: return
      case UInt8(ascii: "\"") where isEscaped: return
      case UInt8(ascii: "\\") where isEscaped:
        at += at[1] == UInt8(ascii: "u") ? 6 : 2
      case 0xC2: at += 2
      case 0xE2: at += 3
      default: at += 1
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ word: UnsafePointer<UInt8>, _ count: Int,
    _ meanings: inout WordMeanings
  ) {
    let meaning = meanings.meaning(of: word, count)
    words += meaning.words
    key = WordMeanings.joined(key, meaning.stem)
    if meaning.weights >= 0 {
      weights += meanings.weights[Int(meaning.weights)]
    }
  }

  /// Adds what another text of the same thing says.
  mutating func add(_ other: TextMatch) {
    weights += other.weights
    words += other.words
  }

  private enum Kind { case letter, maybe, other }

  private static let kinds: [Kind] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .letter
    case 0xC2, 0xE2: .maybe
    case 0x80...: .letter
    default: .other
    }
  }

  /// Whether the character is punctuation: U+0080 to 00BF, 2000 to 206F.
  private static func isSign(_ at: UnsafePointer<UInt8>) -> Bool {
    at[0] == 0xC2 || at[1] == 0x80 || at[1] == 0x81
  }
}

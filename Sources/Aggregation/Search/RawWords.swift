/// The words of a text in UTF-8 as they stand there: runs of letters and
/// digits, whatever they mean.
enum RawWords {
  /// Does something with each word and its length.
  ///
  /// The text ends with its quote, backslashes stand for themselves and what
  /// follows, or, where it is not escaped, with a zero; 8 bytes behind it can
  /// be read.
  ///
  /// - Returns: whether all words were seen whole; not so where a soft hyphen
  ///   or joiner stands escaped inside one.
  @inline(__always)
  static func each(
    of text: UnsafePointer<UInt8>, isEscaped: Bool,
    _ body: (UnsafePointer<UInt8>, Int) -> Void
  ) -> Bool {
    var at = text
    var isWhole = true
    while true {
      let start = at
      while true {
        switch kinds[Int(at.pointee)] {
        case .letter:
          at += 1
          continue
        // Some of the punctuation beyond ASCII.
        case .maybe:
          if isSign(at) { break }
          at += 1
          continue
        case .other: break
        }
        break
      }
      if at > start { body(start, at - start) }
      switch at.pointee {
      case 0: return isWhole
      case UInt8(ascii: "\"") where isEscaped: return isWhole
      case UInt8(ascii: "\\") where isEscaped:
        if at[1] == UInt8(ascii: "u") {
          if isJoiner(at + 2) { isWhole = false }
          at += 6
        } else {
          at += 2
        }
      case 0xC2: at += 2
      case 0xE2: at += 3
      default: at += 1
      }
    }
  }

  /// The same of a text by itself, with where each word begins.
  static func each(
    of text: String, _ body: (UnsafePointer<UInt8>, _ place: Int, Int) -> Void
  ) {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = each(of: start, isEscaped: false) { word, count in
        body(word, word - start, count)
      }
    }
  }

  /// Whether four digits are those of U+00AD, 200C or 200D.
  private static func isJoiner(_ digits: UnsafePointer<UInt8>) -> Bool {
    let digits = UnsafeBufferPointer(start: digits, count: 4)
    return ["00ad", "200c", "200d"].contains { joiner in
      digits.elementsEqual(joiner.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
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

  /// Whether the character is punctuation: U+0080 to 00BF, 2000 to 206F, but
  /// for the letters and numbers there and what stands inside a word.
  private static func isSign(_ at: UnsafePointer<UInt8>) -> Bool {
    if at[0] == 0xC2 { return !inWords.contains(at[1]) }
    // The joiners U+200C and 200D.
    if at[1] == 0x80 { return at[2] != 0x8C && at[2] != 0x8D }
    return at[1] == 0x81
  }

  /// ª µ º ² ³ ¹ ¼ ½ ¾, and the soft hyphen.
  private static let inWords: Set<UInt8> = [
    0xAA, 0xB5, 0xBA, 0xB2, 0xB3, 0xB9, 0xBC, 0xBD, 0xBE, 0xAD,
  ]
}

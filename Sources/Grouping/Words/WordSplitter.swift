@_spi(_Unicode) import Swift

/// Takes a text apart into words: composed (NFC), in lower case, without
/// numbers, marks and addresses.
struct WordSplitter {
  /// A word, and whether it began with a capital letter.
  struct Word: Hashable {
    var text: String
    var isCapital: Bool
  }

  private var words: [Word] = []
  private var isCapital = false
  private var word = String.UnicodeScalarView()
  private var hasLetter = false
  private var length = 0

  /// The words of a text, in their order; `ß` and umlauts stay as they are.
  static func words(in text: String) -> [String] {
    capitalized(in: text).map(\.text)
  }

  /// The same words, with how they began.
  static func capitalized(in text: String) -> [Word] {
    var splitter = WordSplitter()
    let chunks = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    for chunk in chunks where !isAddress(chunk) {
      splitter.take(Substring(chunk))
    }
    return splitter.words
  }

  /// Where to find or write to somebody: says nothing of an idea.
  private static func isAddress(_ chunk: Substring.UTF8View) -> Bool {
    if chunk.contains(UInt8(ascii: "@")) { return true }
    guard chunk.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x77 })
    else { return false }
    let text = Substring(chunk)
    return text.contains("://") || text.hasPrefix("www.")
  }

  private mutating func take(_ chunk: Substring) {
    if chunk.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in chunk.utf8 { take(ascii: byte) }
    } else {
      for scalar in String(chunk)._nfc { take(scalar) }
    }
    end()
  }

  private mutating func take(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      append(Unicode.Scalar(byte), isLetter: true)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if length == 0 { isCapital = true }
      append(Unicode.Scalar(byte | 0x20), isLetter: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(Unicode.Scalar(byte), isLetter: false)
    default: end()
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return take(ascii: UInt8(scalar.value)) }
    if scalar.properties.isAlphabetic {
      if length == 0 { isCapital = scalar.properties.isUppercase }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        append(lower, isLetter: true)
      }
    } else if scalar.properties.numericType != nil {
      append(scalar, isLetter: false)
    } else if !scalar.isJoiner {
      end()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isLetter: Bool) {
    word.append(scalar)
    length += 1
    if isLetter { hasLetter = true }
  }

  /// Numbers and single letters are no words.
  private mutating func end() {
    if hasLetter, length > 1 {
      words.append(Word(text: String(word), isCapital: isCapital))
    }
    if length > 0 { word = String.UnicodeScalarView() }
    (length, hasLetter, isCapital) = (0, false, false)
  }
}

extension Unicode.Scalar {
  /// Soft hyphens and joiners stand inside a word.
  fileprivate var isJoiner: Bool {
    value == 0xAD || value == 0x200C || value == 0x200D
  }
}

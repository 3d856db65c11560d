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
  private var word: [UInt8] = []
  private var hasLetter = false
  /// In scalars.
  private var length = 0
  private let keepsNumbers: Bool

  private init(keepingNumbers: Bool) { keepsNumbers = keepingNumbers }

  /// The words of a text, in their order; `ß` and umlauts stay as they are.
  static func words(
    in text: String, keepingNumbers: Bool = false
  ) -> [String] {
    capitalized(in: text, keepingNumbers: keepingNumbers).map(\.text)
  }

  /// The same words, with how they began.
  static func capitalized(
    in text: String, keepingNumbers: Bool = false
  ) -> [Word] {
    var splitter = WordSplitter(keepingNumbers: keepingNumbers)
    for chunk in chunks(of: text) where !isAddress(chunk.utf8) {
      splitter.take(chunk)
    }
    return splitter.words
  }

  /// What stands between spaces.
  static func chunks(of text: String) -> [Substring] {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map(Substring.init)
  }

  /// Where to find or write to somebody: says nothing of an idea.
  private static func isAddress(_ chunk: Substring.UTF8View) -> Bool {
    if chunk.contains(UInt8(ascii: "@")) { return true }
    guard let dot = chunk.lastIndex(of: UInt8(ascii: ".")) else { return false }
    if let colon = chunk.firstIndex(of: UInt8(ascii: ":")),
      chunk[colon...].starts(with: "://".utf8)
    {
      return true
    }
    let first = chunk.drop { !$0.isLetter }
    let last = chunk[chunk.index(after: dot)...].prefix { $0.isLetter }
    return first.starts(with: "www.".utf8)
      || dot > first.startIndex
        && domains.contains(String(Substring(last)).lowercased())
  }

  /// Domains that stand in texts of a city's people.
  private static let domains: Set<String> = [
    "at", "ch", "com", "de", "eu", "info", "net", "org",
  ]

  private mutating func take(_ chunk: Substring) {
    let highest = chunk.utf8.max() ?? 0
    if highest < 0x80 {
      for byte in chunk.utf8 { take(ascii: byte) }
    } else if highest < Self.firstCombining {
      for scalar in chunk.unicodeScalars { take(scalar) }
    } else {
      for scalar in String(chunk)._nfc { take(scalar) }
    }
    end()
  }

  /// Below it no scalar joins another one: U+0300 begins with this byte.
  private static let firstCombining: UInt8 = 0xCC

  private mutating func take(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte, isLetter: true)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if length == 0 { isCapital = true }
      append(byte | 0x20, isLetter: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte, isLetter: false)
    default: end()
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return take(ascii: UInt8(scalar.value)) }
    if let (lower, isUpper) = scalar.asLatinLetter {
      if length == 0 { isCapital = isUpper }
      append(lower, isLetter: true)
    } else if scalar.properties.isAlphabetic {
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

  private mutating func append(_ byte: UInt8, isLetter: Bool) {
    word.append(byte)
    length += 1
    if isLetter { hasLetter = true }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isLetter: Bool) {
    word.append(contentsOf: scalar.utf8)
    length += 1
    if isLetter { hasLetter = true }
  }

  /// Single letters are no words, nor are numbers where they are not kept.
  private mutating func end() {
    if hasLetter ? length > 1 : keepsNumbers && length > 0 {
      words.append(
        Word(text: String(decoding: word, as: UTF8.self), isCapital: isCapital))
    }
    word.removeAll(keepingCapacity: true)
    (length, hasLetter, isCapital) = (0, false, false)
  }
}

extension Unicode.Scalar {
  /// Soft hyphens and joiners stand inside a word.
  fileprivate var isJoiner: Bool {
    value == 0xAD || value == 0x200C || value == 0x200D
  }

  /// The letters of Latin-1, the umlauts among them, in lower case.
  ///
  /// They are most of what isn't ASCII; `×` and `÷` are no letters.
  fileprivate var asLatinLetter: (lower: Unicode.Scalar, isUpper: Bool)? {
    switch value {
    case 0xC0...0xDE where value != 0xD7:
      (Unicode.Scalar(UInt8(value + 0x20)), true)
    case 0xDF...0xFF where value != 0xF7: (self, false)
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

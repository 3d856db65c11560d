extension Cursor {
  /// Passes a text and the quote that ends it, behind the one that begins it.
  ///
  /// False where it is not known to stand as a writer writes it, in UTF-8.
  @inline(__always)
  mutating func takeText() -> Bool {
    let start = at
    while true {
      let special = Self.special(in: word)
      if special == 0 {
        at += 8
        continue
      }
      at += special.trailingZeroBitCount / 8
      switch at.pointee {
      case UInt8(ascii: "\""):
        at += 1
        // Longer ones may be too long, by their characters.
        return at - start <= 10_000
      case UInt8(ascii: "\\"):
        guard at[1] == UInt8(ascii: "\"") || at[1] == UInt8(ascii: "\\") else {
          return false
        }
        at += 2
      case 0x80...:
        guard takeBeyondASCII() else { return false }
      default: return false
      }
    }
  }

  /// The high bit of the first byte that is a quote, a backslash, a control
  /// character or beyond ASCII; 0 where none is.
  @inline(__always)
  private static func special(in word: UInt64) -> UInt64 {
    let quotes = word ^ 0x2222_2222_2222_2222
    let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      (quotes &- 0x0101_0101_0101_0101) & ~quotes
      | (backslashes &- 0x0101_0101_0101_0101) & ~backslashes
      | (word &- 0x2020_2020_2020_2020) & ~word
      // 7F, and what is beyond it.
      | (word &+ 0x0101_0101_0101_0101) | word
    return found & 0x8080_8080_8080_8080
  }

  /// Passes a character that is written as it stands, the rare ones left to
  /// the strict reader.
  private mutating func takeBeyondASCII() -> Bool {
    let (first, second, third) = (at[0], at[1], at[2])
    switch first {
    case 0xC2:
      // Controls, and the soft hyphen.
      guard (0xA0...0xBF).contains(second), second != 0xAD else { return false }
      at += 2
    case 0xC3...0xD7:
      guard Self.continues(second) else { return false }
      at += 2
    case 0xE2:
      guard Self.continues(second), Self.continues(third),
        Self.isWrittenPlain(second, third)
      else { return false }
      at += 3
    case 0xE3...0xEC:
      guard Self.continues(second), Self.continues(third) else { return false }
      at += 3
    case 0xF0 where second == 0x9F:
      guard Self.continues(third), Self.continues(at[3]) else { return false }
      at += 4
    default: return false
    }
    return true
  }

  /// Whether a byte may stand behind the first one of a character.
  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether the character E2, `second`, `third` is none of the invisible
  /// ones among the punctuation: U+200B to 200F, 2028 to 202E, 2060 to 206F.
  private static func isWrittenPlain(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: !(0x8B...0x8F).contains(third) && !(0xA8...0xAE).contains(third)
    case 0x81: third < 0xA0
    default: true
    }
  }
}

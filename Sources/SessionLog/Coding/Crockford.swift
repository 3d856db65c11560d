/// Crockford's base 32: digits and letters without I, L, O and U, so that
/// people can read them out and type them in.
enum Crockford {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The lower-case digit for the lowest 5 bits.
  private static func digit(_ value: UInt8) -> UInt8 {
    alphabet[Int(value & 31)]
  }

  /// 128 bits as 26 lower-case digits, the first of them 0–7.
  static func encode(_ number: UInt128) -> String {
    let digits = (0..<26).reversed().map { place in
      digit(UInt8(truncatingIfNeeded: number >> (place * 5)))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// One upper-case digit for the lowest 5 bits of each byte.
  static func upperCase(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map(digit), as: UTF8.self).uppercased()
  }

  /// What a person typed, as upper-case digits: O is 0, I and L are 1; nil
  /// where a character is no digit of this alphabet.
  static func tolerant(_ typed: some StringProtocol) -> String? {
    var digits = ""
    for character in typed.uppercased() {
      switch character {
      case "O": digits.append("0")
      case "I", "L": digits.append("1")
      case "0"..."9", "A"..."H", "J", "K", "M", "N", "P"..."T", "V"..."Z":
        digits.append(character)
      default: return nil
      }
    }
    return digits
  }
}

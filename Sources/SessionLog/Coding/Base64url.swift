/// Base64url without padding (RFC 4648, section 5), in its one right form:
/// the bits that are left over are zero, so that no two texts mean the same
/// bytes.
enum Base64url {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The 6 bits that each ASCII character stands for; 255 for the others.
  private static let bits: [UInt8] = {
    var bits = [UInt8](repeating: 255, count: 256)
    for (value, byte) in alphabet.enumerated() {
      bits[Int(byte)] = UInt8(value)
    }
    return bits
  }()

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var held = 0
    var count = 0
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[held >> count & 63])
      }
    }
    if count > 0 { text.append(alphabet[held << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that `text` stands for, or nil if it is not the writer's form
  /// of exactly `count` bytes.
  static func decode(_ text: String, count: Int) -> [UInt8]? {
    guard text.utf8.count == (count * 8 + 5) / 6 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var held = 0
    var filled = 0
    for character in text.utf8 {
      let value = bits[Int(character)]
      guard value < 64 else { return nil }
      held = (held << 6 | Int(value)) & 0xFFFF
      filled += 6
      if filled >= 8 {
        filled -= 8
        bytes.append(UInt8(held >> filled & 255))
      }
    }
    guard held & (1 << filled - 1) == 0 else { return nil }
    return bytes
  }
}

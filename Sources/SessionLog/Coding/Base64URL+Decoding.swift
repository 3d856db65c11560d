import Workshop

extension Base64URL {
  /// The 6 bits that each ASCII character stands for; 255 for the others.
  private static let bits: [UInt8] = {
    var bits = [UInt8](repeating: 255, count: 256)
    for value in UInt8.min..<64 {
      // The first of four characters holds the upper 6 bits of a byte.
      guard let character = encode([value << 2]).utf8.first else { continue }
      bits[Int(character)] = value
    }
    return bits
  }()

  /// The bytes that `text` stands for, or nil if it is not the writer's form
  /// of exactly `count` bytes: the bits that are left over are zero, so that
  /// no two texts mean the same bytes.
  static func decode(_ text: String, count: Int) -> [UInt8]? {
    var text = text
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, length in
      room.initialize(repeating: 0)
      length = count
      isRead = text.withUTF8 { decode($0, into: room) }
    }
    return isRead ? bytes : nil
  }

  /// The same into room for the bytes; false where it is not as many.
  static func decode(
    _ text: UnsafeBufferPointer<UInt8>,
    into bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard text.count == (bytes.count * 8 + 5) / 6 else { return false }
    var held = 0
    var filled = 0
    var place = 0
    for character in text {
      let value = bits[Int(character)]
      guard value < 64 else { return false }
      held = (held << 6 | Int(value)) & 0xFFFF
      filled += 6
      if filled >= 8 {
        filled -= 8
        bytes[place] = UInt8(held >> filled & 255)
        place += 1
      }
    }
    return held & (1 << filled - 1) == 0
  }
}

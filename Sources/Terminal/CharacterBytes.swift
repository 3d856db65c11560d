/// Puts scalars together from the bytes of UTF-8, also from those that come in
/// two reads.
struct CharacterBytes: Sendable {
  /// What stands for bytes that are no UTF-8: U+FFFD.
  static let broken: UInt32 = 0xFFFD

  private var bytes: [UInt8] = []

  /// Whether the bytes before were left without their end, and the scalar that
  /// this byte completes, or `broken` for a byte that can't begin one.
  mutating func take(_ byte: UInt8) -> (broken: Bool, code: UInt32?) {
    let isContinuation = (0x80..<0xC0).contains(byte)
    if bytes.isEmpty || !isContinuation {
      return (cut(), begin(byte))
    }
    bytes.append(byte)
    guard bytes.count == Self.length(bytes[0]) else { return (false, nil) }
    defer { bytes.removeAll(keepingCapacity: true) }
    let text = String(validating: bytes, as: UTF8.self)
    return (false, text?.unicodeScalars.first?.value ?? Self.broken)
  }

  /// Drops the beginning of a scalar; whether there was one.
  mutating func cut() -> Bool {
    defer { bytes.removeAll(keepingCapacity: true) }
    return !bytes.isEmpty
  }

  private mutating func begin(_ byte: UInt8) -> UInt32? {
    if byte < 0x80 { return UInt32(byte) }
    guard Self.length(byte) > 1 else { return Self.broken }
    bytes.append(byte)
    return nil
  }

  /// How many bytes begin with this one; 0 where none may.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}

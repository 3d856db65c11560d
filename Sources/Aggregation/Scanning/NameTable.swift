/// The ids of departments, groups and fields, and other short names, each
/// with a number of its own: what stands in a log a thousand times is
/// compared as words and made a `String` once.
struct NameTable {
  /// By number.
  private(set) var names: [String] = []
  /// The numbers by hash, −1 where there is none; as many as a power of two.
  private var slots = [Int32](repeating: -1, count: 256)
  /// By number; those of long names are never found.
  private var keys: [Key] = []
  /// What is too long for a key, or no plain ASCII, by its bytes: texts can be
  /// equal that have others.
  private var longNames: [[UInt8]: Int32] = [:]

  /// A name of up to 32 bytes, with zeros behind it.
  private struct Key: Equatable {
    var words = SIMD4<UInt64>.zero
    var count = 0

    var hash: Int {
      let mixed =
        (words[0] &* 0x9E37_79B9_7F4A_7C15)
        ^ (words[1] &* 0xC2B2_AE3D_27D4_EB4F)
        ^ (words[2] &* 0x1656_67B1_9E37_79F9) ^ words[3]
      return Int(truncatingIfNeeded: (mixed ^ UInt64(count)) >> 29)
    }
  }

  /// The longest name that is kept as words.
  static let mostBytes = 32

  /// The number of the name at an address, behind which 32 more bytes can be
  /// read; nil where it is not of printable ASCII as it stands in a log, or
  /// longer than `mostBytes`.
  @inline(__always)
  mutating func number(
    of name: UnsafePointer<UInt8>, _ count: Int
  ) -> Int32? {
    guard count <= Self.mostBytes else { return nil }
    let key = Self.key(of: name, count)
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(UnsafeBufferPointer(start: name, count: count), key)
  }

  /// The number of any name.
  mutating func number(of name: String) -> Int32 {
    var name = name
    let short = name.withUTF8 { bytes in
      padded(bytes) { self.number(of: $0, bytes.count) }
    }
    if let short { return short }
    let bytes = Array(name.utf8)
    if let number = longNames[bytes] { return number }
    let number = Int32(names.count)
    names.append(name)
    keys.append(Key(words: .zero, count: -1))
    longNames[bytes] = number
    return number
  }

  subscript(number: Int32) -> String { names[Int(number)] }

  private mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, _ key: Key
  ) -> Int32? {
    let isPlain = name.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: "\\")
    }
    guard isPlain else { return nil }
    if 2 * keys.count >= slots.count { grow() }
    let number = Int32(names.count)
    names.append(String(decoding: name, as: UTF8.self))
    keys.append(key)
    slots[freeSlot(key)] = number
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, key) in keys.enumerated() where key.count >= 0 {
      slots[freeSlot(key)] = Int32(number)
    }
  }

  private func freeSlot(_ key: Key) -> Int {
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  private static func key(
    of name: UnsafePointer<UInt8>, _ count: Int
  ) -> Key {
    let raw = UnsafeRawPointer(name)
    var key = Key(count: count)
    for word in 0..<4 {
      let left = count - 8 * word
      if left <= 0 { break }
      let bytes = raw.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)
      key.words[word] =
        left >= 8
        ? bytes.littleEndian
        : bytes.littleEndian & ((1 << UInt64(8 * left)) - 1)
    }
    return key
  }
}

/// The bytes with enough zeros behind them for the table to read past their
/// end.
private func padded<Result>(
  _ bytes: UnsafeBufferPointer<UInt8>,
  _ body: (UnsafePointer<UInt8>) -> Result?
) -> Result? {
  guard bytes.count <= NameTable.mostBytes else { return nil }
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
    room.initialize(repeating: 0)
    for (place, byte) in bytes.enumerated() { room[place] = byte }
    return room.baseAddress.flatMap { body(UnsafePointer($0)) }
  }
}

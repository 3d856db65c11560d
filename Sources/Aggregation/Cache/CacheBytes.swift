/// Writes numbers and texts one behind the other, small numbers in few bytes.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the last byte has no high bit.
  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that is hardly ever negative.
  mutating func add(_ number: some FixedWidthInteger) {
    add(UInt64(truncatingIfNeeded: number))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

extension CacheWriter {
  /// A list, with its count in front.
  mutating func add<Element>(
    _ list: [Element], _ write: (inout CacheWriter, Element) -> Void
  ) {
    add(list.count)
    for element in list { write(&self, element) }
  }
}

/// Reads what a `CacheWriter` has written; behind the end, and where it makes
/// no sense, everything is zero, and `isBroken`.
struct CacheReader {
  private var rest: UnsafeBufferPointer<UInt8>.SubSequence
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst(), shift < 64 {
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    isBroken = true
    return 0
  }

  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    Integer(truncatingIfNeeded: number())
  }

  mutating func text() -> String {
    let count: Int = integer()
    guard count >= 0, count <= rest.count else {
      isBroken = true
      return ""
    }
    defer { rest = rest.dropFirst(count) }
    return String(
      decoding: UnsafeBufferPointer(rebasing: rest.prefix(count)),
      as: UTF8.self)
  }

  /// A list; as many as its count says, and no more than there are bytes.
  mutating func list<Element>(
    _ read: (inout CacheReader) -> Element
  ) -> [Element] {
    let count: Int = integer()
    guard count >= 0, count <= rest.count else {
      isBroken = true
      return []
    }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count where !isBroken { list.append(read(&self)) }
    return list
  }
}

import Workshop

/// Writes numbers and texts one behind the other, small numbers in few bytes.
struct PackedWriter {
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

  /// A text, with its length in front.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// What somebody else knows the length of.
  mutating func add(bytes more: some Collection<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// A list, with its count in front.
  mutating func add<Element>(
    _ list: [Element], _ write: (inout PackedWriter, Element) -> Void
  ) {
    add(list.count)
    for element in list { write(&self, element) }
  }
}

/// Reads what a `PackedWriter` has written; behind the end, and where it makes
/// no sense, everything is zero, and `isBroken`.
struct PackedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How far it is.
  private(set) var place: Int
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int = 0) {
    self.bytes = bytes
    self.place = place
    if !(0...bytes.count).contains(place) { fail() }
  }

  var isAtEnd: Bool { place == bytes.count }

  private var left: Int { bytes.count - place }

  private mutating func fail() {
    isBroken = true
    place = bytes.count
  }

  @inline(__always)
  mutating func number() -> UInt64 {
    // Most are small.
    if place < bytes.count, bytes[place] < 0x80 {
      place += 1
      return UInt64(bytes[place - 1])
    }
    return longNumber()
  }

  private mutating func longNumber() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    fail()
    return 0
  }

  /// A number that is not negative, nor more than there can be of anything:
  /// sums of many such numbers are none that a machine can't hold.
  @inline(__always)
  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    let number = number()
    if number < 1 << 44, let integer = Integer(exactly: number) {
      return integer
    }
    fail()
    return 0
  }

  /// A time, which may lie before 1970.
  mutating func time() -> Int { Int(truncatingIfNeeded: number()) }

  mutating func text() -> String {
    let text = UnsafeBufferPointer(rebasing: bytes[skip(integer())])
    return String(decoding: text, as: UTF8.self)
  }

  /// Where so many bytes stand, which are passed over.
  mutating func skip(_ count: Int) -> Range<Int> {
    guard count >= 0, count <= left else {
      fail()
      return 0..<0
    }
    place += count
    return place - count..<place
  }

  /// How many elements a list has; no more than there are bytes.
  @inline(__always)
  mutating func count() -> Int {
    let count: Int = integer()
    if count >= 0, count <= left { return count }
    fail()
    return 0
  }

  /// A list; as many as its count says, and no more than there are bytes.
  mutating func list<Element>(
    _ read: (inout PackedReader) -> Element
  ) -> [Element] {
    let count = count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count where !isBroken { list.append(read(&self)) }
    return list
  }
}

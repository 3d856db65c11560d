import Glibc

/// Bytes that are expected to stand as this program writes them, read from the
/// first to the last.
///
/// Everything here gives nil, or false, for what is written in another way:
/// its caller then asks the strict reader. So nothing may be taken here that
/// the strict reader refuses or reads otherwise.
struct WrittenBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte that comes next; 0, which nobody writes, behind the last.
  var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// Passes these bytes, if they come next.
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - at >= count, let start = bytes.baseAddress,
      memcmp(start + at, literal.utf8Start, count) == 0
    else { return false }
    at += count
    return true
  }

  /// A number from 1 on, of at most nine digits, as it is written.
  mutating func number() -> Int? {
    guard let (number, digits) = digits(most: 9), digits > 0,
      bytes[at - digits] != UInt8(ascii: "0")
    else { return nil }
    return number
  }

  /// A whole number of at most fifteen digits, which all are within ±(2^53−1).
  mutating func integer() -> Int? {
    let sign = take("-") ? -1 : 1
    guard let (number, digits) = digits(most: 15), digits > 0 else {
      return nil
    }
    // 0 is written without a sign, and no other number begins with it.
    let isZero = bytes[at - digits] == UInt8(ascii: "0")
    guard !isZero || (digits == 1 && sign == 1) else { return nil }
    return sign * number
  }

  private mutating func digits(most: Int) -> (number: Int, count: Int)? {
    let start = at
    var number = 0
    while case let digit = next &- UInt8(ascii: "0"), digit < 10 {
      guard at - start < most else { return nil }
      number = number * 10 + Int(digit)
      at += 1
    }
    return (number, at - start)
  }
}

extension WrittenBytes {
  /// A text up to its closing quote, behind the opening one, of printable
  /// ASCII with nothing escaped.
  mutating func plainText() -> String? {
    plainBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as it stands.
  mutating func plainBytes() -> UnsafeBufferPointer<UInt8>? {
    let start = at
    while (0x20..<0x7F).contains(next), next != UInt8(ascii: "\""),
      next != UInt8(ascii: "\\")
    {
      at += 1
    }
    guard next == UInt8(ascii: "\"") else { return nil }
    defer { at += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<at])
  }

  /// A text up to its closing quote, behind the opening one, in which no more
  /// than quotes and backslashes are escaped.
  mutating func text() -> String? {
    let start = at
    var isEscaped = false
    var all: UInt8 = 0
    while next >= 0x20, next != UInt8(ascii: "\"") {
      all |= next
      if next == UInt8(ascii: "\\") {
        isEscaped = true
        at += 1
        guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") else {
          return nil
        }
      }
      at += 1
    }
    guard next == UInt8(ascii: "\"") else { return nil }
    defer { at += 1 }
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<at])
    // ASCII is what most are, and needs no second look.
    if all < 0x80, !isEscaped { return String(decoding: raw, as: UTF8.self) }
    return isEscaped
      ? String(validating: Self.unescaped(raw), as: UTF8.self)
      : String(validating: raw, as: UTF8.self)
  }

  /// The bytes without the backslash in front of each escaped one.
  private static func unescaped(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") { place += 1 }
      plain.append(bytes[place])
      place += 1
    }
    return plain
  }
}

import Glibc

/// A place in the bytes of a log, from which they are read as this program
/// writes them, and in no other way.
///
/// At least 64 zeros must stand behind the last byte, so that nothing here
/// needs to look for the end: no line has a zero in it.
struct Cursor {
  var at: UnsafePointer<UInt8>

  /// Passes these bytes, at most 64, if they come next.
  @inline(__always)
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard memcmp(at, literal.utf8Start, count) == 0 else { return false }
    at += count
    return true
  }

  /// The next eight bytes as one word.
  @inline(__always)
  var word: UInt64 {
    UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// A number from 1 on, of at most nine digits, as it is written; 0 where
  /// none comes next.
  @inline(__always)
  mutating func number() -> Int32 {
    var number: Int32 = 0
    let start = at
    guard at.pointee != UInt8(ascii: "0") else { return 0 }
    while case let digit = at.pointee &- UInt8(ascii: "0"), digit < 10 {
      guard at - start < 9 else { return 0 }
      number = number &* 10 &+ Int32(digit)
      at += 1
    }
    return number
  }

  /// A whole number of at most nine digits; nil where none comes next.
  @inline(__always)
  mutating func integer() -> Int32? {
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative { at += 1 }
    if at.pointee == UInt8(ascii: "0") {
      // 0 is written without a sign, and no other number begins with it.
      at += 1
      return isNegative || at.pointee &- UInt8(ascii: "0") < 10 ? nil : 0
    }
    let number = number()
    return number == 0 ? nil : isNegative ? -number : number
  }

  /// An id as `i3`, behind its letter, with the quote that ends it; 0 where
  /// none comes next.
  @inline(__always)
  mutating func serial() -> Int32 {
    let number = number()
    guard at.pointee == UInt8(ascii: "\"") else { return 0 }
    at += 1
    return number
  }
}

extension Cursor {
  /// How many bytes there are up to the next quote, no more than 40.
  @inline(__always)
  var bytesToQuote: Int {
    var count = 0
    while count < 40 {
      let word = UnsafeRawPointer(at).loadUnaligned(
        fromByteOffset: count, as: UInt64.self
      ).littleEndian
      let quotes = Self.zeros(in: word ^ 0x2222_2222_2222_2222)
      if quotes != 0 { return count + quotes.trailingZeroBitCount / 8 }
      count += 8
    }
    return count
  }

  /// The high bit of each byte up to the first that is zero, which is right;
  /// bits beyond that one may be wrong.
  @inline(__always)
  static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

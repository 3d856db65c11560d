/// The 128 bits of a ballot's id.
struct BallotNumber: Hashable, Comparable {
  var high: UInt64 = 0
  var low: UInt64 = 0

  static func < (left: BallotNumber, right: BallotNumber) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension BallotNumber {
  /// The number of an id; nil where it is none.
  init?(_ id: String) {
    guard id.utf8.count == 26 else { return nil }
    let bytes = Array(id.utf8) + [0]
    let number = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { start -> BallotNumber? in
        var cursor = Cursor(at: start)
        return cursor.ballotNumber()
      }
    }
    guard let number else { return nil }
    self = number
  }
}

extension Cursor {
  /// Passes an id of 26 characters of Crockford's base 32; nil where none
  /// comes next.
  @inline(__always)
  mutating func ballotNumber() -> BallotNumber? {
    var wrong: UInt8 = 0
    // 63 bits, then the other 65.
    var high = UInt64(base32[Int(at[0])])
    guard high < 8 else { return nil }
    for place in 1..<13 {
      let value = base32[Int(at[place])]
      wrong |= value
      high = high << 5 | UInt64(value & 31)
    }
    let middle = base32[Int(at[13])]
    wrong |= middle
    high = high << 1 | UInt64((middle & 31) >> 4)
    var low = UInt64(middle & 15)
    for place in 14..<26 {
      let value = base32[Int(at[place])]
      wrong |= value
      low = low << 5 | UInt64(value & 31)
    }
    guard wrong < 32 else { return nil }
    at += 26
    return BallotNumber(high: high, low: low)
  }
}

/// The values of Crockford's digits in lower case; 255 for what is none.
private let base32: [UInt8] = {
  var values = [UInt8](repeating: 255, count: 256)
  for (value, digit) in "0123456789abcdefghjkmnpqrstvwxyz".utf8.enumerated() {
    values[Int(digit)] = UInt8(value)
  }
  return values
}()

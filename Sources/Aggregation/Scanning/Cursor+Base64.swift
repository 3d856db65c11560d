extension Cursor {
  /// Passes 32 bytes in their 43 characters of base64url.
  @inline(__always)
  mutating func takeDigest() -> Bool {
    // The last word shares some bytes with the one before.
    guard isBase64(at: 0), isBase64(at: 8), isBase64(at: 16), isBase64(at: 24),
      isBase64(at: 32), isBase64(at: 35),
      Self.lastOfDigest[Int(at[42])]
    else { return false }
    at += 43
    return true
  }

  /// Passes 16 bytes in their 22 characters of base64url.
  @inline(__always)
  mutating func takeSalt() -> Bool {
    guard isBase64(at: 0), isBase64(at: 8), isBase64(at: 14),
      Self.lastOfSalt[Int(at[21])]
    else { return false }
    at += 22
    return true
  }

  /// Whether the eight bytes there are characters of base64url.
  ///
  /// Each byte has its answer in its own high bit; none is beyond ASCII, so
  /// that no sum carries into the next.
  @inline(__always)
  private func isBase64(at offset: Int) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let word = UnsafeRawPointer(at).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    let lower = word | 0x2020_2020_2020_2020
    let letters =
      (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505)
    let digits =
      (word &+ 0x5050_5050_5050_5050) & ~(word &+ 0x4646_4646_4646_4646)
    let dashes = high &- (word ^ 0x2D2D_2D2D_2D2D_2D2D)
    let underscores = high &- (word ^ 0x5F5F_5F5F_5F5F_5F5F)
    let found = (letters | digits | dashes | underscores) & high
    return word & high == 0 && found == high
  }

  /// The characters whose last two bits are zero.
  private static let lastOfDigest = last(unused: 2)
  /// The characters whose last four bits are zero.
  private static let lastOfSalt = last(unused: 4)

  private static func last(unused: Int) -> [Bool] {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var isLast = [Bool](repeating: false, count: 256)
    for value in stride(from: 0, to: 64, by: 1 << unused) {
      isLast[Int(alphabet[value])] = true
    }
    return isLast
  }
}

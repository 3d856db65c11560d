import Workshop

/// Reads the times of lines, which never go back.
struct LineClock {
  /// The 24 characters of the last one, as words.
  private var last = (UInt64(0), UInt64(0), UInt64(0))

  /// Passes a time as `2026-11-23T09:04:31.120Z`, no earlier than the last.
  @inline(__always)
  mutating func take(_ cursor: inout Cursor) -> Bool {
    let raw = UnsafeRawPointer(cursor.at)
    let next = (
      raw.loadUnaligned(as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    )
    // Most lines are of the same minute as the one before.
    let isSameMinute = next.0 == last.0 && next.1 == last.1
    guard isSameMinute ? Self.isSecond(next.2) : isTime(next, cursor.at),
      isSameMinute
        ? next.2.bigEndian >= last.2.bigEndian : isLater(next)
    else { return false }
    last = next
    cursor.at += 24
    return true
  }

  /// The same for a time that was read already.
  mutating func take(_ time: Timestamp) -> Bool {
    var text = time.rfc3339
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, bytes.count == 24 else {
        return false
      }
      var cursor = Cursor(at: start)
      return take(&cursor)
    }
  }

  /// Whether a word is `:31.120Z`.
  @inline(__always)
  private static func isSecond(_ word: UInt64) -> Bool {
    matches(
      word, form: 0x5A30_3030_2E30_303A, tops: 0x7F76_7676_7F76_7A7F)
  }

  /// Whether the bytes of a word differ from those of a form by no more than
  /// each may.
  @inline(__always)
  private static func matches(
    _ word: UInt64, form: UInt64, tops: UInt64
  ) -> Bool {
    let difference = word.littleEndian ^ form
    let sum = difference &+ tops
    return (difference | sum) & 0x8080_8080_8080_8080 == 0
  }

  private func isLater(_ next: (UInt64, UInt64, UInt64)) -> Bool {
    if next.0 != last.0 { return next.0.bigEndian > last.0.bigEndian }
    if next.1 != last.1 { return next.1.bigEndian > last.1.bigEndian }
    return next.2.bigEndian >= last.2.bigEndian
  }

  /// Whether it is a time; its day is known where the last one has it.
  private func isTime(
    _ next: (UInt64, UInt64, UInt64), _ start: UnsafePointer<UInt8>
  ) -> Bool {
    let day = UInt64(0xFFFF).littleEndian
    if next.0 == last.0, next.1 & day == last.1 & day {
      let hour = (start[11], start[12])
      // `23T09:04`
      return Self.matches(
        next.1, form: 0x3030_3A30_3054_3030, tops: 0x767A_7F76_7D7F_7676)
        && (hour.0 != UInt8(ascii: "2") || hour.1 <= UInt8(ascii: "3"))
        && Self.isSecond(next.2)
    }
    return Timestamp(utf8: UnsafeBufferPointer(start: start, count: 24)) != nil
  }
}

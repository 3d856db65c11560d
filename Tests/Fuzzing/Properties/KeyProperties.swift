import Surface

@testable import Terminal

/// Whatever comes from a terminal, keys are clean, one byte is at most one of
/// them, the keyboard never gets deaf, and cutting a read where no ESC and no
/// mark stands makes no other keys.
enum KeyProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    let reads = bytes.split(separator: 0xFF).map(Array.init)
    for bursts in [false, true] {
      let keys = decoded(reads, bursts: bursts)
      try hold(keys.count <= bytes.count + 1, "\(keys.count) keys")
      for key in keys { try checkClean(key) }
      let end = ["\u{18}", "\u{18}\u{18}\u{18}", "\u{1B}[201~", "x"]
      let heard = decoded(reads + end.map { Array($0.utf8) }, bursts: bursts)
      try hold(heard.last == .character("x"), "deaf after \(keys)")
    }
    // An endless string is broken off at the end of a read, and a mark stands
    // with the letter before it only in the same one.
    let hasMarks = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .contains { $0.value >= 0x300 && $0 != "\u{FFFD}" }
    guard bytes.count < 4_000, !hasMarks else { return }
    let torn = reads.flatMap(cut)
    let keys = (decoded(reads), decoded(torn))
    try hold(keys.0 == keys.1, "\(keys)")
  }

  /// A read in as many as there may be without changing its keys.
  private static func cut(_ read: [UInt8]) -> [[UInt8]] {
    var reads: [[UInt8]] = [[]]
    for (index, byte) in read.enumerated() {
      let before = read[max(0, index - 2)..<index]
      let isPlain = before.allSatisfy { $0 < 0x80 && $0 != 0x1B }
      if index > 1, isPlain, byte < 0x80 { reads.append([]) }
      reads[reads.count - 1].append(byte)
    }
    return reads
  }

  private static func decoded(
    _ reads: [[UInt8]], bursts: Bool = false
  ) -> [Key] {
    var decoder = KeyDecoder(bursts: bursts)
    var keys: [Key] = []
    for read in reads {
      for byte in read { decoder.feed(unit(byte)) }
      decoder.feed(.endOfRead)
      while let key = decoder.next() { keys.append(key) }
    }
    return keys
  }

  /// Bytes that UTF-8 never has stand for what curses knows.
  private static func unit(_ byte: UInt8) -> KeyDecoder.Unit {
    switch byte {
    case 0xFE: .key(.up)
    case 0xFD: .key(.enter)
    case 0xFC: .pasteStart
    case 0xFB: .pasteEnd
    default: .byte(byte)
    }
  }

  private static func checkClean(_ key: Key) throws(Violation) {
    switch key {
    case .character(let character):
      try hold(Grapheme(character) != nil, "\(key)")
    case .paste(let text):
      let isClean = text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }
      try hold(isClean && !text.isEmpty, "\(key)")
    default: break
    }
  }
}

import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// The quick way to read a line, held against the strict one.
@Suite("A line as this program writes it")
struct WrittenLineTests {
  private let json = StrictJSON()

  /// The lines of a workshop, with texts of every kind.
  private static func lines(_ dice: inout Dice) -> [[UInt8]] {
    var log = SmallLog.small()
    for number in 2...12 {
      log.add(
        "idea.captured", [.init("idea", .string("i\(number)"))],
        text: dice.text(dice.number(0...20)))
    }
    log.add(
      "ballot.counted",
      [
        .init("round", "r1"),
        .init("ballot", "01234567890123456789012345"),
      ] + (dice.happens(oneIn: 2) ? [.init("group", "zivil")] : [])
        + [
          .init(
            "dots",
            .object(
              (1...dice.number(1...40)).map {
                .init("i\($0)", .integer(dice.number(-3...3)))
              }))
        ] + (dice.happens(oneIn: 3) ? [.init("step", 4)] : []))
    log.add("of.tomorrow", [.init("any", .random(depth: 4, using: &dice))])
    return log.lines.map { Array($0.dropLast()) }
  }

  @Test("is read at once, and as the strict reader reads it")
  func written() {
    var dice = Dice(seed: 5_101)
    var (quick, all) = (0, 0)
    for _ in 0..<60 {
      for line in Self.lines(&dice) {
        all += 1
        if agrees(line) { quick += 1 }
      }
    }
    // Left to the strict reader are control characters and broken numbers.
    #expect(quick * 3 > all, "\(quick) of \(all)")
  }

  @Test("a changed byte is never taken where the strict reader refuses it")
  func changed() {
    var dice = Dice(seed: 5_102)
    var quick = 0
    for _ in 0..<20 {
      for var line in Self.lines(&dice) {
        for _ in 0..<60 {
          let place = dice.number(0...line.count - 1)
          let byte = line[place]
          line[place] = Self.byte(&dice)
          if agrees(line) { quick += 1 }
          line[place] = byte
        }
      }
    }
    #expect(quick > 1_000)
  }

  @Test("a line that is cut, or that has a piece twice, is read as strictly")
  func shuffled() {
    var dice = Dice(seed: 5_103)
    for _ in 0..<20 {
      for line in Self.lines(&dice) {
        for _ in 0..<40 {
          let from = dice.number(0...line.count)
          let to = dice.number(from...line.count)
          agrees(Array(line[..<from] + line[to...]))
          agrees(Array(line[..<to] + line[from...]))
        }
      }
    }
  }

  @Test(
    "what the strict reader refuses is not read quickly",
    arguments: [
      #"{"a":1,"a":2}"#, #"{"a":01}"#, #"{"a":-0}"#, #"{"a":1.5}"#,
      #"{"a":9007199254740993}"#, #"{"a":[1,]}"#, #"{"a":"\x"}"#,
      #"{"a":1e3}"#, #"{"a":tru}"#, "{\"a\":\"\u{1}\"}",
      #"{"a":[[[[[[[1]]]]]]]}"#,
    ])
  func refused(data: String) {
    var log = SmallLog.small()
    log.addRaw(
      #"{"seq":6,"at":"2026-11-19T09:00:00.000Z","seat":"x","type":"y","data":"#
        + data)
    if let line = log.lines.last { agrees(Array(line.dropLast())) }
  }

  private static func byte(_ dice: inout Dice) -> UInt8 {
    let likely = Array(#"{}[]",:\ 0123456789-.eEtfnu"#.utf8)
    return dice.happens(oneIn: 3)
      ? UInt8(dice.number(0...255))
      : likely[dice.number(0...likely.count - 1)]
  }

  /// What the line comes to, as the only one of a log.
  private static func event(_ line: LogLine?) -> Event? {
    line.flatMap { line in
      try? Event(
        Scan.Record(line: line, text: nil, number: 1, start: 0))
    }
  }

  /// Whether the quick reader takes the line; then the strict one must take it
  /// and find the same.
  @discardableResult
  private func agrees(_ line: [UInt8]) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      guard let quick = LogLine(written: bytes) else { return false }
      let strict = try? LogLine(reading: bytes, with: json)
      #expect(Self.event(strict) == Self.event(quick))
      #expect(strict == quick, "\(String(decoding: line, as: UTF8.self))")
      return true
    }
  }
}

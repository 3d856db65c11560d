import TestSupport
import Testing
import Workshop

@testable import Aggregation
@testable import SessionLog

/// A scan never takes what the strict reader refuses, and never reads it
/// otherwise.
@Suite("The scanner beside the strict reader")
struct ScannerTests {
  @Test("What the program writes is read without the strict reader's events")
  func ownForm() throws {
    for seed in 0..<40 {
      let log = Self.log(seed: seed, odd: false)
      var scanner = Scanner(proving: true)
      let length = log.withPadding { scanner.read($0) }
      #expect(length == log.bytes.count, "seed \(seed)")
    }
  }

  @Test("Lines in any other form are read as well")
  func otherForms() throws {
    for seed in 0..<40 {
      let log = Self.log(seed: seed, odd: true)
      var scanner = Scanner(proving: true)
      let length = log.withPadding { scanner.read($0) }
      #expect(length == log.bytes.count, "seed \(seed)")
    }
  }

  @Test("A log without its first line is in doubt, and left out")
  func noBeginning() throws {
    let line = """
      {"seq":1,"at":"2026-11-23T09:04:31.120Z","seat":"facilitator",\
      "type":"phase.entered","data":{"phase":"vote"},\
      "h":"\(String(repeating: "A", count: 43))"}

      """
    let log = Log(bytes: Array(line.utf8))
    #expect(log.scanned(proving: false) == nil)
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.jsonl"
    try Project.write(line, to: path)
    #expect(Aggregate([path]).leftOut.map(\.line) == [1])
    let search = Search(try SearchQuery("bank"), in: try LogTree([path]))
    #expect(search.leftOut.count == 1)
  }

  @Test("A log cut at any byte has its whole lines", arguments: [false, true])
  func cuts(odd: Bool) {
    let log = Self.log(seed: 7, odd: odd)
    let first = (log.bytes.firstIndex(of: 10) ?? 0) + 1
    for cut in first...log.bytes.count {
      let part = Log(bytes: Array(log.bytes[..<cut]))
      var scanner = Scanner(proving: true)
      let whole = 1 + (part.bytes.lastIndex(of: 10) ?? 0)
      let length = part.withPadding { scanner.read($0) }
      // A text may be erased by a line that is cut off: that is a fault.
      if let length { #expect(length == whole) }
    }
  }

  @Test(
    "Whatever is done to its bytes, a scan takes no more than strict reading",
    arguments: [false, true])
  func changes(proving proof: Bool) {
    var dice = Dice(seed: proof ? 1 : 2)
    var taken = 0
    var refused = 0
    for seed in 0..<Torture.times(4, 200) {
      let log = Self.log(seed: seed, odd: false)
      for _ in 0..<40 {
        let changed = log.changed(&dice)
        let fast = changed.scanned(proving: proof)
        let slow = changed.strictly(proving: proof)
        if let fast {
          taken += 1
          #expect(fast == slow, "seed \(seed)")
        } else {
          refused += 1
        }
      }
    }
    // Without a proof some changes say something else that is as sound.
    #expect(refused > 0 && (proof || taken > 0))
  }

  private static func log(seed: Int, odd: Bool) -> Log {
    var dice = Dice(seed: UInt64(seed))
    let session = RandomSession(seed: UInt64(seed), lines: 90)
    return Log(
      bytes: LogText(session.events, dice: &dice, odd: odd).bytes)
  }
}

/// The bytes of a log in memory.
private struct Log {
  var bytes: [UInt8]

  func withPadding<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    (bytes + [UInt8](repeating: 0, count: LogBuffer.padding)).withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0.prefix(bytes.count)))
    }
  }

  /// The machine form of the figures; nil where a scan is in doubt.
  func scanned(proving proof: Bool) -> String? {
    var scanner = Scanner(proving: proof)
    var making = FigureMaking(top: 20)
    return withPadding { bytes in
      guard let length = scanner.read(bytes) else { return nil }
      let log = making.figures(&scanner, length: length)
      return Self.text(
        log, names: scanner.names, settings: scanner.settings[log.settings])
    }
  }

  /// The same from events; nil where anything is wrong with the log.
  func strictly(proving proof: Bool) -> String? {
    guard
      let contents = try? LogReader.contents(of: bytes, proving: proof),
      contents.faults.isEmpty
    else { return nil }
    let counted = CountedLog(contents, top: 20)
    let session = counted.session
    var names = NameTable()
    let settings = Settings(
      departments: names.named(session.departments),
      groups: names.named(session.groups), fields: names.named(session.fields))
    let log = LogFigures(counted, settings: 0, names: &names)
    return Self.text(log, names: names, settings: settings)
  }

  /// Everything in one order, names written out.
  private static func text(
    _ log: LogFigures, names: NameTable, settings: Settings
  ) -> String {
    func rows(_ sums: [Sum<Int32>]) -> [String] {
      sums.map { sum in
        "\(names[sum.name]) \(sum.ideas) \(sum.sharedIdeas) \(sum.dots) "
          + "\(sum.measures) \(sum.participants) \(sum.ballots)"
      }.filter { !$0.hasSuffix(" 0 0 0 0 0 0") }.sorted()
    }
    func named(_ settings: [Settings.Named]) -> [String] {
      settings.map { "\(names[$0.id]) \($0.name)" }
    }
    let themes = log.themes.map {
      "\(names[$0.department]) \($0.name) \($0.ideas) \($0.dots)"
    }.sorted()
    return """
      \(log.session) \(log.title) \(log.openedAt) \(log.head) \(log.length)
      \(log.counts)
      \(rows(log.departments)) \(rows(log.groups)) \(rows(log.fields))
      \(themes) \(log.best)
      \(named(settings.departments)) \(named(settings.groups))
      """
  }

  func changed(_ dice: inout Dice) -> Log {
    Log(bytes: bytes.changed(&dice))
  }
}

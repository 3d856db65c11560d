import Aggregation
import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

/// What an aggregate gives beside the slow and obvious way: each log read into
/// events, folded to a `Session`, and the figures added up.
@Suite("The aggregate beside the session's own fold")
struct FoldLaws {
  private static let sessions = 500

  @Test("Five hundred random sessions give the same figures")
  func random() throws {
    let folder = try TemporaryFolder()
    let paths = try Self.write(Self.sessions, to: folder)
    let expected = try Self.slowly(paths)
    for dimension in Figures.Dimension.allCases {
      let found = Aggregate(paths).json(by: dimension)
      #expect(found == expected.json(by: dimension))
    }
    #expect(Aggregate(paths, verify: true).json() == expected.json())
    // Made-up sessions do all that there is to do.
    let counts = expected.figures.counts
    #expect(
      [
        counts.withdrawn, counts.merged, counts.dots, counts.against,
        counts.rounds, counts.measures,
      ].allSatisfy { $0 > 50 })
  }

  @Test("Each of them gives them by itself")
  func each() throws {
    let folder = try TemporaryFolder()
    for path in try Self.write(Self.sessions, to: folder) {
      let found = Aggregate([path], verify: true).json(by: .theme)
      let expected = try Self.slowly([path]).json(by: .theme)
      #expect(found == expected, "\(path)")
    }
  }

  @Test("One damaged log among many is named, and all others stay right")
  func oneDamaged() throws {
    let folder = try TemporaryFolder()
    let paths = try Self.write(200, to: folder)
    var bytes = try Project.bytes(paths[77])
    let place = bytes.count / 2
    bytes[place] = 0xFF
    // Other bytes of a text may be UTF-8; this one never is.
    let file = try #require(fopen(paths[77], "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let found = Aggregate(paths)
    #expect(found.leftOut.map(\.path) == [paths[77]])
    #expect(found.leftOut.first?.byte == place)
    let others = paths.filter { $0 != paths[77] }
    let expected = try Self.slowly(others).figures
    #expect(found.figures.members() == expected.members())
  }

  @Test("No order and no number of threads changes a byte")
  func order() throws {
    let folder = try TemporaryFolder()
    let paths = try Self.write(60, to: folder)
    let expected = Aggregate(paths, threads: 1).json(by: .month)
    var dice = Dice(seed: 5)
    for threads in 1...4 {
      let shuffled = paths.shuffled(using: &dice)
      let found = Aggregate(shuffled, threads: threads).json(by: .month)
      #expect(found == expected)
    }
  }

  @Test("Any two parts add up to the whole")
  func parts() throws {
    let folder = try TemporaryFolder()
    let paths = try Self.write(40, to: folder)
    let whole = Aggregate(paths).figures
    var dice = Dice(seed: 6)
    for _ in 0..<10 {
      let cut = dice.number(0...paths.count)
      let shuffled = paths.shuffled(using: &dice)
      var sum = Aggregate(Array(shuffled[..<cut])).figures
      sum.add(Aggregate(Array(shuffled[cut...])).figures)
      sum.sort()
      #expect(sum.members(by: .theme) == whole.members(by: .theme))
      #expect(sum.members(by: .field) == whole.members(by: .field))
    }
  }

  @Test(
    "Random sessions are written for another engine",
    .enabled(
      if: getenv("RANDOM_LOGS") != nil, "only where RANDOM_LOGS names a folder")
  )
  func writeForOthers() throws {
    let folder = String(cString: try #require(getenv("RANDOM_LOGS")))
    _ = try Self.writeKnown(Self.sessions, to: folder)
  }

  /// The logs of random sessions that have nothing unknown, just as the program
  /// writes them.
  static func writeKnown(_ count: Int, to folder: String) throws -> [String] {
    try (0..<count).map { number in
      var dice = Dice(seed: UInt64(number))
      let session = RandomSession(
        seed: UInt64(number), lines: dice.number(5...120), knowingAll: true)
      let log = LogText(session.events, dice: &dice)
      let path = "\(folder)/s\(number).jsonl"
      try Project.write(String(decoding: log.bytes, as: UTF8.self), to: path)
      return path
    }
  }

  /// The logs of random sessions: every other one with lines as no writer
  /// would write them.
  static func write(
    _ count: Int, to folder: TemporaryFolder
  ) throws -> [String] {
    try (0..<count).map { number in
      var dice = Dice(seed: UInt64(number))
      let session = RandomSession(
        seed: UInt64(number), lines: dice.number(5...120))
      let log = LogText(session.events, dice: &dice, odd: number % 2 == 1)
      let path = "\(folder.path)/s\(number).jsonl"
      try Project.write(String(decoding: log.bytes, as: UTF8.self), to: path)
      return path
    }
  }

  private static func slowly(_ paths: [String]) throws -> SlowAggregate {
    var figures = Figures()
    for path in paths {
      let contents = try LogReader.read(path)
      #expect(contents.faults.isEmpty)
      figures.add(
        Figures(
          Session(folding: contents.events), head: contents.head.description))
    }
    figures.sort()
    return SlowAggregate(figures: figures)
  }

  private struct SlowAggregate {
    var figures: Figures

    func json(by dimension: Figures.Dimension? = nil) -> String {
      Value.object(
        figures.members(by: dimension) + [
          .init("copies", .array([])), .init("leftOut", .array([])),
        ]
      ).json
    }
  }
}

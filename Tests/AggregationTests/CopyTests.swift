import Aggregation
import Glibc
import SessionLog
import Testing
import Workshop

@Suite("One session in many files")
struct CopyTests {
  @Test("Any number of best ideas can be asked for", arguments: [Int.max, -1])
  func top(count: Int) throws {
    let folder = try TemporaryFolder()
    let paths = try FoldLaws.writeKnown(5, to: folder.path)
    let ideas = Aggregate(paths, top: count).figures
    #expect(ideas.top.count == (count < 0 ? 0 : ideas.counts.ideas))
  }

  private static let at = Timestamp(milliseconds: 1_700_000_000_000)

  private static func session(
    _ name: String, in folder: TemporaryFolder, id: String = "a"
  ) throws -> LogWriter {
    let opened = SessionOpened(session: id, title: name)
    return try SessionFolder(folder.path).create(
      name, opened, seat: "facilitator", at: at)
  }

  private static func capture(_ text: String, _ log: LogWriter) throws {
    try log.submit(
      .capture([NewIdea(text: text)]), seat: "facilitator", at: at)
  }

  private static func copy(_ from: LogWriter, to path: String) throws {
    try from.writeCopy(to: path)
  }

  @Test("The beginning of a log is a copy, and counts once")
  func beginning() throws {
    let folder = try TemporaryFolder()
    let log = try Self.session("a", in: folder)
    try Self.capture("eins", log)
    try Self.copy(log, to: "\(folder.path)/b.jsonl")
    try Self.capture("zwei", log)
    let paths = ["b", "a"].map { "\(folder.path)/\($0).jsonl" }
    let aggregate = Aggregate(paths)
    #expect(aggregate.figures.counts.sessions == 1)
    #expect(aggregate.figures.counts.ideas == 2)
    #expect(aggregate.copies.map(\.path) == [paths[0]])
    #expect(aggregate.leftOut.isEmpty)
  }

  @Test("Two courses of one session: the longer counts, the other is named")
  func twoCourses() throws {
    let folder = try TemporaryFolder()
    let log = try Self.session("a", in: folder)
    try Self.copy(log, to: "\(folder.path)/b.jsonl")
    let other = try LogWriter(opening: "\(folder.path)/b.jsonl")
    try Self.capture("hier", log)
    try Self.capture("dort", other)
    try Self.capture("und noch eine", other)
    let aggregate = Aggregate([log.paths.log, other.paths.log])
    #expect(aggregate.figures.counts.ideas == 2)
    #expect(aggregate.leftOut.map(\.path) == [log.paths.log])
  }

  @Test("What is damaged or no log is left out, with its place")
  func leftOut() throws {
    let folder = try TemporaryFolder()
    let log = try Self.session("a", in: folder)
    try Self.capture("eins", log)
    let damaged = "\(folder.path)/damaged.jsonl"
    system("sed 's/eins/zwei/' '\(log.paths.log)' > '\(damaged)'")
    let missing = "\(folder.path)/missing.jsonl"
    let aggregate = Aggregate([log.paths.log, damaged, missing], verify: true)
    #expect(aggregate.figures.counts.sessions == 1)
    #expect(aggregate.leftOut.map(\.path) == [damaged, missing])
    #expect(aggregate.leftOut.map(\.line) == [2, nil])
    // Only a proof tells that a text is another.
    #expect(Aggregate([damaged]).figures.counts.sessions == 1)
  }

  @Test("Days are taken whole, both ends included")
  func days() throws {
    let folder = try TemporaryFolder()
    let log = try Self.session("a", in: folder)
    func count(_ days: Aggregate.Days) -> Int {
      Aggregate([log.paths.log], days: days).figures.counts.sessions
    }
    #expect(count(.init(since: "2023-11-14", until: "2023-11-14")) == 1)
    #expect(count(.init(since: "2023-11-15")) == 0)
    #expect(count(.init(until: "2023-11-13")) == 0)
  }

  @Test("A name is that of the latest session that has it")
  func latestName() throws {
    let folder = try TemporaryFolder()
    for (id, days, name) in [("a", 2, "neu"), ("b", 1, "alt")] {
      let department = Department(id: "d", name: name, short: "D")
      _ = try SessionFolder(folder.path).create(
        id, SessionOpened(session: id, departments: [department]),
        seat: "facilitator",
        at: Timestamp(milliseconds: days * 86_400_000))
    }
    let paths = ["a", "b"].map { "\(folder.path)/\($0).jsonl" }
    #expect(Aggregate(paths).figures.departments["d"]?.name == "neu")
  }
}

import Glibc
import TestSupport
import Testing

@testable import Aggregation

@Suite(
  "The job for Spark, beside the built-in engine",
  .enabled(if: SparkJob.missing == nil, "there is no Python 3.8 or later"))
struct SparkJobTests {
  private let folder: TemporaryFolder
  private let job: SparkJob

  init() throws {
    folder = try TemporaryFolder()
    job = SparkJob(folder: try TemporaryFolder())
  }

  private func expectSame(
    _ paths: [String], top: Int = 20, verify: Bool = false,
    days: Aggregate.Days = Aggregate.Days()
  ) throws {
    let spark = try job.aggregate(
      paths, top: top, verify: verify, days: days)
    let builtIn = Aggregate(paths, days: days, top: top, verify: verify)
    for dimension in Figures.Dimension.allCases {
      #expect(spark.json(by: dimension) == builtIn.json(by: dimension))
    }
    #expect(spark.leftOut == builtIn.leftOut)
    #expect(spark.copies == builtIn.copies)
  }

  @Test("Random sessions give the same bytes")
  func random() throws {
    let odd = try FoldLaws.write(Torture.times(60, 500), to: folder)
    try expectSame(odd)
    let count = Torture.times(120, 500)
    let paths = try FoldLaws.writeKnown(count, to: folder.path)
    try expectSame(paths)
    try expectSame(paths, top: 0)
    try expectSame(paths, top: 3, verify: true)
    let opened = Aggregate(paths).figures.sessions.map(\.date).sorted()
    let middle = opened[opened.count / 2]
    try expectSame(paths, days: .init(since: middle))
    try expectSame(paths, days: .init(until: middle))
    // What is as the program writes it, it must be sure of; but a sign may be
    // newer than its Python.
    let sure = try job.answer(to: paths).figures.sessions.count
    #expect(sure >= paths.count - paths.count / 100)
  }

  @Test(
    "Logs with bytes that are others give the same",
    arguments: 1...Torture.times(4, 40))
  func changed(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let paths = try FoldLaws.writeKnown(150, to: folder.path)
    for path in paths {
      let changed = try Project.bytes(path).changed(&dice)
      PrivateFile(path: path).replace(with: changed)
    }
    try expectSame(paths)
    try expectSame(paths, verify: true)
  }

  @Test("Copies, other courses, torn and packed logs give the same")
  func trouble() throws {
    let paths = try FoldLaws.writeKnown(40, to: folder.path)
    for (number, path) in paths.enumerated() {
      let copy = "\(folder.path)/copy-\(number).jsonl"
      let command =
        switch number % 8 {
        case 0: "cp '\(path)' '\(copy)'"
        case 1: "head -n 4 '\(path)' > '\(copy)'"
        case 2: "head -c 900 '\(path)' > '\(copy)'"
        case 3: "head -n 6 '\(path)' | sed '6s/seat/teas/' > '\(copy)'"
        case 4: "gzip '\(path)'; mv '\(path).gz' '\(copy).gz'"
        case 5: "gzip -c '\(path)' | head -c 300 > '\(copy).gz'"
        case 6: "(gzip -c '\(path)'; echo x | gzip) > '\(copy).gz'"
        default: "mkfifo '\(copy)'; ln -s '\(path)' '\(copy)x.jsonl'"
        }
      #expect(system(command) == 0)
    }
    let tree = try LogTree([folder.path])
    try expectSame(tree.logs)
    try expectSame(tree.logs, verify: true)
    let named = tree.logs + ["\(folder.path)/copy-7.jsonl", "/dev/null"]
    try expectSame(named)
    try expectSame(["\(folder.path)/none.jsonl"])
    try expectSame([])
  }
}

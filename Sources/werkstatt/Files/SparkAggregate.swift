import Aggregation
import Glibc
import SessionLog

/// Has Spark sum up logs, and judges those here of which it is not sure.
struct SparkAggregate {
  let run: SparkRun
  /// The logs that lie on disks of this machine.
  let tree: LogTree
  /// What Spark is to read by itself.
  let urls: [String]
  let days: Aggregate.Days
  let top: Int
  let verify: Bool

  /// The same figures as without Spark.
  func aggregate() throws(Failure) -> Aggregate {
    // Workers know nothing of the folder that we stand in.
    let paths = tree.logs.map(Self.absolute)
    let names = Dictionary(
      zip(paths.map { Array($0.utf8) }, tree.logs),
      uniquingKeysWith: { first, _ in first })
    var request = SparkRequest(
      files: paths, urls: urls, top: top, days: days,
      verify: verify)
    while true {
      let bytes = try run.answer(to: request)
      guard let answer = try? SparkAnswer(bytes, top: top) else {
        throw Failure(.badData, "sparkAnswer")
      }
      var both: [String] = []
      let aggregate = Aggregate(
        answer, leftOut: tree.leftOut, days: days, top: top, verify: verify,
        sessionsInBoth: &both, named: { names[Array($0.utf8)] ?? $0 })
      both.removeAll(where: request.doubted.contains)
      if both.isEmpty { return aggregate }
      // Of these there is a log of which the job is sure, and one of which it
      // is not.
      request.doubted += both
    }
  }

  /// The same file, from wherever it is looked for; another name stays another.
  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

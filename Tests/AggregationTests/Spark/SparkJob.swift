import Aggregation
import Glibc
import TestSupport
import Testing

/// The job for Spark, run by Python with a stand-in for Spark.
struct SparkJob {
  /// Why it can't be run; nil where it can.
  static let missing =
    system("python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))'") == 0
    ? nil : "skipped: there is no Python 3.8 or later"

  let folder: TemporaryFolder

  /// What the job says of some logs, judged to the end as the command does.
  func aggregate(
    _ paths: [String], top: Int = 20, verify: Bool = false,
    days: Aggregate.Days = Aggregate.Days()
  ) throws -> Aggregate {
    var doubted: [String] = []
    while true {
      let answer = try answer(
        to: paths, top: top, verify: verify, days: days, doubted: doubted)
      var both: [String] = []
      let aggregate = Aggregate(
        answer, leftOut: [], days: days, top: top,
        verify: verify, sessionsInBoth: &both, named: { $0 })
      if both.isEmpty { return aggregate }
      doubted += both
    }
  }

  /// What it is sure of, and what not.
  func answer(
    to paths: [String], top: Int = 20, verify: Bool = false,
    days: Aggregate.Days = Aggregate.Days(), doubted: [String] = []
  ) throws -> SparkAnswer {
    let request = "\(folder.path)/request.json"
    let answer = "\(folder.path)/answer.json"
    func list(_ texts: [String]) -> String {
      "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    func text(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
    try Project.write(
      """
      {"files":\(list(paths)),"urls":[],"top":\(top),\
      "since":\(text(days.since)),"until":\(text(days.until)),\
      "verify":\(verify),"doubted":\(list(doubted))}
      """, to: request)
    let job = Project.path("Sources/Aggregation/Spark/Job/aggregate.py")
    let standIn = Project.path("Tests/Spark/standin")
    let code = system(
      """
      PYTHONDONTWRITEBYTECODE=1 PYTHONPATH='\(standIn)' \
        python3 '\(job)' '\(request)' '\(answer)'
      """)
    try #require(code == 0)
    return try SparkAnswer(Project.bytes(answer), top: top)
  }
}

import Glibc
import TestSupport
import Testing

@Suite("aggregate --engine spark")
struct SparkCommandTests {
  private let place: Workplace
  private let log: String

  init() throws {
    place = try Workplace()
    log = "\(place.path)/a.jsonl"
    try fill(log, Project.bytes(Project.path("Sessions/klimawerkstatt.jsonl")))
  }

  /// Starts the command with this in place of `spark-submit`.
  private func start(_ script: String?, _ more: String...) throws -> Process {
    try Tools.shell("mkdir -p '\(place.path)/spark/bin' '\(place.path)/tmp'")
    if let script {
      let submit = try place.write(
        "spark/bin/spark-submit", "#!/bin/sh\n\(script)\n")
      try Tools.shell("chmod +x '\(submit)'")
    }
    let words = ["aggregate", log, "--engine", "spark", "--master", "local[2]"]
    return try Process(
      Workplace.program, words + more, language: "en_GB",
      variables: [
        "SPARK_HOME=\(place.path)/spark", "TMPDIR=\(place.path)/tmp",
        "HOME=\(place.path)",
      ], output: Run.file(1, of: place), errors: Run.file(2, of: place))
  }

  private func run(_ script: String?, _ more: String...) throws -> Run {
    let process =
      try more.isEmpty ? start(script) : start(script, more[0], more[1])
    return try Run(process, in: place)
  }

  /// Nothing of what Spark was given stays behind.
  private func expectNothingLeft() throws {
    #expect(try place.files.filter { $0.hasPrefix("tmp/") } == [])
  }

  @Test("Where there is no Spark, it says how to get it, with 69")
  func missing() throws {
    let run = try run(nil)
    #expect(run.code == 69)
    #expect(run.errors.contains("pip install pyspark"))
    #expect(run.output.isEmpty)
  }

  @Test("Where Spark fails, what it said last is told, with 74")
  func failed() throws {
    let run = try run("echo early; echo 'Connection refused' >&2; exit 1")
    #expect(run.code == 74)
    #expect(run.errors.contains("spark: Connection refused\n"))
    #expect(run.errors.contains("local[2]"))
    try expectNothingLeft()
  }

  @Test("Where Spark says it is done and has no answer, that is a failure")
  func silent() throws {
    #expect(try run("exit 0").code == 74)
    try expectNothingLeft()
  }

  @Test(
    "An answer that makes no sense is refused with 65",
    arguments: ["", "{", "[]", "{\"counts\":[1]}"])
  func nonsense(answer: String) throws {
    let run = try run("printf '%s' '\(answer)' > \"$5\"")
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    try expectNothingLeft()
  }

  @Test("Ctrl-C stops Spark as well, with 130")
  func interrupted() throws {
    let process = try start("echo $$ > \"$HOME/id\"; exec sleep 1000")
    while !process.holdsInterrupts { usleep(1_000) }
    var child: pid_t?
    while child == nil {
      let text = try? Workplace.text("\(place.path)/id")
      child = text.flatMap { pid_t($0.dropLast()) }
      usleep(1_000)
    }
    kill(process.id, SIGINT)
    let run = try Run(process, in: place)
    #expect(run.code == 130)
    #expect(run.errors.hasPrefix("werkstatt: Stopped; nothing"))
    #expect(child.map { kill($0, 0) } == -1)
    try expectNothingLeft()
  }

  @Test(
    "The job gives the bytes of the built-in engine",
    .enabled(if: Tools.missing("python3").isEmpty, "there is no Python"))
  func same() throws {
    let script = """
      shift 2
      PYTHONPATH='\(Project.path("Tests/Spark/standin"))' exec python3 "$@"
      """
    let spark = try run(script, "--format", "json")
    let builtIn = try place.run("aggregate", log, "--format", "json")
    #expect(spark.code == 0, "\(spark.errors)")
    #expect(spark.output == builtIn.output)
    try expectNothingLeft()
  }
}

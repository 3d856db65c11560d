import Glibc
import TestSupport
import Testing

@Suite("The command aggregate")
struct AggregateTests {
  @Test("Ctrl-C stops it with 130 and prints no half result")
  func interrupted() throws {
    let place = try Workplace()
    let log = Project.path("Sessions/klimawerkstatt.jsonl")
    let first = "\(place.path)/first.jsonl"
    try fill(first, Project.bytes(log))
    for number in 0..<2_000 {
      #expect(link(first, "\(place.path)/\(number).jsonl") == 0)
    }
    let output = "\(place.path)/.output"
    let errors = "\(place.path)/.errors"
    let process = try Process(
      Workplace.program, ["aggregate", place.path], language: "en_GB",
      output: output, errors: errors)
    while !process.holdsInterrupts { usleep(1000) }
    kill(process.id, SIGINT)
    #expect(try process.end() == 130)
    #expect(try Workplace.text(output).isEmpty)
    #expect(
      try Workplace.text(errors).hasPrefix("werkstatt: Stopped; nothing"))
  }

  @Test("What a write left unfinished is named, and nothing is wrong")
  func torn() throws {
    let place = try Workplace()
    let log = try Project.bytes(Project.path("Sessions/klimawerkstatt.jsonl"))
    try fill("\(place.path)/a.jsonl", log + Array("{".utf8))
    let run = try place.run("aggregate", "--format", "json")
    #expect(run.code == 0)
    let line = log.count { $0 == 10 } + 1
    #expect(run.errors.contains("a.jsonl: the end from line \(line), byte"))
  }

  @Test("Days that are none, and a folder that is not there, are refused")
  func refused() throws {
    let place = try Workplace()
    let none = try place.run(
      "aggregate", "--since", "2026-02-01", "--until", "2026-01-01")
    #expect(none.code == 64)
    #expect(none.errors.contains("no day from 2026-02-01 to 2026-01-01"))
    let process = try Process(
      Workplace.program, ["aggregate"], language: "en_GB",
      variables: ["WERKSTATT_SESSIONS=\(place.path)/none"],
      output: Run.file(1, of: place), errors: Run.file(2, of: place))
    #expect(try Run(process, in: place).code == 66)
  }
}

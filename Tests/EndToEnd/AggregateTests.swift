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
}

import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Many seats on one log")
struct SeatsTests {
  private static let seats = 30
  private static let ideas = 50

  @Test("Thirty write fifty ideas each: no bad line, one state everywhere")
  func thirty() throws {
    for _ in 0..<Torture.rounds { try run() }
  }

  private func run() throws {
    let place = try Workplace()
    let writer = try SessionFolder(place.path).create(
      "a", SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: .now())
    let all = Self.seats * Self.ideas
    let probes =
      try (0..<Self.seats).map { number in
        try Probe(
          in: place,
          [writer.paths.log, "write", "write-\(number)"]
            + ["\(Self.ideas)"])
      } + [try Probe(in: place, [writer.paths.log, "follow", "\(all)"])]
    for probe in probes { #expect(try probe.answers.next() == "ready") }
    for probe in probes { probe.tell("go") }
    for probe in probes {
      #expect(try probe.answers.next().hasPrefix("took "))
    }
    for probe in probes { probe.tell("head") }
    let heads = try probes.map { try $0.answers.next() }
    _ = try writer.catchUp()
    let head = "head \(writer.head) \(all + 1)"
    #expect(heads.allSatisfy { $0 == head })
    for probe in probes { #expect(try probe.leave() == 0) }
    let check = try Check(writer.paths.log)
    #expect(check.isFine, "\(check.faults)")
    #expect(Set(writer.session.ideas.map(\.id)).count == all)
  }
}

/// A `SeatProbe` in a process of its own.
private final class Probe {
  let answers: Answers
  private let process: Process
  private let commands: Int32

  init(in place: Workplace, _ arguments: [String]) throws {
    answers = try Answers(in: place)
    (process, commands) = try Process.started(
      "SeatProbe", arguments, in: place, answers: answers.path)
  }

  func tell(_ line: String) { Process.tell(line, to: commands) }

  func leave() throws -> Int32 {
    close(commands)
    return try process.end()
  }
}

import Testing
import Workshop

@testable import SessionLog

@Suite("Checking a log")
struct CheckTests {
  /// What is wrong with these lines, by line.
  private func faults(_ log: SmallLog) -> [String] {
    Check(log.bytes).faults.map { "\($0.line): \($0.what)" }
  }

  private let small = SmallLog.small()

  @Test("finds nothing wrong with a sound log, and says its head")
  func sound() {
    let check = Check(small.bytes)
    #expect(check.isFine)
    #expect(check.lines == 5)
    #expect(check.head == small.head)
    #expect(check.session == "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11")
  }

  @Test("a torn tail is a fault, with its line and byte")
  func torn() {
    let fault = Check(small.bytes + [65]).faults.first
    #expect(fault == Fault(line: 6, byte: small.bytes.count, kind: .tornTail))
    #expect(Check([]).faults.map(\.line) == [1])
  }

  @Test("ids are made once, and before they are named")
  func ids() {
    var log = small
    log.add("idea.captured", [.init("idea", "i1")], text: "Noch einmal")
    log.add("idea.withdrawn", [.init("idea", "i7")])
    #expect(
      faults(log) == [
        "6: makes i1, which an earlier line has made",
        "7: names i7, which no line before has made",
      ])
  }

  @Test("a command of several lines may be undone and brought back")
  func stepsBroughtBack() throws {
    let folder = TemporaryFolder()
    let writer = try SessionFolder(folder.path).create(
      "kiez", SessionOpened(session: "u"), seat: "x",
      at: Timestamp(milliseconds: 0))
    let commands: [Command] = [
      .capture((1...3).map { NewIdea(text: "Idee \($0)") }),
      .undo, .redo, .undo, .redo, .undo,
    ]
    for command in commands {
      try writer.submit(command, seat: "x", at: Timestamp(milliseconds: 0))
    }
    #expect(try Check(writer.paths.log).faults == [])
  }

  @Test("a line is brought back once")
  func broughtBackTwice() {
    var log = small
    log.add("undone", [.init("seq", 4)])
    log.add("redone", [.init("seq", 4)])
    log.add("redone", [.init("seq", 4)])
    #expect(faults(log) == ["8: redoes line 4, which is not undone"])
  }

  @Test("undo, redo and redaction name lines that are there")
  func history() {
    var log = small
    log.add("undone", [.init("seq", 40)])
    log.add("undone", [.init("seq", 1)])
    log.add("redone", [.init("seq", 3)])
    log.add("redacted", [.init("seq", 60), .init("reason", "request")])
    #expect(
      faults(log) == [
        "6: undoes line 40, which is not there",
        "7: undoes line 1, which can't be undone",
        "8: redoes line 3, which is not undone",
        "9: redacts line 60, which is not there",
      ])
  }

  @Test("a redaction that was not finished is named where the text stands")
  func redaction() {
    var log = small
    log.add("redacted", [.init("seq", 3), .init("reason", "request")])
    #expect(
      Check(log.bytes).faults.map(\.kind) == [.redactionUnfinished(by: 6)])
    #expect(Check(log.bytes).faults.map(\.line) == [3])
  }

  @Test("an event that its type does not allow is named with its place")
  func event() {
    var log = small
    log.add("phase.entered", [.init("phase", "lunch")])
    let fault = Check(log.bytes).faults.first
    #expect(fault?.line == 6)
    #expect(fault?.what.contains("phase") == true)
  }

  @Test("a rewritten log with a chain of its own still fails its recount")
  func forged() throws {
    let booth = try Booth()
    for number in 1...5 { try booth.cast(number) }
    try booth.submit(.closeRound(Booth.round))
    let contents = try LogReader.read(booth.path)
    var bytes: [UInt8] = []
    var head = Digest.zero
    let salt = [UInt8](repeating: 1, count: 16)
    for event in contents.events {
      var event = event
      if var fact = event.fact as? BallotCounted, fact.ballot.dots.isEmpty {
        fact.ballot.dots = [IdeaID(1): 3]
        event.fact = fact
      }
      let line = WrittenLine(event, salt: salt, after: head)
      head = line.hash
      bytes += line.bytes
    }
    let faults = Check(bytes).faults
    #expect(
      faults.map(\.what) == ["\"box\" does not match the ballots and codes"])
  }
}

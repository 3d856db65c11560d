import Testing
import Workshop

@testable import SessionLog

@Suite("Voting codes")
struct CodeIssueTests {
  private static let someHash = SecretHash("$argon2id$v=19$x")

  private static func roster(codesFor numbers: some Sequence<Int>) -> Roster {
    var roster = Roster()
    for number in numbers {
      roster.people[ParticipantID(number)] = .init(code: someHash)
    }
    return roster
  }

  /// All of them made and kept.
  @discardableResult
  private static func issue(
    _ booth: Booth, spare: Int = 0, renewing: [Int] = []
  ) throws -> [VotingCode] {
    var issue = try CodeIssue(
      for: booth.writer.session, booth.writer.roster(), spare: spare,
      renewing: renewing)
    while try issue.makeNext() != nil {}
    try issue.keep(in: booth.writer)
    return issue.codes
  }

  @Test("go to those who are here and have none, spare ones to the next")
  func numbers() throws {
    let booth = try Booth(people: 4)
    try booth.submit(.leave(ParticipantID(2)))
    let session = booth.writer.session
    func numbers(
      _ codes: [Int], spare: Int = 0, renewing: [Int] = []
    ) throws -> [Int] {
      try CodeIssue(
        for: session, Self.roster(codesFor: codes), spare: spare,
        renewing: renewing
      ).numbers
    }
    #expect(try numbers([]) == [1, 3, 4])
    #expect(try numbers([3]) == [1, 4])
    #expect(try numbers([1, 3, 4]).isEmpty)
    #expect(try numbers([3], spare: 2) == [1, 4, 5, 6])
    #expect(try numbers([1, 3, 4, 5, 6], spare: 2) == [7, 8])
    #expect(try numbers([1, 3, 4], renewing: [3, 3]) == [3])
    #expect(try numbers([1, 3, 4, 9], renewing: [9, 2]) == [2, 9])
  }

  @Test("have numbers that nobody had, not even somebody who was undone")
  func undone() throws {
    let booth = try Booth(people: 2)
    try booth.submit(.join(nil, count: 1))
    let line = booth.writer.session.history.nextSeq - 1
    try booth.submit(.undoLine(line))
    let issue = try CodeIssue(for: booth.writer.session, Roster(), spare: 1)
    #expect(issue.numbers == [1, 2, 4])
  }

  @Test("are refused where there is nobody, no such number, or too many")
  func refusals() throws {
    let booth = try Booth(people: 2)
    let session = booth.writer.session
    #expect(throws: CodeIssueFailure.unknownNumber(3)) {
      try CodeIssue(for: session, Roster(), renewing: [1, 3])
    }
    #expect(throws: CodeIssueFailure.unknownNumber(0)) {
      try CodeIssue(for: session, Roster(), renewing: [0])
    }
    #expect(throws: CodeIssueFailure.nobodyHere) {
      try CodeIssue(for: Session(), Roster())
    }
    #expect(try CodeIssue(for: Session(), Roster(), spare: 1).numbers == [1])
    #expect(throws: CodeIssueFailure.tooMany(most: 3000)) {
      try CodeIssue(for: session, Roster(), spare: .max)
    }
    #expect(throws: CodeIssueFailure.tooMany(most: 3000)) {
      try CodeIssue(for: session, Roster(), spare: 2999)
    }
    #expect(
      try CodeIssue(for: session, Roster(), spare: 2998).numbers.count == 3000)
    let full = Self.roster(codesFor: 1...3000)
    #expect(throws: CodeIssueFailure.tooMany(most: 3000)) {
      try CodeIssue(for: session, full, spare: 1)
    }
    #expect(
      try CodeIssue(for: session, full, renewing: [3000]).numbers == [3000])
  }

  @Test("are valid when they are kept, and a renewed one voids the old")
  func renewal() throws {
    let booth = try Booth(people: 2)
    let first = try Self.issue(booth)
    #expect(first.map(\.number) == [1, 2])
    #expect(try Self.issue(booth).isEmpty)
    let second = try Self.issue(booth, renewing: [2])
    #expect(second.map(\.number) == [2])
    let roster = try booth.writer.roster()
    #expect(roster.person(with: first[0]) == ParticipantID(1))
    #expect(roster.person(with: first[1]) == nil)
    #expect(roster.person(with: second[0]) == ParticipantID(2))
    let file = try #require(fileBytes(booth.writer.paths.roster))
    for code in first + second {
      #expect(!String(decoding: file, as: UTF8.self).contains(code.secret))
    }
  }

  @Test("keep the names and the PIN that are there")
  func roster() throws {
    let booth = try Booth(people: 2)
    try booth.writer.updateRoster { roster throws(LogFailure) in
      try roster.setPIN("4711")
      roster.people[ParticipantID(1)] = .init(name: "Ada")
    }
    let code = try #require(try Self.issue(booth).first)
    var roster = try booth.writer.roster()
    #expect(roster.people[ParticipantID(1)]?.name == "Ada")
    #expect(roster.person(with: code) == ParticipantID(1))
    #expect(roster.tryPIN("4711", at: later) == .right)
  }

  @Test("that are spare admit whoever joins next, once a round")
  func spare() throws {
    let booth = try Booth(people: 3)
    let spare = try #require(try Self.issue(booth, spare: 1).last)
    #expect(spare.number == 4)
    let voter = try #require(try booth.writer.voter(with: spare))
    func cast() throws {
      _ = try booth.writer.cast(
        Booth.ballot(4), in: Booth.round, voter: voter)
    }
    let refusal = Refusal.unknownParticipant(voter.participant)
    #expect(throws: SubmitFailure.refused(refusal)) { try cast() }
    try booth.submit(.join(nil, count: 1))
    try cast()
    #expect(throws: SubmitFailure.self) { try cast() }
  }

  @Test("change nothing where their making stops halfway")
  func stopped() throws {
    let booth = try Booth(people: 3)
    try Self.issue(booth)
    let before = fileBytes(booth.writer.paths.roster)
    var issue = try CodeIssue(
      for: booth.writer.session, booth.writer.roster(), spare: 2,
      renewing: [1])
    #expect(try issue.makeNext()?.number == 1)
    #expect(try issue.makeNext()?.number == 4)
    #expect(!issue.isDone)
    #expect(fileBytes(booth.writer.paths.roster) == before)
    #expect(booth.folder.names == ["kiez.jsonl", "kiez.roster.json"])
  }

  @Test("that another seat made meanwhile are never voided unasked")
  func madeElsewhere() throws {
    let booth = try Booth(people: 2)
    var slow = try CodeIssue(for: booth.writer.session, Roster())
    while try slow.makeNext() != nil {}
    let quick = try Self.issue(booth)
    #expect(throws: CodeIssueFailure.madeElsewhere([1, 2])) {
      try slow.keep(in: booth.writer)
    }
    let roster = try booth.writer.roster()
    #expect(roster.person(with: quick[1]) == ParticipantID(2))
    #expect(roster.person(with: slow.codes[1]) == nil)
  }

  @Test("are none where the roster can't be written")
  func failedDisk() throws {
    let disk = FailingDisk()
    let booth = try Booth(people: 2, disk: disk.calls)
    var issue = try CodeIssue(for: booth.writer.session, Roster())
    _ = try issue.makeNext()
    disk.failNextWrite(.error(28), then: .error(28))
    for _ in 1...2 {
      #expect(throws: CodeIssueFailure.self) {
        try issue.keep(in: booth.writer)
      }
      #expect(try booth.writer.roster() == Roster())
    }
    try issue.keep(in: booth.writer)
    #expect(
      try booth.writer.roster().person(with: issue.codes[0])
        == ParticipantID(1))
  }
}

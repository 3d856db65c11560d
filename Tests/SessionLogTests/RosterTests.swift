import Testing
import Workshop

@testable import SessionLog

@Suite("The roster")
struct RosterTests {
  private func at(_ seconds: Int) -> Timestamp {
    Timestamp(milliseconds: later.milliseconds + seconds * 1000)
  }

  @Test("five misses close the PIN for 30 seconds, twice as long each time")
  func misses() {
    var misses = PINMisses()
    var now = 0
    for wait in [30, 60, 120, 240, 300, 300, 300] {
      for _ in 0..<5 {
        #expect(misses.lockedUntil(at: at(now)) == nil)
        misses.add(at: at(now))
      }
      #expect(misses.lockedUntil(at: at(now)) == at(now + wait))
      #expect(misses.lockedUntil(at: at(now + wait - 1)) == at(now + wait))
      now += wait
    }
    #expect(misses.lockedUntil(at: at(-9_000)) == nil)
  }

  @Test("survives a restart, and can be deleted at any time")
  func restart() throws {
    let booth = try Booth()
    let path = booth.path
    let before = fileBytes(path)
    let code = VotingCode.random(number: 3)
    try booth.writer.updateRoster { roster throws(LogFailure) in
      try roster.setPIN("4711")
      try roster.setCode(code)
      roster.people[ParticipantID(1)] = .init(name: "Ada \"Ä\"")
    }
    #expect(booth.folder.names == ["kiez.jsonl", "kiez.roster.json"])
    let answer = try booth.writer.updateRoster {
      $0.tryPIN("0000", at: at(1))
    }
    #expect(answer == .wrong)

    let next = try LogWriter(opening: path)
    var roster = try next.roster()
    #expect(roster.misses.count == 1)
    #expect(roster.people[ParticipantID(1)]?.name == "Ada \"Ä\"")
    #expect(roster.person(with: code) == ParticipantID(3))
    #expect(roster.person(with: VotingCode.random(number: 3)) == nil)
    #expect(roster.person(with: VotingCode.random(number: 2)) == nil)
    #expect(roster.tryPIN("4711", at: at(2)) == .right)
    #expect(roster.misses.count == 0)
    roster.forget(ParticipantID(1))
    #expect(roster.people.keys.map(\.number) == [3])

    let bytes = try #require(fileBytes(next.paths.roster))
    #expect(try Roster(reading: bytes, path: "").fileBytes == bytes)
    #expect(!String(decoding: bytes, as: UTF8.self).contains(code.secret))

    _ = try WholeFile(path: next.paths.roster, calls: DiskCalls()).remove()
    #expect(try next.roster() == Roster())
    #expect(try LogWriter(opening: path).session.participants.count == 6)
    #expect(fileBytes(path) == before)
    #expect(roster.tryPIN("1", at: at(3)) == .wrong)
    #expect(Roster().pin == nil)
  }

  @Test("of two seats that set a PIN the first gives it")
  func firstPIN() throws {
    var roster = Roster()
    #expect(try roster.setFirstPIN("4711"))
    #expect(try !roster.setFirstPIN("1234"))
    #expect(roster.tryPIN("4711", at: at(0)) == .right)
  }

  @Test("after five misses not even the right PIN is taken")
  func locked() throws {
    var roster = Roster()
    #expect(roster.tryPIN("4711", at: at(0)) == .notSet)
    try roster.setPIN("4711")
    for second in 0..<5 {
      #expect(roster.tryPIN("1", at: at(second)) == .wrong)
    }
    #expect(roster.tryPIN("4711", at: at(5)) == .locked(until: at(34)))
    let restarted = try Roster(reading: roster.fileBytes, path: "")
    #expect(restarted == roster)
    #expect(roster.tryPIN("4711", at: at(34)) == .right)
  }

  @Test(
    "is refused where it is not a roster",
    arguments: [
      "", "[]", "{", #"{"pin":"4711","people":[]}"#, #"{"people":[{}]}"#,
      #"{"people":[{"participant":"i1"}]}"#, #"{"people":7}"#,
    ])
  func malformed(text: String) {
    #expect(throws: LogFailure.self) {
      let roster = try Roster(reading: Array(text.utf8), path: "r")
      #expect(roster == Roster())
      if text == "[]" {
        throw LogFailure.malformed(path: "r", byte: 0, what: "")
      }
    }
  }
}

import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Races for one code")
struct RaceTests {
  private static let seats = 30

  @Test(
    "Of thirty processes with one code exactly one votes",
    arguments: [(Rules.Secrecy.secret, 50), (.open, 10)])
  func oneBallot(secrecy: Rules.Secrecy, count: Int) throws {
    // One room for all would read its thousand cards and ballots each time.
    for _ in 0..<Torture.rounds { try run(count, secrecy) }
  }

  private func run(_ races: Int, _ secrecy: Rules.Secrecy) throws {
    let room = try VotingRoom(people: races, hasCards: true, secrecy: secrecy)
    let door = Door("\(room.place.path)/.door")
    let answers = try Answers(in: room.place)
    let voters = try (0..<Self.seats).map { _ in
      try Voter(in: room, door: door.path, answers: answers.path)
    }
    for race in 1...races {
      door.shut()
      let order = try Self.order(race, in: room)
      for voter in voters {
        voter.tell(order)
        #expect(try answers.next() == "ready")
      }
      door.open()
      let said = try voters.map { _ in
        try answers.next().prefix { $0 != " " }
      }
      #expect(said.count { $0 == "stored" } == 1, "race \(race): \(said)")
      #expect(said.count { $0 == "refused" } == Self.seats - 1)
      #expect(try room.turnout == race)
    }
    for voter in voters { #expect(try voter.leave() == 0) }
    try room.close()
  }

  /// In the first race each seat checks the code as it is typed; as that takes
  /// long, it was checked before in the others.
  private static func order(_ race: Int, in room: VotingRoom) throws -> String {
    let code = room.codes[race - 1]
    if race == 1 { return "code \(code)" }
    let voter = try #require(try room.writer.voter(with: code))
    return "ticket \(race) \(try #require(voter.ticket))"
  }
}

/// A door at which many wait, to go through at the same moment.
private struct Door {
  let path: String
  private let descriptor: Int32

  init(_ path: String) {
    self.path = path
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  }

  func shut() { flock(descriptor, LOCK_EX) }

  func open() { flock(descriptor, LOCK_UN) }
}

import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("kill -9 while people vote")
struct KilledVoterTests {
  @Test("Every receipt that was shown is in the box, and the next seat goes on")
  func receipts() throws {
    var dice = Dice(seed: 3_109)
    // A room holds no more people than a round has voters at most.
    for _ in 0..<Torture.rounds { try killVoters(20, &dice) }
  }

  private func killVoters(_ kills: Int, _ dice: inout Dice) throws {
    let room = try VotingRoom(people: 40 * kills)
    let answers = try Answers(in: room.place)
    var shown: [String] = []
    var cutShort = 0
    for _ in 0..<kills {
      let before = try room.turnout
      let voter = try Voter(in: room, door: "/dev/null", answers: answers.path)
      voter.tell("all \(before + 1) \(before + 30)")
      for _ in 0..<dice.number(1...15) { shown.append(try answers.next()) }
      // Not always just behind an answer.
      for _ in 0..<dice.number(0...400) { sched_yield() }
      voter.kill()
      shown += answers.all()
      let after = try room.turnout
      // At most one ballot was cast whose receipt nobody could see any more.
      #expect((0...1).contains(after - shown.count - cutShort))
      cutShort = after - shown.count
      let box = try #require(try room.writer.openBox())
      #expect(box.voted == (1...after).map { ParticipantID($0) })
    }
    let box = try #require(try room.writer.openBox())
    let codes = shown.compactMap { $0.split(separator: " ").last }
    #expect(Set(codes).count == shown.count)
    #expect(Set(codes).isSubset(of: box.codes.map { $0[...] }))
    try room.close()
  }
}

import TestSupport
import Workshop

@testable import SessionLog

/// A round of twenty people who vote one after the other, each with a ballot
/// like nobody else's: what is left of it afterwards, and the truth.
struct SimulatedRound {
  static let people = 20

  var evidence: Evidence
  /// At which place at the door whoever cast each ballot stood, by the
  /// ballot's id.
  let places: [String: Int]

  /// The files are written by the program's own hands, on a disk that does
  /// not wait; ids and receipts are thrown as the program throws them, but
  /// with these dice.
  init(_ dice: inout Dice, admission: Rules.Admission) throws {
    var disk = DiskCalls()
    disk.syncAll = { _ in 0 }
    disk.syncData = { _ in 0 }
    let booth = try Booth(
      people: Self.people, admission: admission, disk: disk)
    let door = (1...Self.people).map { ParticipantID($0) }
      .shuffled(using: &dice)
    try booth.writer.updateRoster { roster in
      for id in door { roster.people[id] = .init(name: "Person \(id)") }
    }
    var places: [String: Int] = [:]
    var receipts: [String] = []
    for (place, choice) in Self.choices.shuffled(using: &dice).enumerated() {
      let ballot = Ballot(
        id: Crockford.encode(dice.number128()), dots: choice)
      places[ballot.id] = place
      let voter = AdmittedVoter(onPaper: door[place])
      receipts.append(
        try booth.writer.cast(
          ballot, in: Booth.round, voter: admission == .codes ? voter : nil,
          code: { String(Crockford.encode(dice.number128()).suffix(6)) }))
    }
    try booth.submit(.closeRound(Booth.round, consent: true))
    self.places = places
    evidence = try Evidence(in: booth, door: door, receipts: receipts)
  }

  /// The twenty ways to give at most three dots to three ideas.
  private static let choices: [Dots] = {
    var choices: [Dots] = []
    for first in 0...3 {
      for second in 0...3 - first {
        for third in 0...3 - first - second {
          let all = [(1, first), (2, second), (3, third)]
          choices.append(
            Dots(all.filter { $0.1 > 0 }.map { (IdeaID($0), $1) }))
        }
      }
    }
    return choices
  }()
}

extension Dice {
  mutating func number128() -> UInt128 {
    UInt128(next()) << 64 | UInt128(next())
  }
}

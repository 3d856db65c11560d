import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("What the files tell of who voted how")
struct SecrecyTests {
  private static let rounds = 1_000

  @Test("is no better than chance, over a thousand rounds and all strategies")
  func secret() throws {
    var dice = Dice(seed: 3_110)
    var tables = Strategy.all.map { _ in MatchTable(SimulatedRound.people) }
    for number in 0..<Self.rounds {
      let round = try SimulatedRound(
        &dice, admission: number.isMultiple(of: 2) ? .codes : .open)
      #expect(round.evidence.files == ["kiez.jsonl", "kiez.roster.json"])
      #expect(round.evidence.ballots.count == SimulatedRound.people)
      for (index, strategy) in Strategy.all.enumerated() {
        tables[index].add(strategy, round)
      }
    }
    for (strategy, table) in zip(Strategy.all, tables) {
      #expect(table.isChance, "\(strategy.name): \(table)")
    }
  }

  @Test("would be told if the ballots stood as they were cast, or nearly so")
  func leaky() throws {
    var dice = Dice(seed: 3_111)
    var whole = MatchTable(SimulatedRound.people)
    var slight = MatchTable(SimulatedRound.people)
    let rounds = Self.rounds / 5
    for number in 0..<rounds {
      var round = try SimulatedRound(&dice, admission: .codes)
      let honest = round
      round.leak()
      whole.add(Strategy.all[0], round)
      slight.add(
        Strategy.all[0], number.isMultiple(of: 8) ? round : honest)
    }
    #expect(whole.hits == rounds * SimulatedRound.people)
    #expect(!whole.isChance && !slight.isChance)
  }
}

extension SimulatedRound {
  /// As if the box were a list.
  fileprivate mutating func leak() {
    evidence.ballots.sort { (places[$0.id] ?? 0) < (places[$1.id] ?? 0) }
  }
}

/// How often whoever stood at each place at the door was taken for whoever
/// stood at each place.
struct MatchTable: CustomStringConvertible {
  private let people: Int
  private var counts: [Int]
  private var rounds = 0

  init(_ people: Int) {
    self.people = people
    counts = [Int](repeating: 0, count: people * people)
  }

  mutating func add(_ strategy: Strategy, _ round: SimulatedRound) {
    rounds += 1
    for (place, ballot) in strategy.guess(round.evidence).enumerated() {
      let id = round.evidence.ballots[ballot].id
      counts[place * people + (round.places[id] ?? 0)] += 1
    }
  }

  /// How many were named rightly.
  var hits: Int { (0..<people).map { counts[$0 * people + $0] }.reduce(0, +) }

  /// Of tables of random permutations, which is what chance gives, this is
  /// distributed as chi-squared with `(people - 1)²` degrees of freedom.
  var chiSquared: Double {
    let expected = Double(rounds) / Double(people)
    let sum = counts.reduce(0.0) { sum, count in
      let difference = Double(count) - expected
      return sum + difference * difference / expected
    }
    return sum * Double(people - 1) / Double(people)
  }

  /// Whether chance gives a table like this: below what one in a thousand
  /// passes for twenty people, 361 degrees of freedom, and with as many named
  /// rightly as chance names, one a round, within four standard deviations.
  var isChance: Bool {
    let deviation = Double(rounds).squareRoot()
    return chiSquared < 449.8
      && abs(Double(hits - rounds)) < 4 * deviation
  }

  var description: String { "chi-squared \(chiSquared), \(hits) hits" }
}

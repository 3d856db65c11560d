import TestSupport
import Testing

@testable import Workshop

/// An election, and its amounts as whole numbers.
private struct Case {
  var candidates: [Election.Candidate] = []
  var costs: [String: Int] = [:]
  var voters = 0
  var budget = 0

  /// Few people and ideas, many ties, some free, some dear, some unloved.
  init(_ dice: inout Dice, people: ClosedRange<Int>) {
    voters = dice.number(people)
    budget = dice.number(0...30) * (dice.happens(oneIn: 4) ? 1_000_000 : 1)
    let dearest = dice.happens(oneIn: 2) ? 1 : max(1, budget * 2 / 3)
    for number in 1...dice.number(1...7) {
      let name = "p\(dice.number(0...99))-\(number)"
      let free = dice.happens(oneIn: 8)
      costs[name] = free ? 0 : dice.number(1...dearest)
      var candidate = Election.Candidate(
        idea: IdeaID(number), name: name, cost: Fraction(costs[name] ?? 0))
      for voter in 0..<voters where dice.happens(oneIn: 2) {
        candidate.supporters.append(
          .init(voter: voter, dots: dice.number(1...3)))
      }
      candidates.append(candidate)
    }
  }

  /// The same with all amounts divided.
  func election(dividedBy parts: Int = 1) -> Election {
    Election(
      candidates: candidates.map {
        var candidate = $0
        candidate.cost = candidate.cost / Fraction(parts)
        return candidate
      }, voters: voters, budget: Fraction(budget) / Fraction(parts))
  }

  /// The same people in another order, and the ideas, too.
  func shuffled(_ dice: inout Dice) -> Case {
    let seats = Array(0..<voters).shuffled(using: &dice)
    var other = self
    for index in other.candidates.indices {
      for place in other.candidates[index].supporters.indices {
        let voter = other.candidates[index].supporters[place].voter
        other.candidates[index].supporters[place].voter = seats[voter]
      }
      other.candidates[index].supporters.shuffle(using: &dice)
    }
    other.candidates.shuffle(using: &dice)
    return other
  }
}

@Suite("Every shortlist")
struct ShortlistLawTests {
  private static func names(
    _ places: Set<Int>, _ election: Election
  ) -> [String] {
    places.sorted().map { election.candidates[$0].name }
  }

  @Test("is what a slow, obvious reckoning gives")
  func reference() {
    for seed in 0..<400 {
      var dice = Dice(seed: UInt64(seed))
      let random = Case(&dice, people: 0...6)
      let election = random.election()
      let slow = SlowShares(
        election: election,
        costs: election.candidates.map { random.costs[$0.name] ?? 0 },
        budget: random.budget)
      let list = Shortlist(election)
      let plain = slow.chosen(money: random.budget)
      let raised = slow.raised()
      #expect(list.equalShares.names == Self.names(plain, election))
      #expect(list.raised.names == Self.names(raised, election))
      #expect(
        list.completed.names
          == Self.names(slow.greedy(after: raised), election))
      #expect(list.greedy.names == Self.names(slow.greedy(), election))
    }
  }

  @Test("is the same for the same ballots in any order")
  func order() {
    for seed in 0..<50 {
      var dice = Dice(seed: UInt64(1000 + seed))
      let random = Case(&dice, people: 10...60)
      let list = Shortlist(random.election())
      #expect(Shortlist(random.shuffled(&dice).election()) == list)
    }
  }

  @Test("never costs more than the budget")
  func budget() {
    for seed in 0..<50 {
      var dice = Dice(seed: UInt64(2000 + seed))
      let list = Shortlist(Case(&dice, people: 10...60).election())
      for selection in [
        list.equalShares, list.raised, list.completed, list.greedy,
      ] {
        #expect(selection.cost <= list.budget)
        #expect(Set(selection.names).count == selection.choices.count)
      }
      #expect(
        Set(list.completed.names).isSuperset(of: list.raised.names))
    }
  }

  @Test("shares out costs to the last part")
  func payments() {
    for seed in 0..<50 {
      var dice = Dice(seed: UInt64(3000 + seed))
      let list = Shortlist(Case(&dice, people: 10...60).election())
      for choice in list.equalShares.choices + list.raised.choices {
        let share = choice.share
        #expect(
          share.map { Fraction($0.payers) * $0.amount } == choice.cost)
      }
    }
  }

  @Test("is the same in cents as in euros")
  func unit() {
    for seed in 0..<50 {
      var dice = Dice(seed: UInt64(4000 + seed))
      let random = Case(&dice, people: 10...60)
      let whole = Shortlist(random.election())
      let parts = Shortlist(random.election(dividedBy: 700))
      // The steps by which shares grow are whole numbers, so raised ones may
      // differ.
      #expect(parts.equalShares.names == whole.equalShares.names)
      #expect(parts.greedy.names == whole.greedy.names)
    }
  }
}

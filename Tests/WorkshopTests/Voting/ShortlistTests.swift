import TestSupport
import Testing
import Workshop

/// A round that is closed, on ideas with these names and costs; each ballot
/// gives dots by the place of the idea.
private func shortlist(
  _ ideas: [(name: String?, cost: String?)], _ ballots: [[Int: Int]],
  funds: String? = nil, spend: String? = nil, then facts: any Fact...
) -> Shortlist {
  let ids = ideas.indices.map { IdeaID($0 + 1) }
  var given = given(opened)
  for (id, idea) in zip(ids, ideas) {
    given = given.and(
      IdeaCaptured(
        idea: id, text: "Idee", cost: idea.cost, source: idea.name))
  }
  given = given.and(
    RoundOpened(
      round: r1, ideas: ids,
      rules: Rules(budget: 99, maxPerIdea: 99, secrecy: .open), funds: funds))
  for (number, dots) in ballots.enumerated() {
    let dots = dots.map { (ids[$0.key], $0.value) }
    given = given.and(
      counted(ballot(number, Dots(dots))))
  }
  given = given.and(closed(ballots.count))
  for fact in facts { given = given.and(fact) }
  return given.session.shortlist(
    of: given.session.rounds[0],
    spend: spend.flatMap { Fraction(decimal: $0) })
}

/// Ideas that cost 1, without a source.
private func plain(_ count: Int) -> [(name: String?, cost: String?)] {
  Array(repeating: (nil, nil), count: count)
}

@Suite("A shortlist")
struct ShortlistTests {
  @Test("gives a third of the room a third of the places")
  func proportional() {
    // Two thirds like 1, 2 and 3, a third likes 4, 5 and 6.
    let many = [0: 1, 1: 1, 2: 1]
    let few = [3: 1, 4: 1, 5: 1]
    let list = shortlist(
      plain(6), [many, many, many, many, few, few], spend: "3")
    #expect(list.equalShares.names == ["i1", "i2", "i4"])
    #expect(list.greedy.names == ["i1", "i2", "i3"])
    #expect(list.raised == list.equalShares)
  }

  @Test("says how many share the cost of an idea and what each pays")
  func shares() throws {
    let list = shortlist(
      [("a", "3"), ("b", "1")],
      [[0: 1], [0: 1], [0: 1], [1: 2], [1: 1], [:]], spend: "6")
    #expect(list.equalShares.choices.map(\.name) == ["b", "a"])
    let b = try #require(list.equalShares.choices[0].share)
    // Two dots pay twice as much as one.
    #expect(b.payers == 2 && !b.isEven)
    #expect(b.amount.decimal(places: 2) == "0.50")
    let a = try #require(list.equalShares.choices[1].share)
    #expect(a == Shortlist.Share(payers: 3, amount: Fraction(1), isEven: true))
    #expect(list.greedy.choices.allSatisfy { $0.share == nil })
  }

  @Test("takes from people no more than they have left")
  func poor() throws {
    // One each. All three pay 1/3 for a; then 2/3 are left of the first two,
    // and the fourth pays the rest of b.
    let list = shortlist(
      [("a", "1"), ("b", "2")],
      [[0: 9, 1: 1], [0: 9, 1: 1], [0: 9], [1: 3]], spend: "4")
    #expect(list.equalShares.names == ["a", "b"])
    let share = try #require(list.equalShares.choices.last?.share)
    #expect(share.payers == 3)
    #expect(share.amount.description == "2/3")
    #expect(!share.isEven)
  }

  @Test("counts who abstained: their part of the budget is not spent")
  func abstentions() {
    let voters = [[0: 1], [0: 1]]
    #expect(
      shortlist(plain(3), voters, spend: "1").equalShares.names == ["i1"])
    let list = shortlist(plain(3), voters + [[:]], spend: "1")
    #expect(list.equalShares.names.isEmpty)
    #expect(list.raised.names == ["i1"])
  }

  @Test("gives a tie to the smallest name by its bytes")
  func ties() {
    let names = ["p10", "p9", "ä", "Z"].map {
      (name: Optional($0), cost: String?.none)
    }
    let each = [[0: 1], [1: 1], [2: 1], [3: 1]]
    let list = shortlist(names, each, spend: "2")
    #expect(list.greedy.names == ["Z", "p10"])
    let all = [0: 1, 1: 1, 2: 1, 3: 1]
    let shared = shortlist(names, [all, all], spend: "3")
    #expect(shared.equalShares.names == ["Z", "p10", "p9"])
    #expect(shared.equalShares.choices.map(\.name) == ["Z", "p10", "p9"])
  }

  @Test("takes what is free and has dots at once, and nobody pays for it")
  func free() throws {
    let list = shortlist(
      [("a", "2"), ("b", "0"), ("c", "0.00")], [[0: 1, 1: 1], [0: 1]],
      spend: "2")
    #expect(list.equalShares.names == ["a", "b"])
    #expect(
      list.equalShares.choices[0].share
        == Shortlist.Share(payers: 0, amount: .zero, isEven: true))
    #expect(list.completed.names == ["a", "b", "c"])
    #expect(list.greedy.choices.map(\.name) == ["b", "a", "c"])
  }

  @Test("reckons with cents and with seven digits alike")
  func costs() {
    // 0.1 + 0.2 is 0.3, and a cent more does not fit.
    let cents = [("a", "0.1"), ("b", "0.2"), ("c", "0.01")]
    let list = shortlist(
      cents.map { (name: $0.0, cost: $0.1) }, [[0: 5, 1: 9], [2: 1]],
      spend: "0.3")
    #expect(list.greedy.names == ["a", "c"])
    #expect(list.equalShares.names == ["a", "c"])
    let city = [("a", "2500000.50"), ("b", "2499999.50"), ("c", "1")]
    let large = shortlist(
      city.map { (name: $0.0, cost: $0.1) }, [[0: 1], [1: 1]],
      funds: "5000000")
    #expect(large.equalShares.names == ["b"])
    #expect(large.raised.names == ["a", "b"])
    #expect(large.budget == Fraction(5_000_000))
  }

  @Test("chooses by name where nobody voted, and nothing by shares")
  func nobody() {
    for ballots in [[], [[:], [:]], [[0: -1]]] as [[[Int: Int]]] {
      let list = shortlist(plain(4), ballots)
      #expect(list.equalShares.names.isEmpty)
      #expect(list.raised.names.isEmpty)
      #expect(list.completed.names == ["i1", "i2"])
      #expect(list.greedy.names == ["i1", "i2"])
    }
    #expect(shortlist([], []).budget == .zero)
  }

  @Test("raises shares for a dear idea with one supporter out of many")
  func dear() {
    let ideas = [("a", "1"), ("b", "1"), ("c", "500000")]
    let crowd = Array(repeating: [0: 2, 1: 1], count: 299)
    let list = shortlist(
      ideas.map { (name: $0.0, cost: $0.1) }, crowd + [[2: 1]],
      spend: "500002")
    #expect(list.equalShares.names == ["a", "b"])
    #expect(list.raised.names == ["a", "b", "c"])
  }

  @Test("stops at once where nothing may be spent")
  func nothing() {
    let list = shortlist(plain(2), [[0: 1]], spend: "0")
    #expect(list.raised.names.isEmpty)
    #expect(list.greedy.names.isEmpty)
  }

  @Test("spends what is asked, else the funds, else a third rounded up")
  func budget() {
    #expect(shortlist(plain(4), []).budget == Fraction(2))
    #expect(shortlist(plain(4), [], funds: "7").budget == Fraction(7))
    let asked = shortlist(plain(4), [], funds: "7", spend: "2.5")
    #expect(asked.budget.decimal(places: 1) == "2.5")
  }

  @Test(
    "adds a ballot's dots on merged ideas first, and leaves dots against out")
  func merged() {
    let list = shortlist(
      [("a", "1"), ("b", "9"), ("c", "1"), ("d", "1")],
      [[0: 1, 1: 2], [0: 1, 1: -2], [2: 3], [3: 5]], spend: "4",
      then: IdeasMerged(into: i1, from: [i2]), IdeaWithdrawn(idea: i4))
    #expect(list.equalShares.names == ["a", "c"])
    #expect(
      list.equalShares.choices.first { $0.idea == i1 }?.share?.payers == 1)
  }
}

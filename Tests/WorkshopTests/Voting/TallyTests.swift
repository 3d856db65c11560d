import TestSupport
import Testing
import Workshop

/// A closed round of these ballots, in a room with three ideas.
private func tally(
  _ ballots: [Ballot], rules: Rules = openRules, then facts: any Fact...
) -> Tally {
  var given = withPeople.and(
    RoundOpened(round: r1, ideas: [i1, i2, i3], rules: rules))
  for ballot in ballots { given = given.and(counted(ballot)) }
  given = given.and(closed(ballots.count))
  for fact in facts { given = given.and(fact) }
  return given.session.closedRounds.first.map(given.session.tally)
    ?? given.session.tally(of: inOpenRound.session.rounds[0])
}

@Suite("A tally")
struct TallyTests {
  @Test("adds dots for and counts who gave them")
  func dots() {
    let result = tally([
      ballot(1, [i1: 2]), ballot(2, [i1: 1, i2: 1]), ballot(3),
    ])
    #expect(result.ballots == 3)
    #expect(result.dots == 4)
    #expect(result.abstained == 1)
    #expect(result.results.map(\.idea) == [i1, i2, i3])
    #expect(result.results.map(\.dots) == [3, 1, 0])
    #expect(result.results.map(\.voters) == [2, 1, 0])
    #expect(result.results.map(\.rank) == [1, 2, 3])
    #expect(!result.results.contains { $0.isTied })
  }

  @Test("ranks by dots for less those against, then by voters")
  func against() {
    let rules = Rules(
      budget: 9, maxPerIdea: 9,
      against: Rules.Against(budget: 9, maxPerIdea: 9), secrecy: .open)
    let result = tally(
      [
        ballot(1, [i1: 5, i2: 3]), ballot(2, [i1: -3, i3: 1]),
        ballot(3, [i3: 1]),
      ], rules: rules)
    #expect(result.results.map(\.idea) == [i2, i3, i1])
    #expect(result[i1]?.dots == 5)
    #expect(result[i1]?.against == 3)
    #expect(result.against == 3)
    // 2 net dots each: i3 from two people, i1 from one.
    #expect(result.results.map(\.rank) == [1, 2, 3])
  }

  @Test("marks a tie and gives the places behind it their number")
  func ties() {
    let result = tally([ballot(1, [i2: 1]), ballot(2, [i3: 1])])
    #expect(result.results.map(\.idea) == [i2, i3, i1])
    #expect(result.results.map(\.rank) == [1, 1, 3])
    #expect(result.results.map(\.isTied) == [true, true, false])
    #expect(result.areTied([i2, i3]))
    #expect(!result.areTied([i2, i1]))
  }

  @Test("adds a ballot's dots on merged ideas before it counts them")
  func merged() {
    let rules = Rules(
      budget: 9, maxPerIdea: 9,
      against: Rules.Against(budget: 9, maxPerIdea: 9), secrecy: .open)
    let result = tally(
      [
        ballot(1, [i1: 2, i2: 1]), ballot(2, [i1: 1, i2: -3]),
        ballot(3, [i1: 1, i2: -1]),
      ], rules: rules, then: IdeasMerged(into: i1, from: [i2]))
    #expect(result.results.map(\.idea) == [i1, i3])
    #expect(result[i1]?.dots == 3)
    #expect(result[i1]?.against == 2)
    #expect(result[i1]?.voters == 1)
    #expect(result.abstained == 0)
  }

  @Test("leaves out withdrawn ideas and their dots")
  func withdrawn() {
    let result = tally(
      [ballot(1, [i1: 2]), ballot(2, [i2: 1])],
      then: IdeaWithdrawn(idea: i1))
    #expect(result.results.map(\.idea) == [i2, i3])
    #expect(result.dots == 1)
    #expect(result.ballots == 2)
  }

  @Test("takes for an abstention only a ballot without any idea")
  func abstention() {
    let result = tally([ballot(1), ballot(2, [i1: 0])])
    #expect(result.abstained == 1)
  }

  @Test("shows every group that has a ballot, also with nothing")
  func groups() {
    let result = tally([
      ballot(1, [i1: 2], group: "zivil"),
      ballot(2, [i2: 1], group: "verwaltung"), ballot(3, [i1: 1]),
    ])
    #expect(result.groupBallots == ["zivil": 1, "verwaltung": 1])
    #expect(
      result[i1]?.groups == [
        "zivil": Tally.Share(dots: 2, voters: 1),
        "verwaltung": Tally.Share(dots: 0, voters: 0),
      ])
  }

  @Test("gives nothing before the round is closed, or where it is cancelled")
  func open() {
    let voted = inOpenRound.and(counted(ballot(1, [i1: 2])))
    let open = voted.session.rounds.map(voted.session.tally)
    #expect(open.map(\.dots) == [0])
    #expect(open.map(\.ballots) == [0])
    let cancelled = voted.and(RoundCancelled(round: r1))
    #expect(cancelled.session.rounds.map(cancelled.session.tally) == open)
    #expect(cancelled.session.closedRounds.isEmpty)
  }

  @Test("counts a ballot that stands in the log twice once")
  func twice() {
    #expect(tally([ballot(1, [i1: 1]), ballot(1, [i1: 1])]).ballots == 1)
  }

  @Test("is the same for the ballots in any order")
  func shuffled() {
    var dice = Dice(seed: 7)
    var ballots = (1...60).map { number in
      ballot(
        number,
        Dots(
          [i1, i2, i3].map { ($0, dice.number(-2...2)) }
            .filter { $0.1 != 0 }),
        group: ["zivil", "verwaltung", nil].randomElement(using: &dice) ?? nil)
    }
    let expected = tally(ballots)
    for _ in 0..<20 {
      ballots.shuffle(using: &dice)
      #expect(tally(ballots) == expected)
    }
  }

  @Test("does not overflow on the most that a log can say")
  func huge() {
    let most = 1_000_000
    let rules = Rules(
      budget: .max >> 10, maxPerIdea: .max >> 10, secrecy: .open)
    let ballots = (1...200).map {
      ballot($0, [i1: $0 % 2 == 0 ? most : -most, i2: most, i3: most])
    }
    let result = tally(
      ballots, rules: rules, then: IdeasMerged(into: i1, from: [i2, i3]))
    #expect(result[i1]?.dots == 100 * 3 * most + 100 * most)
  }
}

@Suite("Counts that no rule can allow")
struct BoundTests {
  /// The most that a whole number in a log can be.
  private let most = 1 << 53 - 1

  @Test("count for nothing, and nothing overflows")
  func ballots() {
    let huge = (1...1024).map { ballot($0, [i1: most, i2: -most]) }
    let wild = [ballot(2001, [i1: .max]), ballot(2002, [i1: .min])]
    let result = tally(
      huge + wild + [ballot(3001, [i1: 1_000_000]), ballot(3002, [i1: 1])])
    #expect(result.ballots == 2)
    #expect(result.dots == 1_000_001)
    #expect(result[i1]?.voters == 2)
    #expect(result.against == 0)
  }

  @Test("are none of those by hand either")
  func paper() {
    var given = withPeople.and(
      RoundOpened(round: r1, ideas: [i1], rules: openRules), closed(0))
    for count in [(most, 1), (1, most), (.max, .min), (-most, 0), (3, 2)] {
      given = given.and(
        PaperCounted(
          round: r1,
          count: PaperCount(text: "", ballots: count.0, dots: [i1: count.1])))
    }
    #expect(given.session.rounds[0].paper.map(\.ballots) == [3])
  }

  @Test("are a fault where a log has them")
  func read() {
    for ballots in [-1, 1_000_001, most] {
      #expect(throws: EventFault.self) {
        try PaperCounted(
          MemberReader(
            .object([
              .init("round", "r1"), .init("ballots", .integer(ballots)),
              .init("dots", .object([])),
            ])))
      }
    }
    for dots in [-1_000_001, 1_000_001, most, -most] {
      #expect(throws: EventFault.self) {
        try BallotCounted(
          MemberReader(
            .object([
              .init("round", "r1"),
              .init("ballot", .string(String(repeating: "0", count: 26))),
              .init("dots", .object([.init("i1", .integer(dots))])),
            ])))
      }
    }
  }
}

@Suite("Consensus and dissent")
struct ConsensusTests {
  private let ballots = [
    ballot(1, [i1: 1], group: "verwaltung"),
    ballot(2, [i1: 2], group: "verwaltung"),
    ballot(3, [i1: -1, i2: 0], group: "zivil"),
    ballot(4, [i2: 1], group: "zivil"),
    ballot(5, [i3: 1]),
  ]

  @Test("consensus is the product over the groups")
  func consensus() {
    let result = tally(ballots)
    // (2 + 1) / (2 + 2) of one, (0 + 1) / (2 + 2) of the other.
    #expect(result[i1]?.consensus == 0.75 * 0.25)
    #expect(result[i3]?.consensus == 0.25 * 0.25)
  }

  @Test("where only listed ideas were seen it asks only those who saw them")
  func listed() {
    var rules = openRules
    rules.seen = .listed
    let result = tally(ballots, rules: rules)
    // zivil saw i1 once, i2 twice; verwaltung saw i2 never.
    #expect(result[i1]?.consensus == 0.75 * (1.0 / 3.0))
    #expect(result[i2]?.consensus == 0.5 * 0.5)
  }

  @Test("there is none where no ballot bears a group")
  func none() {
    let result = tally([ballot(1, [i1: 1])])
    #expect(result[i1] != nil)
    #expect(result[i1]?.consensus == .some(nil))
  }

  @Test("dissent is the deviation over all ballots, as a part of the most")
  func dissent() {
    // 2, 2, 0, 0 of at most 2: deviation 1, half of the most.
    let result = tally([
      ballot(1, [i1: 2]), ballot(2, [i1: 2]), ballot(3), ballot(4),
    ])
    #expect(result[i1]?.dissent == 0.5)
    #expect(result[i1]?.isDisputed == true)
    #expect(result[i2]?.dissent == 0)
    #expect(result[i2]?.isDisputed == false)
  }

  @Test("is never called so where an idea gets one dot at most")
  func oneDot() {
    let result = tally(
      [ballot(1, [i1: 1]), ballot(2)],
      rules: Rules(budget: 1, maxPerIdea: 1, secrecy: .open))
    #expect(result[i1]?.dissent == 0.5)
    #expect(result[i1]?.isDisputed == false)
  }

  @Test("of a round without ballots is nothing")
  func empty() {
    #expect(tally([])[i1]?.dissent == 0)
  }
}

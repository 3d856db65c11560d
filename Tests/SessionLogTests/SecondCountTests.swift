import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("A second count")
struct SecondCountTests {
  private static func workshop(
    _ seed: UInt64, steps: Int = 250
  ) -> RandomVotes {
    var votes = RandomVotes(seed: seed)
    for _ in 0..<steps { votes.step() }
    return votes
  }

  @Test("gives what the results say, in any session", arguments: 1...60)
  func agrees(seed: UInt64) {
    var votes = RandomVotes(seed: seed)
    for _ in 0..<250 {
      votes.step()
      let count = SecondCount(votes.events)
      #expect(count.differences(of: votes.session).map(\.what) == [])
      #expect(count.rounds.map(\.id) == votes.session.closedRounds.map(\.id))
    }
  }

  @Test("has much to count in these sessions")
  func variety() {
    let sessions = (1...60).map { Self.workshop($0).session }
    let tallies = sessions.map { session in
      (session, session.closedRounds.map(session.tally))
    }
    let all = tallies.flatMap(\.1)
    #expect(all.count > 200)
    #expect(all.contains { $0.against > 0 })
    #expect(all.contains { $0.abstained > 0 && $0.ballots > 5 })
    #expect(
      all.contains { $0.results.contains { $0.isTied && $0.dots > 0 } })
    let merged = tallies.filter { session, tallies in
      tallies.contains { tally in
        tally.results.contains {
          $0.dots > 0 && !session.originals(of: $0.idea).isEmpty
        }
      }
    }
    #expect(merged.count > 20)
    #expect(sessions.count { !$0.history.undone.isEmpty } > 50)
    #expect(
      sessions.contains { session in
        session.rounds.contains { session.history.undone.contains($0.seq) }
          || session.history.events.contains { event in
            event.fact is RoundOpened
              && session.history.undone.contains(event.seq)
          }
      })
  }

  @Test("is part of every check", arguments: 1...20)
  func check(seed: UInt64) {
    let check = Check(Self.workshop(seed).bytes)
    #expect(check.faults == [])
    let session = Self.workshop(seed).session
    #expect(check.rounds.map(\.round) == session.closedRounds.map(\.id))
    #expect(
      check.rounds.map(\.ballots)
        == session.closedRounds.map { $0.ballots.count })
    #expect(
      check.rounds.map(\.codes) == session.closedRounds.map(\.codes))
  }

  @Test("finds whatever is changed in a tally, and names round and idea")
  func tampered() {
    var tried = 0
    for seed in UInt64(1)...20 {
      let votes = Self.workshop(seed)
      for counted in SecondCount(votes.events).rounds {
        guard let round = votes.session[counted.id] else { continue }
        let tally = votes.session.tally(of: round)
        for (name, tamper) in Self.tampering {
          var other = tally
          tamper(&other)
          if other == tally { continue }
          tried += 1
          let found = counted.differences(of: other)
          #expect(!found.isEmpty, "\(seed) \(counted.id) \(name)")
          #expect(
            found.allSatisfy { $0.hasPrefix("\(counted.id), counted again:") })
        }
      }
    }
    #expect(tried > 1000)
  }

  private static let tampering: [(String, @Sendable (inout Tally) -> Void)] = [
    ("ballots", { $0.ballots += 1 }),
    ("abstained", { $0.abstained -= 1 }),
    ("dots", { $0.dots += 1 }),
    ("against", { $0.against += 1 }),
    ("dots of the first", { $0.changeFirst { $0.dots += 1 } }),
    ("against of the first", { $0.changeFirst { $0.against += 1 } }),
    ("voters of the first", { $0.changeFirst { $0.voters -= 1 } }),
    ("place of the first", { $0.changeFirst { $0.rank += 1 } }),
    ("tie of the first", { $0.changeFirst { $0.isTied.toggle() } }),
    (
      "groups of the first",
      { $0.changeFirst { $0.groups["a", default: nothing].dots += 1 } }
    ),
    (
      "voters of a group",
      { $0.changeFirst { $0.groups["a", default: nothing].voters += 1 } }
    ),
    ("one is missing", { _ = $0.results.popLast() }),
    (
      "two change places",
      { if $0.results.count > 1 { $0.results.swapAt(0, 1) } }
    ),
    (
      "one is another",
      { $0.changeFirst { $0.idea = IdeaID($0.idea.number + 1000) } }
    ),
    (
      "two change dots",
      { tally in
        guard let last = tally.results.indices.last else { return }
        let dots = tally.results[0].dots
        tally.results[0].dots = tally.results[last].dots
        tally.results[last].dots = dots
      }
    ),
  ]

  private static let nothing = Tally.Share(dots: 0, voters: 0)

  @Test("says in a sentence what differs")
  func sentences() throws {
    let votes = Self.workshop(3)
    let counted = try #require(
      SecondCount(votes.events).rounds.first { round in
        round.sums.values.contains { $0.dots > 0 }
      })
    let round = try #require(votes.session[counted.id])
    var tally = votes.session.tally(of: round)
    let first = tally.results[0]
    tally.changeFirst { $0.dots += 2 }
    #expect(
      counted.differences(of: tally) == [
        "\(counted.id), counted again: \(first.idea) has \(first.dots) dots, "
          + "but its results say \(first.dots + 2)"
      ])
  }

  @Test("finds a ballot that is gone, or whose dots are others")
  func otherLines() {
    for seed in UInt64(1)...20 {
      let votes = Self.workshop(seed)
      let lines = votes.events.indices.filter { index in
        let fact = votes.events[index].fact as? BallotCounted
        return fact.map { !$0.ballot.dots.values.allSatisfy { $0 == 0 } }
          ?? false
      }
      for index in lines.prefix(12) {
        guard var fact = votes.events[index].fact as? BallotCounted,
          let round = votes.session[fact.round], round.state == .closed
        else { continue }
        let tally = votes.session.tally(of: round)
        let counts = fact.ballot.dots.ideas.contains { idea in
          tally[votes.session.standing(idea)] != nil
        }
        guard counts else { continue }
        fact.ballot.dots = Dots(fact.ballot.dots.map { ($0.key, $0.value + 5) })
        var events = votes.events
        events[index].fact = fact
        #expect(
          !SecondCount(events).differences(of: votes.session).isEmpty,
          "\(seed) \(index)")
      }
    }
  }
}

extension Tally {
  fileprivate mutating func changeFirst(_ change: (inout Result) -> Void) {
    if !results.isEmpty { change(&results[0]) }
  }
}

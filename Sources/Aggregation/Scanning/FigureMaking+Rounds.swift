extension FigureMaking {
  mutating func countRounds(
    of entries: Entries, _ counts: inout Figures.Counts
  ) {
    guard fold.rounds.contains(where: { $0.state == .closed }) else { return }
    listed.removeAll(keepingCapacity: true)
    listed.append(contentsOf: repeatElement(-1, count: fold.ideas.count))
    net.removeAll(keepingCapacity: true)
    net.append(contentsOf: repeatElement(0, count: fold.ideas.count))
    for place in fold.rounds.indices
    where fold.rounds[place].state == .closed {
      counts.rounds += 1
      list(place, entries)
      counts.ballots += fold.rounds[place].ballots.count
      for ballot in fold.rounds[place].ballots {
        count(entries.ballots[Int(ballot)], of: place, entries, &counts)
      }
    }
  }

  /// Notes which ideas the round lists that have not been withdrawn since.
  private mutating func list(_ round: Int, _ entries: Entries) {
    let ideas = fold.rounds[round].ideas
    for idea in entries.list(from: ideas.start, count: ideas.count)
    where fold.exists(idea) {
      let root = Int(fold.ideas[Int(idea)].root)
      guard !fold.ideas[root].isWithdrawn else { continue }
      listed[Int(idea)] = Int32(round)
    }
  }

  /// Dots on ideas that were merged since are added first.
  @inline(__always)
  private mutating func count(
    _ ballot: Entries.Ballot, of round: Int, _ entries: Entries,
    _ counts: inout Figures.Counts
  ) {
    let end = Int(ballot.start + ballot.count)
    named.removeAll(keepingCapacity: true)
    for place in Int(ballot.start)..<end {
      let given = entries.dots[place]
      let idea = Int(given.idea)
      guard idea < listed.count, listed[idea] == Int32(round) else { continue }
      let root = fold.ideas[idea].root
      net[Int(root)] += Int(given.count)
      named.append(root)
    }
    var spent = 0
    for root in named {
      let given = net[Int(root)]
      net[Int(root)] = 0
      if given > 0 {
        spent += given
        fold.give(given, to: root)
      } else if given < 0 {
        counts.against -= given
        fold.give(given, to: root)
      }
    }
    counts.dots += spent
    if ballot.group >= 0 {
      groups.add(ballot.group) {
        $0.ballots += 1
        $0.dots += spent
      }
    }
  }
}

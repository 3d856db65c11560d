import Workshop

/// What the second count of a round gives.
struct CountedRound {
  let id: RoundID
  let ballots: Int
  let abstained: Int
  /// The ideas in the order of their places, equal ones by number.
  let order: [IdeaID]
  let sums: [IdeaID: Sum]

  /// What one idea got.
  struct Sum {
    var dots = 0
    var against = 0
    var voters = 0
    /// Dots for and voters, by group.
    var groups: [GroupID: Tally.Share] = [:]
    /// 1 + how many ideas are better.
    var place = 0
    /// How many others are as good.
    var equals = 0

    /// What places are made of: dots, those against taken off; then voters.
    fileprivate var worth: [Int] { [dots - against, voters] }
  }

  init(
    _ id: RoundID, listed: [IdeaID], _ ballots: [Ballot],
    _ ideas: MergedIdeas
  ) {
    self.id = id
    self.ballots = ballots.count
    abstained = ballots.count { $0.dots.isEmpty }
    var sums: [IdeaID: Sum] = [:]
    var standing = SerialTable<Idea, IdeaID>()
    for idea in listed {
      guard let end = ideas.standing(idea) else { continue }
      standing[idea] = end
      sums[end] = Sum()
    }
    for (group, ballots) in Dictionary(grouping: ballots, by: \.group) {
      let parts = Self.sums(of: ballots, standing)
      for idea in sums.keys {
        if let part = parts[idea] { sums[idea]?.add(part, of: group) }
      }
    }
    Self.findPlaces(&sums)
    self.sums = sums
    order = sums.sorted { left, right in
      (left.value.place, left.key) < (right.value.place, right.key)
    }.map(\.key)
  }

  /// What the ballots of one group give.
  private static func sums(
    of ballots: [Ballot], _ standing: SerialTable<Idea, IdeaID>
  ) -> SerialTable<Idea, Sum> {
    var sums = SerialTable<Idea, Sum>()
    for ballot in ballots {
      var given = Dots()
      for (idea, dots) in ballot.dots {
        if let end = standing[idea] { given[end, default: 0] += dots }
      }
      for (idea, dots) in given {
        sums.update(idea, default: Sum()) { $0.add(dots) }
      }
    }
    return sums
  }

  /// Ideas with the same worth share a place, the best worth first.
  private static func findPlaces(_ sums: inout [IdeaID: Sum]) {
    let byWorth = Dictionary(grouping: sums.keys) { sums[$0]?.worth ?? [] }
    var better = 0
    for (_, equals) in byWorth.sorted(by: {
      $1.key.lexicographicallyPrecedes($0.key)
    }) {
      for idea in equals {
        sums[idea]?.place = 1 + better
        sums[idea]?.equals = equals.count - 1
      }
      better += equals.count
    }
  }
}

extension CountedRound.Sum {
  fileprivate mutating func add(_ given: Int) {
    if given < 0 { against -= given }
    guard given > 0 else { return }
    dots += given
    voters += 1
  }

  fileprivate mutating func add(_ part: CountedRound.Sum, of group: GroupID?) {
    dots += part.dots
    against += part.against
    voters += part.voters
    guard let group, part.voters > 0 else { return }
    groups[group] = Tally.Share(dots: part.dots, voters: part.voters)
  }
}

/// Counts the ballots of one round, one after the other.
struct Count {
  private let round: Round
  private let slate: Slate
  private var sums: [IdeaSum]
  /// The groups that have a ballot, each with its place in the sums.
  private var groups: [GroupID: Int] = [:]
  private var groupBallots: [Int] = []
  private var ballots = 0
  private var abstained = 0

  init(round: Round, session: Session) {
    self.round = round
    slate = Slate(round, in: session)
    sums = Array(repeating: IdeaSum(), count: slate.ideas.count)
  }

  mutating func add(_ ballot: Ballot) {
    ballots += 1
    if ballot.isAbstention { abstained += 1 }
    let group = ballot.group.map { place(of: $0) }
    if let group { groupBallots[group] += 1 }
    for (place, dots) in slate.sums(of: ballot) {
      sums[place].add(dots, group: group)
    }
  }

  private mutating func place(of group: GroupID) -> Int {
    if let place = groups[group] { return place }
    groups[group] = groupBallots.count
    groupBallots.append(0)
    return groupBallots.count - 1
  }

  var tally: Tally {
    var results = slate.ideas.indices.map { result(at: $0) }
    results.sort { left, right in
      left.isBetter(than: right)
        || (!right.isBetter(than: left) && left.idea < right.idea)
    }
    results.rank()
    return Tally(
      round: round.id, ballots: ballots,
      dots: sums.map(\.dots).reduce(0, +),
      against: sums.map(\.against).reduce(0, +), abstained: abstained,
      groupBallots: groups.mapValues { groupBallots[$0] }, results: results)
  }

  private func result(at place: Int) -> Tally.Result {
    let sum = sums[place]
    let dissent = sum.dissent(
      ballots: ballots, maxPerIdea: round.rules.maxPerIdea)
    return Tally.Result(
      idea: slate.ideas[place], rank: 0, isTied: false, dots: sum.dots,
      against: sum.against, voters: sum.voters,
      groups: shares(of: sum),
      consensus: consensus(of: sum), dissent: dissent,
      isDisputed: round.rules.maxPerIdea > 1 && dissent > Tally.disputedAbove)
  }

  /// What each group gave that has a ballot, be it nothing.
  private func shares(of sum: IdeaSum) -> [GroupID: Tally.Share] {
    groups.mapValues { place in
      let part = sum[group: place]
      return Tally.Share(dots: part.dots, voters: part.voters)
    }
  }

  /// Group-informed consensus: the product over the groups of
  /// (voters for + 1) / (ballots that had the idea before them + 2).
  ///
  /// Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling
  /// Deliberation by Mapping High Dimensional Opinion Spaces" (2021).
  private func consensus(of sum: IdeaSum) -> Double? {
    guard !groups.isEmpty else { return nil }
    var product = 1.0
    for (_, place) in groups.sorted(by: { $0.key < $1.key }) {
      let share = sum[group: place]
      let seen =
        round.rules.seen == .listed ? share.seen : groupBallots[place]
      product *= Double(share.voters + 1) / Double(seen + 2)
    }
    return product
  }
}

/// What the ballots gave to one idea so far.
private struct IdeaSum {
  struct Group {
    var dots = 0
    var voters = 0
    var seen = 0
  }

  var dots = 0
  var against = 0
  var voters = 0
  var squares: Int128 = 0
  /// By the place of the group; those that come later gave nothing.
  private var groups: [Group] = []

  subscript(group place: Int) -> Group {
    groups.indices.contains(place) ? groups[place] : Group()
  }

  mutating func add(_ net: Int, group: Int?) {
    dots += max(net, 0)
    against += max(-net, 0)
    voters += net > 0 ? 1 : 0
    squares += Int128(net) * Int128(net)
    guard let group else { return }
    while groups.count <= group { groups.append(Group()) }
    groups[group].dots += max(net, 0)
    groups[group].voters += net > 0 ? 1 : 0
    groups[group].seen += 1
  }

  /// The population standard deviation over all ballots of what each gave,
  /// as a part of the most it could give.
  func dissent(ballots: Int, maxPerIdea: Int) -> Double {
    guard ballots > 0 else { return 0 }
    let sum = Int128(dots - against)
    // Whole numbers up to the root, so that no order of ballots tells.
    let variance = Double(Int128(ballots) * squares - sum * sum)
    return variance.squareRoot() / (Double(ballots) * Double(maxPerIdea))
  }
}

extension Tally.Result {
  /// More dots, those against taken off; then more voters.
  fileprivate func isBetter(than other: Tally.Result) -> Bool {
    (dots - against, voters) > (other.dots - other.against, other.voters)
  }
}

extension [Tally.Result] {
  fileprivate mutating func rank() {
    for index in indices {
      let before = index > 0 ? self[index - 1] : nil
      let ties = before.map { !$0.isBetter(than: self[index]) } ?? false
      self[index].rank = ties ? before?.rank ?? 1 : index + 1
      if ties {
        self[index].isTied = true
        self[index - 1].isTied = true
      }
    }
  }
}

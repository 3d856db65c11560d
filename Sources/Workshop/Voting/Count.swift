/// Counts the ballots of one round, one after the other.
struct Count {
  private let round: Round
  private let slate: Slate
  private var sums: [IdeaSum]
  private var groupBallots: [GroupID: Int] = [:]
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
    if let group = ballot.group { groupBallots[group, default: 0] += 1 }
    for (place, dots) in slate.sums(of: ballot) {
      sums[place].add(dots, group: ballot.group)
    }
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
      groupBallots: groupBallots, results: results)
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
    var shares: [GroupID: Tally.Share] = [:]
    for group in groupBallots.keys {
      let part = sum.groups[group] ?? IdeaSum.Group()
      shares[group] = Tally.Share(dots: part.dots, voters: part.voters)
    }
    return shares
  }

  /// Group-informed consensus: the product over the groups of
  /// (voters for + 1) / (ballots that had the idea before them + 2).
  ///
  /// Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling
  /// Deliberation by Mapping High Dimensional Opinion Spaces" (2021).
  private func consensus(of sum: IdeaSum) -> Double? {
    guard !groupBallots.isEmpty else { return nil }
    var product = 1.0
    for (group, ballots) in groupBallots.sorted(by: { $0.key < $1.key }) {
      let share = sum.groups[group] ?? IdeaSum.Group()
      let seen = round.rules.seen == .listed ? share.seen : ballots
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
  var groups: [GroupID: Group] = [:]

  mutating func add(_ net: Int, group: GroupID?) {
    dots += max(net, 0)
    against += max(-net, 0)
    voters += net > 0 ? 1 : 0
    squares += Int128(net) * Int128(net)
    guard let group else { return }
    groups[group, default: Group()].dots += max(net, 0)
    groups[group, default: Group()].voters += net > 0 ? 1 : 0
    groups[group, default: Group()].seen += 1
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

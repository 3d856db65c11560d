/// The Method of Equal Shares over one election.
///
/// Everything is whole numbers over one common unit, which gets finer with
/// each choice, so that nothing is ever rounded. Floating point only says
/// which comparison is clear; one that is not is made exactly.
struct EqualShares {
  private let election: Election
  /// The ideas with dots that cost something.
  private let paid: [Asking]
  /// The ideas with dots that cost nothing: there is nobody to ask.
  private let free: [Pick]
  /// How much every cost was multiplied by to be whole; with the voters, what
  /// one is counted in at first.
  private let unit: Fraction

  init(_ election: Election) {
    self.election = election
    let liked = election.candidates.indices.filter { place in
      !election.candidates[place].supporters.isEmpty
    }
    free = liked.filter { election.candidates[$0].cost == .zero }.map {
      Pick(place: $0, payment: .init(payers: 0, isEven: true))
    }
    let unit = election.candidates.map(\.cost).reduce(
      election.budget.denominator
    ) { unit, cost in unit * (unit * cost).denominator }
    let voters = Fraction(election.voters)
    paid = liked.filter { election.candidates[$0].cost > .zero }.map {
      let candidate = election.candidates[$0]
      return Asking(
        place: $0, cost: candidate.cost * unit * voters,
        supporters: candidate.supporters)
    }
    self.unit = unit
  }

  /// What is chosen where the shares add up to the budget.
  func plain() -> [Pick] { picks(money: election.budget) ?? free }

  /// What is chosen where the shares grow by a hundredth of the budget, that
  /// rounded up to a whole number, all together at a time.
  ///
  /// The last choice that the budget is enough for, or the first that leaves
  /// no idea with dots that would fit; `plain` is what is chosen before they
  /// grow.
  func raised(from plain: [Pick]) -> [Pick] {
    if isFull(plain) { return plain }
    let step = (election.budget / Fraction(100)).roundedUp
    let skipped = (moneyThatMatters - election.budget) / step
    let steps = max(.zero, skipped.roundedUp - Fraction(1))
    var money = election.budget + steps * step
    var last = picks(money: money) ?? plain
    while !isFull(last) {
      money = money + step
      guard let picks = picks(money: money) else { break }
      last = picks
    }
    return last
  }

  /// With less money than this nothing is overspent and some idea with dots
  /// is left that fits, so that raising need not look.
  ///
  /// An idea is out of reach where the whole shares of all its supporters are
  /// less than its cost. As long as all that are in reach fit together, and
  /// one out of reach fits beside them, it is so whatever is chosen. One dear
  /// idea with a single supporter would else take a hundred thousand steps.
  private var moneyThatMatters: Fraction {
    let voters = Fraction(election.voters)
    let reaches = paid.map { asking in
      let cost = election.candidates[asking.place].cost
      let supporters = Fraction(asking.supporters.count)
      return (cost: cost, money: cost * voters / supporters)
    }.sorted { $0.money < $1.money }
    var left = election.budget
    for (index, reach) in reaches.enumerated() {
      left = left - reach.cost
      let fits = reaches[(index + 1)...].contains { $0.cost <= left }
      if left < .zero || !fits { return reach.money }
    }
    return election.budget
  }

  /// Whether no idea with dots is left that the rest of the budget is enough
  /// for.
  private func isFull(_ picks: [Pick]) -> Bool {
    let taken = Set(picks.map(\.place))
    let left = election.budget - election.cost(of: taken)
    return paid.allSatisfy { asking in
      taken.contains(asking.place)
        || election.candidates[asking.place].cost > left
    }
  }

  /// What is chosen where all voters have equal parts of some money, in the
  /// order of choosing; nil where it costs more than the budget.
  private func picks(money: Fraction) -> [Pick]? {
    if paid.isEmpty { return free }
    var purses = Purses(voters: election.voters, share: money * unit)
    var queue = AskingQueue(paid)
    var left = election.budget
    var picks = free
    while let best = queue.popCheapest(from: &purses) {
      left = left - election.candidates[best.place].cost
      if left < .zero { return nil }
      picks.append(Pick(place: best.place, payment: purses.pay(best)))
    }
    return picks
  }
}

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
  /// rounded up to a whole number, all together at a time: the last choice
  /// that the budget is enough for, or the first that leaves no idea with
  /// dots that would fit.
  ///
  /// - Parameter plain: What is chosen before they grow.
  func raised(from plain: [Pick]) -> [Pick] {
    let step = (election.budget / Fraction(100)).roundedUp
    var money = election.budget
    var last = plain
    while !isFull(last) {
      money = money + step
      guard let picks = picks(money: money) else { break }
      last = picks
    }
    return last
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

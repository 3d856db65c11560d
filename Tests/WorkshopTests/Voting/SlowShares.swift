@testable import Workshop

/// The Method of Equal Shares as one would write it down: every price of every
/// idea anew for every choice, in fractions of `Int128`.
struct SlowShares {
  let election: Election
  /// The costs and the budget, whole.
  let costs: [Int]
  let budget: Int

  /// A fraction in lowest terms.
  struct Ratio: Comparable {
    let over: Int128
    let under: Int128

    init(_ over: Int128, _ under: Int128 = 1) {
      var (a, b) = (over.magnitude, under.magnitude)
      while b > 0 { (a, b) = (b, a % b) }
      self.over = over / Int128(a)
      self.under = under / Int128(a)
    }

    static func < (a: Ratio, b: Ratio) -> Bool {
      a.over * b.under < b.over * a.under
    }
    static func + (a: Ratio, b: Ratio) -> Ratio {
      Ratio(a.over * b.under + b.over * a.under, a.under * b.under)
    }
    static func - (a: Ratio, b: Ratio) -> Ratio {
      a + Ratio(-b.over, b.under)
    }
    static func * (a: Ratio, b: Int) -> Ratio {
      Ratio(a.over * Int128(b), a.under)
    }
    static func / (a: Ratio, b: Int) -> Ratio {
      Ratio(a.over, a.under * Int128(b))
    }
  }

  /// What is chosen where all voters together have so much money.
  func chosen(money: Int) -> Set<Int> {
    let places = election.candidates.indices.filter {
      election.candidates[$0].dots > 0
    }
    var chosen = Set(places.filter { costs[$0] == 0 })
    var purses = Array(
      repeating: Ratio(Int128(money)) / max(1, election.voters),
      count: election.voters)
    while true {
      var best: (price: Ratio, place: Int)?
      for place in places where !chosen.contains(place) {
        guard let price = price(of: place, purses) else { continue }
        if best.map({ price < $0.price }) ?? true { best = (price, place) }
      }
      guard let best else { return chosen }
      chosen.insert(best.place)
      for supporter in election.candidates[best.place].supporters {
        let purse = purses[supporter.voter]
        purses[supporter.voter] =
          purse - min(purse, best.price * supporter.dots)
      }
    }
  }

  /// The least price for each dot at which all together give the cost: the
  /// one who is drained first, then the next, until the others can pay.
  private func price(of place: Int, _ purses: [Ratio]) -> Ratio? {
    let supporters = election.candidates[place].supporters.sorted {
      purses[$0.voter] / $0.dots < purses[$1.voter] / $1.dots
    }
    var rest = Ratio(Int128(costs[place]))
    for (index, supporter) in supporters.enumerated() {
      let dots = supporters[index...].map(\.dots).reduce(0, +)
      let price = rest / dots
      if price * supporter.dots <= purses[supporter.voter] { return price }
      rest = rest - purses[supporter.voter]
    }
    return nil
  }

  /// The selection with raised shares.
  func raised() -> Set<Int> {
    var money = budget
    var last = chosen(money: money)
    while !isFull(last) {
      money += (budget + 99) / 100
      let next = chosen(money: money)
      if cost(next) > budget { break }
      last = next
    }
    return last
  }

  private func isFull(_ chosen: Set<Int>) -> Bool {
    election.candidates.indices.allSatisfy { place in
      chosen.contains(place) || election.candidates[place].dots == 0
        || cost(chosen) + costs[place] > budget
    }
  }

  func cost(_ places: Set<Int>) -> Int {
    places.map { costs[$0] }.reduce(0, +)
  }

  /// The selection by dots for each unit of cost, after another.
  func greedy(after chosen: Set<Int> = []) -> Set<Int> {
    var chosen = chosen
    while let next = election.candidates.indices.filter({ place in
      !chosen.contains(place) && cost(chosen) + costs[place] <= budget
    }).max(by: { isWorse($0, $1) }) {
      chosen.insert(next)
    }
    return chosen
  }

  private func isWorse(_ left: Int, _ right: Int) -> Bool {
    let (ours, theirs) = (worth(left), worth(right))
    return ours == theirs ? left > right : ours < theirs
  }

  private func worth(_ place: Int) -> Ratio {
    let dots = Ratio(Int128(election.candidates[place].dots))
    if dots.over == 0 { return dots }
    return costs[place] == 0 ? Ratio(1_000_000) : dots / costs[place]
  }
}

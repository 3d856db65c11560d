/// An idea that asks those who gave it dots for its cost.
///
/// The supporters who still have something are asked for the same price for
/// each dot; who has less gives all of it, and the others share the rest.
struct Asking {
  /// Where the idea stands in the election.
  let place: Int
  /// In the first unit of the purses: a whole number.
  let cost: Fraction
  /// First those whose purse is empty, then those who would give all they
  /// have, then those who can pay the price.
  var supporters: [Election.Supporter]
  /// How many of them have nothing left; that never changes back.
  var broke = 0
  /// Where those who can pay the price begin, after the last time of asking.
  var firstAble = 0
  /// The dots of all who are not broke.
  var dots: Int
  /// The dots of those who can pay the price.
  var ableDots: Int

  init(place: Int, cost: Fraction, supporters: [Election.Supporter]) {
    self.place = place
    self.cost = cost
    self.supporters = supporters
    dots = supporters.map(\.dots).reduce(0, +)
    ableDots = dots
  }

  /// Everybody who is not broke is taken to be able to pay.
  mutating func begin() {
    firstAble = broke
    ableDots = dots
  }

  /// Moves a supporter to those who give all they have.
  mutating func setApart(at index: Int, isBroke: Bool) {
    ableDots -= supporters[index].dots
    supporters.swapAt(index, firstAble)
    if isBroke {
      dots -= supporters[firstAble].dots
      supporters.swapAt(firstAble, broke)
      broke += 1
    }
    firstAble += 1
  }
}

internal import CGMP

/// What each voter has left: whole numbers over a common unit, which gets
/// finer with every payment that would not come out even.
struct Purses: ~Copyable {
  private var left: Wholes
  /// `left` in the first unit, nearly.
  private var nearly: [Double]
  private var numbers = Wholes(count: 5)

  /// What stands where in `numbers`.
  private enum Place {
    /// How much finer the unit is than the first one.
    static let scale = 0
    /// What those who can pay have to share, after the last time of asking.
    static let rest = 1
    /// The same for the idea that was kept.
    static let keptRest = 2
    static let spare = (3, 4)
  }

  /// Where two nearly known numbers differ by less than this part of their
  /// size they are compared exactly; the error of each is far less.
  static let doubt = 1e-12
  /// Numbers below this one are not even nearly known.
  static let leastKnown = 1e-250

  /// Purses that all hold the same, a whole number.
  init(voters: Int, share: Fraction) {
    left = Wholes(count: voters)
    mpz_set_ui(numbers[Place.scale], 1)
    for voter in 0..<voters { left.set(voter, to: share) }
    nearly = []
    if voters > 0 {
      nearly = Array(repeating: inFirstUnit(left[0]), count: voters)
    }
  }

  /// Finds the price for each dot at which an idea can be paid, in the first
  /// unit, nearly; nil where its supporters have not enough.
  mutating func ask(_ asking: inout Asking) -> Double? {
    let rest = numbers[Place.rest]
    mpz_mul(
      rest, numbers[Place.scale], mpq_numref(asking.cost.storage.number))
    asking.begin()
    var nearRest = inFirstUnit(rest)
    var found = true
    while found {
      found = false
      for index in asking.firstAble..<asking.supporters.count {
        let supporter = asking.supporters[index]
        guard
          isShort(supporter, of: rest, nearly: nearRest, for: asking.ableDots)
        else { continue }
        found = true
        let isBroke = mpz_sgn(left[supporter.voter]) == 0
        asking.setApart(at: index, isBroke: isBroke)
        if asking.ableDots == 0 { return nil }
        if isBroke { continue }
        mpz_sub(rest, rest, left[supporter.voter])
        nearRest = inFirstUnit(rest)
      }
    }
    return nearRest / Double(asking.ableDots)
  }

  /// Whether a supporter has less than the price: left · dots < rest · own.
  private func isShort(
    _ supporter: Election.Supporter, of rest: UnsafeMutablePointer<gmp_whole>,
    nearly nearRest: Double, for dots: Int
  ) -> Bool {
    let has = nearly[supporter.voter] * Double(dots)
    let needs = nearRest * Double(supporter.dots)
    if needs > Self.leastKnown, abs(has - needs) > Self.doubt * needs {
      return has < needs
    }
    return exactly(
      left[supporter.voter], dots, isLessThan: rest, supporter.dots)
  }

  /// Keeps the idea that was asked last, to compare others with it.
  mutating func keep() {
    mpz_set(numbers[Place.keptRest], numbers[Place.rest])
  }

  /// Whether the idea that was asked last has a lower price than the one that
  /// was kept, or the same and an earlier place.
  func isCheaper(_ asking: Asking, than kept: Asking) -> Bool {
    let (rest, keptRest) = (numbers[Place.rest], numbers[Place.keptRest])
    if exactly(rest, kept.ableDots, isLessThan: keptRest, asking.ableDots) {
      return true
    }
    if exactly(keptRest, asking.ableDots, isLessThan: rest, kept.ableDots) {
      return false
    }
    return asking.place < kept.place
  }

  private func exactly(
    _ number: UnsafeMutablePointer<gmp_whole>, _ times: Int,
    isLessThan other: UnsafeMutablePointer<gmp_whole>, _ otherTimes: Int
  ) -> Bool {
    let (mine, theirs) = (numbers[Place.spare.0], numbers[Place.spare.1])
    mpz_mul_ui(mine, number, UInt(times))
    mpz_mul_ui(theirs, other, UInt(otherTimes))
    return mpz_cmp(mine, theirs) < 0
  }

  private func inFirstUnit(_ number: UnsafeMutablePointer<gmp_whole>) -> Double
  {
    var (exponent, scaleExponent) = (0, 0)
    let digits = mpz_get_d_2exp(&exponent, number)
    let scale = mpz_get_d_2exp(&scaleExponent, numbers[Place.scale])
    let power = exponent - scaleExponent
    return Double(sign: .plus, exponent: power, significand: digits / scale)
  }
}

extension Purses {
  /// Takes the cost of the idea that was kept out of its supporters' purses.
  mutating func pay(_ asking: Asking) -> Pick.Payment {
    let price = refine(for: asking)
    let payers = asking.supporters[asking.broke...]
    let each = numbers[Place.spare.0]
    let whole = numbers[Place.spare.1]
    mpz_mul(
      whole, numbers[Place.scale], mpq_numref(asking.cost.storage.number))
    var isEven = true
    for (index, supporter) in zip(payers.indices, payers) {
      let purse = left[supporter.voter]
      if index < asking.firstAble {
        mpz_swap(each, purse)
        mpz_set_ui(purse, 0)
      } else {
        mpz_mul_ui(each, price, UInt(supporter.dots))
        mpz_sub(purse, purse, each)
      }
      nearly[supporter.voter] = inFirstUnit(purse)
      if isEven {
        mpz_mul_ui(each, each, UInt(payers.count))
        isEven = mpz_cmp(each, whole) == 0
      }
    }
    return Pick.Payment(payers: payers.count, isEven: isEven)
  }

  /// Makes the unit so fine that the price for each dot of the kept idea is
  /// a whole number, and gives it.
  private mutating func refine(
    for asking: Asking
  ) -> UnsafeMutablePointer<gmp_whole> {
    let price = numbers[Place.keptRest]
    let dots = UInt(asking.ableDots)
    let common = mpz_gcd_ui(numbers[Place.spare.0], price, dots)
    mpz_divexact_ui(price, price, common)
    let finer = dots / common
    if finer > 1 {
      let scale = numbers[Place.scale]
      mpz_mul_ui(scale, scale, finer)
      for voter in 0..<left.count {
        mpz_mul_ui(left[voter], left[voter], finer)
      }
    }
    return price
  }
}

internal import CGMP

extension Fraction {
  /// An amount as the log writes it; nil where it is none (see `isDecimal`).
  public init?(decimal text: String) {
    guard isDecimal(text) else { return nil }
    let parts = text.split(separator: ".")
    let places = parts.count == 2 ? parts[1].utf8.count : 0
    let digits =
      parts.joined() + "/1" + String(repeating: "0", count: places)
    self.init(FractionStorage { mpq_set_str($0, digits, 10) })
  }

  /// Its digits with so many places after the point, the last one rounded,
  /// halves away from zero: `0.21`.
  public func decimal(places: Int) -> String {
    let number = storage.number
    let wholes = Wholes(count: 2)
    let (digits, twice) = (wholes[0], wholes[1])
    // floor((2·|a|·10^places + b) / 2b), for the fraction a/b.
    mpz_ui_pow_ui(digits, 10, UInt(places))
    mpz_mul(digits, digits, mpq_numref(number))
    if mpz_sgn(digits) < 0 { digits.pointee._mp_size.negate() }
    mpz_mul_ui(digits, digits, 2)
    mpz_add(digits, digits, mpq_denref(number))
    mpz_mul_ui(twice, mpq_denref(number), 2)
    mpz_fdiv_q(digits, digits, twice)
    let isNegative = self < .zero && mpz_sgn(digits) > 0
    let text = wholes.text(at: 0)
    let missing = max(0, places + 1 - text.utf8.count)
    let padded = String(repeating: "0", count: missing) + text
    let point = places > 0 ? "." : ""
    return (isNegative ? "-" : "") + padded.dropLast(places) + point
      + padded.suffix(places)
  }
}

extension Fraction: CustomStringConvertible {
  /// `3/4`, `2`.
  public var description: String {
    let number = storage.number
    let wholes = Wholes(count: 2)
    mpz_set(wholes[0], mpq_numref(number))
    mpz_set(wholes[1], mpq_denref(number))
    let denominator = wholes.text(at: 1)
    return wholes.text(at: 0) + (denominator == "1" ? "" : "/\(denominator)")
  }
}

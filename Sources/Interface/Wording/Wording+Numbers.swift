import Workshop

extension Wording {
  /// A number with two decimals, as the language writes it: `0,21`.
  public func decimal(_ number: Double, places: Int = 2) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    let sign = whole < 0 ? "-" : ""
    let digits = String(whole.magnitude)
    let padded =
      String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = language == "de" ? "," : "."
    return sign + padded.dropLast(places) + point + padded.suffix(places)
  }

  /// A whole number in groups of three: `2.174`, `2,174`.
  public func grouped(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(digits: String(number.magnitude))
  }

  /// An amount, not negative, with two decimals unless it is whole: `2.174`,
  /// `0,21`.
  public func amount(_ amount: Fraction) -> String {
    if amount.isWhole { return grouped(digits: amount.decimal(places: 0)) }
    let digits = amount.decimal(places: 2)
    let point = language == "de" ? "," : "."
    return grouped(digits: String(digits.dropLast(3))) + point
      + digits.suffix(2)
  }

  /// An amount, not negative, like `amount`, but a small one has as many
  /// decimals as show two of its digits: `0,0022`.
  public func precise(_ amount: Fraction) -> String {
    let ten = Fraction(10)
    var scaled = amount * ten
    var places = 2
    // A part of what a whole city has may be small, but never that small.
    while scaled > .zero, scaled < Fraction(1), places < 12 {
      scaled = scaled * ten
      places += 1
    }
    if places == 2 { return self.amount(amount) }
    let digits = amount.decimal(places: places)
    return language == "de" ? digits.replacing(".", with: ",") : digits
  }

  private func grouped(digits: String) -> String {
    let mark: Character = language == "de" ? "." : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(mark) }
      text.append(digit)
    }
    return text
  }
}

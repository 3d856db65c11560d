import Workshop

extension Value {
  /// A number in the shortest form that reads back: `0.21`, `1`, `5e-7`.
  public static func shortest(_ number: Double?) -> Value {
    guard let number, number.isFinite else { return .null }
    var digits = number.description
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    if digits == "-0" { digits = "0" }
    let parts = digits.split(separator: "e", maxSplits: 1)
    if parts.count == 2, let exponent = Int(parts[1]) {
      let mantissa = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
      digits = "\(mantissa)e\(exponent)"
    }
    return .number(digits)
  }
}

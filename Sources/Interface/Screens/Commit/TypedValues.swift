import Workshop

/// What people type for days and amounts, as the log writes it.
///
/// What is none of either stays as it was typed, and is refused with a
/// sentence that quotes it.
enum TypedValue {
  /// `31.3.2027` and `3.2027` as `2027-03-31` and `2027-03`.
  static func day(_ text: String) -> String {
    let text = CleanText.line(text)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard (2...3).contains(parts.count), parts.last?.count == 4 else {
      return text
    }
    let day = parts.reversed().map { part in
      part.count == 1 ? "0\(part)" : String(part)
    }.joined(separator: "-")
    return isDay(day) ? day : text
  }

  /// `12.000 €` as `12000` and `1.200,50` as `1200.50`, whichever sign the
  /// language uses: euros have no thousandths, so three digits behind a sign
  /// are thousands.
  static func amount(_ text: String) -> String {
    let line = CleanText.line(text)
    let bare = line.filter { !$0.isWhitespace && $0 != "€" }
    var whole = bare.split(omittingEmptySubsequences: false) {
      ".,".contains($0)
    }
    var cents = ""
    if whole.count > 1, let last = whole.last, last.count != 3 {
      cents = ".\(last)"
      whole.removeLast()
    }
    guard whole.dropFirst().allSatisfy({ $0.count == 3 }) else { return line }
    let amount = whole.joined() + cents
    return isDecimal(amount) ? amount : line
  }
}

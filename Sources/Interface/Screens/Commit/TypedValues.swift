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

  /// `12.000 €` as `12000` and `1.200,50` as `1200.50`, with the signs of the
  /// language; `1200.50` as well, where that can mean nothing else.
  ///
  /// Euros have two decimals at most: three digits behind the wrong sign would
  /// be a guess by a factor of a thousand.
  static func amount(_ text: String, in language: String) -> String {
    let line = CleanText.line(text)
    let bare = line.filter { !$0.isWhitespace && $0 != "€" }
    let (point, thousands): (Character, Character) =
      language == "de" ? (",", ".") : (".", ",")
    let parts = bare.split(
      separator: point, omittingEmptySubsequences: false)
    let whole = parts.first.flatMap { wholeNumber($0, thousands) }
    let amount =
      switch (whole, parts.count) {
      case (let whole?, 1): whole
      case (let whole?, 2) where (1...2).contains(parts[1].count):
        "\(whole).\(parts[1])"
      case (nil, 1) where hasCents(bare, behind: thousands):
        bare.map { $0 == thousands ? "." : String($0) }.joined()
      default: line
      }
    return isDecimal(amount) ? amount : line
  }

  /// Digits, in groups of three where a sign stands between them.
  private static func wholeNumber(
    _ text: Substring, _ thousands: Character
  ) -> String? {
    let groups = text.split(
      separator: thousands, omittingEmptySubsequences: false)
    guard let first = groups.first else { return nil }
    if groups.count == 1 { return String(first) }
    let isGrouped =
      (1...3).contains(first.count) && first.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? groups.joined() : nil
  }

  private static func hasCents(_ text: String, behind sign: Character) -> Bool {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    return parts.count == 2 && (1...2).contains(parts[1].count)
  }
}

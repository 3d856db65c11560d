extension Dice {
  /// A text of scalars that are hard to draw.
  public mutating func text(_ length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      scalars.append(Self.scalars.randomElement(using: &self) ?? "x")
    }
    return String(scalars)
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "b", "ß", " ", " ", "-", "漢", "字", "👨", "👩", "\u{200D}",
    "\u{FE0F}", "\u{1F3FD}", "\u{1F1E9}", "\u{1F1EA}", "\u{301}", "\u{308}",
    "\u{1B}", "\u{9B}", "\u{7}", "\u{202E}", "\u{2066}", "\u{200B}",
    "\u{E0041}", "\u{E000}", "\u{AD}", "\t", "\n", "\u{1100}", "\u{1161}",
    "\u{915}", "\u{93F}", "/", "\u{A0}", "\u{2028}",
  ]
}

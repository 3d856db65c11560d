/// The same numbers for the same seed (SplitMix64), so that a failure can be
/// thrown again.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Whether something with odds of one in that many happens.
  mutating func happens(oneIn odds: Int) -> Bool { number(1...odds) == 1 }

  /// Some of them, in their order; often none.
  mutating func some<Element>(of all: [Element], most: Int) -> [Element] {
    var picked: [Element] = []
    for _ in 0..<number(0...most) {
      if let one = all.randomElement(using: &self) { picked.append(one) }
    }
    return picked
  }
  /// A text of scalars that are hard to draw.
  mutating func text(_ length: Int) -> String {
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

import TestSupport

extension Dice {
  /// Some of them, in their order; often none.
  mutating func some<Element>(of all: [Element], most: Int) -> [Element] {
    var picked: [Element] = []
    for _ in 0..<number(0...most) {
      if let one = all.randomElement(using: &self) { picked.append(one) }
    }
    return picked
  }
}

import TestSupport

extension Dice {
  /// A sequence in one to three reads, torn anywhere but just after an ESC
  /// (there it can't be told from the key).
  mutating func tornSequence() -> [String] {
    let scalars = Array(sequence().unicodeScalars)
    var reads = [""]
    for (index, scalar) in scalars.enumerated() {
      let afterESC = index > 0 && scalars[index - 1] == "\u{1B}"
      let opening = index < 3
      if index > 0, !afterESC, !(opening && isString(scalars)),
        Int.random(in: 0..<6, using: &self) == 0
      {
        reads.append("")
      }
      reads[reads.count - 1].unicodeScalars.append(scalar)
    }
    return reads
  }

  /// `ESC ]` alone in a read is Alt and a letter, so it isn't torn there.
  private func isString(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count > 1 && "]PX^_".unicodeScalars.contains(scalars[1])
  }

  private mutating func sequence() -> String {
    let letter = pick("ABCDFHPQRSZcnmutyx~")
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return "\u{1B}[" + digits() + letter
    case 1: return "\u{1B}O" + letter
    case 2: return "\u{1B}" + pick("]P_^X") + digits() + "abcq\u{7}"
    case 3: return "\u{1B}" + pick("]P_^X") + digits() + "jyxq\u{1B}\\"
    case 4: return "\u{1B}[M" + pick("abc !") + pick("xyz") + pick("jkl")
    default: return "\u{1B}[[" + letter
    }
  }

  private mutating func digits() -> String {
    let count = Int.random(in: 1..<12, using: &self)
    return "1" + (0..<count).map { _ in pick("0123456789;:?<") }.joined()
  }

  private mutating func pick(_ choice: String) -> String {
    choice.randomElement(using: &self).map(String.init) ?? "x"
  }

  /// Anything at all.
  mutating func noise() -> String {
    let parts = [
      "\u{1B}", "[", "]", "O", "P", "M", "A", "~", "200", "201", ";", "x", "ä",
      "\r", "\u{7}", "\\", "\u{9B}", "\u{9C}", "\u{308}", "\u{0}", "\u{1B}[20",
      "0~", "1~", "\u{10FFFF}",
    ]
    let count = Int.random(in: 0..<10, using: &self)
    return (0..<count).map { _ in parts.randomElement(using: &self) ?? "" }
      .joined()
  }
}

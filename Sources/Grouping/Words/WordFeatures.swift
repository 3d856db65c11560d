/// What a word says to a classifier, as numbers: its stem, the parts of a
/// compound, and its runs of 3 to 5 letters, so that `Radwege` and
/// `Fahrradweg` have much in common.
///
/// Numbers are hashes below `count`; that two fall together is rare.
struct WordFeatures {
  /// How many numbers there are: a power of two.
  static let count = 1 << 18

  private static let runs = 3...5
  private static let edge: Unicode.Scalar = " "

  /// The numbers of a word, each as often as it occurs.
  static func numbers(
    of word: String, stem: String, parts: [String]
  ) -> [Int32] {
    var numbers: [Int32] = []
    numbers.append(number(of: Array(stem.unicodeScalars), kind: "="))
    for part in parts {
      numbers.append(number(of: Array(part.unicodeScalars), kind: "="))
    }
    let letters = [edge] + word.foldedScalars + [edge]
    for length in runs where length <= letters.count {
      for start in 0...letters.count - length {
        numbers.append(
          number(of: letters[start..<start + length], kind: "~"))
      }
    }
    return numbers
  }

  /// FNV-1a over the scalars, mixed down.
  private static func number(
    of letters: some Sequence<Unicode.Scalar>, kind: Unicode.Scalar
  ) -> Int32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ value: UInt32) {
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01b3
    }
    mix(kind.value)
    for letter in letters { mix(letter.value) }
    hash ^= hash >> 32
    hash ^= hash >> 18
    return Int32(truncatingIfNeeded: hash & UInt64(count - 1))
  }
}

extension String {
  /// Its scalars with `ß` as in capitals, so that `STRASSE` is `Straße`.
  var foldedScalars: [Unicode.Scalar] {
    unicodeScalars.flatMap { $0 == "ß" ? ["s", "s"] : [$0] }
  }
}

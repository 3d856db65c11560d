/// German compounds, taken apart as far as the words that were seen allow:
/// `fahrradstraße` is `fahrrad` and `straße` where both are known.
struct Compounds {
  /// Stems of the words that may be parts.
  private var parts: Set<String> = []
  private let stemmer: Stemmer

  /// The letters that join two parts.
  private static let joints = ["", "s", "n", "es", "en", "er", "e"]
  /// The fewest letters of a part.
  private static let shortest = 3

  init(stemmer: Stemmer) { self.stemmer = stemmer }

  /// The word may be part of others.
  mutating func learn(_ word: String) {
    if Self.endings.contains(word) { return }
    if word.count > Self.shortest || Self.isShortNoun(word) {
      parts.insert(stemmer.stem(of: word))
    }
  }

  /// What makes words out of others and is none within one: `verpflichtende`
  /// has no end.
  private static let endings: Set<String> = [
    "arm", "bar", "end", "ende", "enden", "frei", "haft", "heit", "keit",
    "los", "lose", "losen", "reich", "schaft", "tum", "voll", "weise", "wert",
  ]

  /// Few words of three letters are parts; articles and endings never are.
  private static func isShortNoun(_ word: String) -> Bool {
    [
      "rad", "bad", "weg", "bus", "amt", "hof", "tor", "tür", "zug",
      "see",
    ]
    .contains(word)
  }

  /// The stems of the parts of a word, the head last; empty where it is one.
  func parts(of word: String) -> [String] {
    let letters = Array(word)
    guard letters.count >= 2 * Self.shortest else { return [] }
    return split(letters[...], mayBeWhole: false) ?? []
  }

  /// The longest head first: what a compound is stands at its end.
  private func split(
    _ letters: ArraySlice<Character>, mayBeWhole: Bool
  ) -> [String]? {
    if mayBeWhole, let stem = part(letters) { return [stem] }
    let shortest = Self.shortest
    guard letters.count >= 2 * shortest else { return nil }
    for head in letters.startIndex + shortest...letters.endIndex - shortest {
      guard let last = part(letters[head...]) else { continue }
      for joint in Self.joints {
        let front = letters[..<head].dropLast(joint.count)
        guard front.count >= shortest,
          joint.isEmpty
            || letters[..<head].suffix(joint.count).elementsEqual(joint),
          let first = split(front, mayBeWhole: true)
        else { continue }
        return first + [last]
      }
    }
    return nil
  }

  private func part(_ letters: ArraySlice<Character>) -> String? {
    let stem = stemmer.stem(of: String(letters))
    return parts.contains(stem) ? stem : nil
  }
}

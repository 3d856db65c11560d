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
  /// What is longer is no word that people use.
  private static let longest = 60

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
    guard (2 * Self.shortest...Self.longest).contains(letters.count)
    else { return [] }
    var fronts: [Int: [String]?] = [:]
    return split(letters, to: letters.count, mayBeWhole: false, &fronts) ?? []
  }

  /// The first letters of a word, the longest head first: what a compound is
  /// stands at its end.
  ///
  /// What comes of each front is known from then on.
  private func split(
    _ letters: [Character], to end: Int, mayBeWhole: Bool,
    _ fronts: inout [Int: [String]?]
  ) -> [String]? {
    if mayBeWhole, let known = fronts[end] { return known }
    var found: [String]?
    if mayBeWhole, let stem = part(letters[..<end]) {
      found = [stem]
    } else {
      found = joined(letters, to: end, &fronts)
    }
    if mayBeWhole { fronts[end] = .some(found) }
    return found
  }

  private func joined(
    _ letters: [Character], to end: Int, _ fronts: inout [Int: [String]?]
  ) -> [String]? {
    let shortest = Self.shortest
    guard end >= 2 * shortest else { return nil }
    for head in shortest...end - shortest {
      guard let last = part(letters[head..<end]) else { continue }
      for joint in Self.joints where letters[..<head].ends(with: joint) {
        let front = head - joint.count
        guard front >= shortest,
          let first = split(letters, to: front, mayBeWhole: true, &fronts)
        else { continue }
        return first + [last]
      }
    }
    return nil
  }

  private func part(_ letters: ArraySlice<Character>) -> String? {
    let stem = stemmer.stem(of: String(letters), keeping: false)
    return parts.contains(stem) ? stem : nil
  }
}

extension ArraySlice<Character> {
  fileprivate func ends(with joint: String) -> Bool {
    suffix(joint.count).elementsEqual(joint)
  }
}

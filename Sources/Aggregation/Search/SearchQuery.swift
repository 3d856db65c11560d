import Grouping

/// What is looked for: words that must all be there, some next to each other,
/// and words that must not.
public struct SearchQuery: Sendable {
  /// The languages whose stems are known.
  static let languages = ["de", "en"]
  /// As many words can be looked for.
  public static let mostTerms = 16

  /// A word, by language.
  struct Term: Sendable {
    var stems: [String: String]
  }

  /// Each once, the excluded ones among them.
  private(set) var terms: [Term] = []
  /// Which of the terms must be there.
  private(set) var wanted: [Int] = []
  /// Which of them must not.
  private(set) var excluded: [Int] = []
  /// Terms that must stand next to each other in this order.
  private(set) var phrases: [[Int]] = []

  /// Why nothing can be looked for.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no word in it, or none but those of every text.
    case noWord
    case tooManyWords
  }

  /// Reads `Fahrrad "sichere Wege" -Auto`.
  ///
  /// - Throws: `Fault` where there is nothing to look for.
  public init(_ text: String) throws(Fault) {
    let stems = Dictionary(
      uniqueKeysWithValues: Self.languages.map {
        ($0, WordStems(language: $0))
      })
    for (number, part) in text.split(
      separator: "\"", omittingEmptySubsequences: false
    ).enumerated() {
      if number % 2 == 1 {
        let phrase = add(String(part), stems, keepingGeneral: true)
        wanted += phrase
        if phrase.count > 1 { phrases.append(phrase) }
        continue
      }
      for word in part.split(whereSeparator: \.isWhitespace) {
        if word.first == "-" {
          excluded += add(String(word.dropFirst()), stems)
        } else {
          wanted += add(String(word), stems)
        }
      }
    }
    wanted = wanted.uniqued
    if terms.count > Self.mostTerms { throw .tooManyWords }
    if wanted.isEmpty { throw .noWord }
  }

  /// The terms of a text's words; general ones only in phrases.
  private mutating func add(
    _ text: String, _ stems: [String: WordStems], keepingGeneral: Bool = false
  ) -> [Int] {
    let words = stems.mapValues { $0.words(in: text) }
    let count = words.values.map(\.count).min() ?? 0
    return (0..<count).compactMap { place in
      let isGeneral = words.values.allSatisfy { $0[place].isGeneral }
      if isGeneral, !keepingGeneral { return nil }
      let term = words.mapValues { $0[place].stem }
      if let known = terms.firstIndex(where: { $0.stems == term }) {
        return known
      }
      terms.append(Term(stems: term))
      return terms.count - 1
    }
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order in which they come first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Finds texts that are about the same and gives each such group a name from
/// its own words.
///
/// The same texts give the same groups. One thread at a time.
public final class ThemeFinder {
  /// Texts that are about the same, two at least.
  public struct Theme: Hashable, Sendable {
    /// A word that all of its texts have, as it is or in a compound.
    public var name: String
    /// Ascending.
    public var keys: [Int]
  }

  private let language: String

  /// `language` is that of the texts, `de` or `en`.
  public init(language: String) { self.language = language }

  /// The groups among some texts, the largest first; a text is in one group at
  /// most, and what is like nothing is in none.
  public func themes(among texts: [(key: Int, text: String)]) -> [Theme] {
    let texts = texts.sorted { $0.key < $1.key }
    let lexicon = Lexicon(language: language)
    lexicon.learnParts(texts.map(\.text))
    let signs = Signs(texts.map { lexicon.words(in: $0.text) })
    let nouns = Nouns(texts.map(\.text), language: language)
    let groups = Gathering(signs, mayName: nouns.mayName).groups
    return groups.map { group in
      Theme(
        name: nouns.form(of: signs.stems[group.sign]),
        keys: group.texts.map { texts[$0].key })
    }.sorted {
      $0.keys.count != $1.keys.count
        ? $0.keys.count > $1.keys.count : $0.keys[0] < $1.keys[0]
    }
  }
}

import Glibc

/// Finds texts that are about the same and gives each such group a name from
/// its own words.
///
/// The same texts give the same groups. One thread at a time.
public final class ThemeFinder {
  /// Texts that are about the same, two at least.
  public struct Theme: Hashable, Sendable {
    /// Up to two words that most of its texts have and few others.
    public var name: String
    /// Ascending.
    public var keys: [Int]
  }

  private let lexicon: Lexicon

  /// `language` is that of the texts, `de` or `en`.
  public init(language: String) { lexicon = Lexicon(language: language) }

  /// The groups among some texts, the largest first; a text is in one group at
  /// most, and what is like nothing is in none.
  public func themes(among texts: [(key: Int, text: String)]) -> [Theme] {
    let texts = texts.sorted { $0.key < $1.key }
    lexicon.learnParts(texts.map(\.text))
    let signs = Signs(texts.map { lexicon.words(in: $0.text) })
    let groups = Linkage(signs.likenesses, count: texts.count).groups
    return groups.map { members in
      Theme(
        name: name(of: members.map { texts[$0].text }, signs, members),
        keys: members.map { texts[$0].key })
    }.sorted {
      $0.keys.count != $1.keys.count
        ? $0.keys.count > $1.keys.count : $0.keys[0] < $1.keys[0]
    }
  }

  private static let mostNames = 2

  private func name(
    of texts: [String], _ signs: Signs, _ members: [Int]
  ) -> String {
    let stems = signs.tellingStems(of: members)
    let nouns = names(stems, in: texts) { $0.first?.isUppercase == true }
    let chosen = nouns.isEmpty ? names(stems, in: texts) { _ in true } : nouns
    return chosen.joined(separator: ", ")
  }

  private func names(
    _ stems: [String], in texts: [String], isName: (String) -> Bool
  ) -> [String] {
    var chosen: [String] = []
    for stem in stems where chosen.count < Self.mostNames {
      if let word = commonest(stem, in: texts), isName(word),
        !chosen.contains(word)
      {
        chosen.append(word)
      }
    }
    return chosen
  }

  /// The form of a word that stands most often in the texts, as it is written
  /// there.
  private func commonest(_ stem: String, in texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts {
      let written = text.split { !$0.isLetter }
      for word in written {
        guard let known = lexicon.words(in: String(word)).last,
          known.stem == stem
        else { continue }
        counts[String(word), default: 0] += 1
      }
    }
    return counts.max {
      $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key
    }?.key
  }
}

import Glibc

/// Finds texts that say the same as another one in other words.
///
/// Two texts are alike as far as the nouns of one are said in the other, rare
/// ones before common ones, less the most telling word that only one of them
/// has, and as far as each says the whole of the other. One thread at a time.
public final class Likeness {
  /// From here on two texts are shown as the same.
  ///
  /// Of a hundred such pairs about 95 are, and of a hundred ideas that are
  /// marked among a hundred and fifty about 89.
  public static let same: Float = 0.145

  private var texts: [Int: SaidText] = [:]
  /// In how many texts a stem stands.
  private var spread: [String: Int] = [:]
  /// Which texts have a stem or the first letters of one.
  private var places: [String: Set<Int>] = [:]
  private var runs = RunsByWord()
  private let stemmer: Stemmer
  private let capitalsTell: Bool

  /// `language` is that of the texts, `de` or `en`.
  public init(language: String) {
    stemmer = Stemmer(language: language)
    capitalsTell = language == "de"
  }

  private func said(_ text: String) -> SaidText {
    SaidText(text, &runs, stemmer: stemmer, capitalsTell: capitalsTell)
  }

  /// A text that is like another one, and how much: 0 to 1.
  public struct Match: Hashable, Sendable {
    public var key: Int
    public var score: Float

    public init(key: Int, score: Float) {
      self.key = key
      self.score = score
    }
  }

  /// Takes a text in; one with the same key is replaced.
  public func add(_ text: String, as key: Int) {
    remove(key)
    let said = said(text)
    texts[key] = said
    for word in said.words {
      spread[word.stem, default: 0] += 1
      for sign in Self.signs(of: word.stem) {
        places[sign, default: []].insert(key)
      }
    }
  }

  /// Takes a text out.
  public func remove(_ key: Int) {
    guard let said = texts.removeValue(forKey: key) else { return }
    for word in said.words {
      spread[word.stem, default: 1] -= 1
      for sign in Self.signs(of: word.stem) { places[sign]?.remove(key) }
    }
  }

  /// The texts most like this one, the likest first, without `except`.
  public func matches(
    of text: String, except: Int? = nil, atLeast least: Float = same,
    most: Int = 3
  ) -> [Match] {
    let said = said(text)
    return candidates(for: said).filter { $0 != except }
      .compactMap { key in
        texts[key].map { Match(key: key, score: likeness(of: said, to: $0)) }
      }
      .filter { $0.score >= least }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.key < $1.key }
      .prefix(most).map(\.self)
  }

  /// How alike two texts are, by the words of all that were taken in.
  public func likeness(of one: String, to other: String) -> Float {
    likeness(
      of: said(one),
      to: said(other))
  }
}

extension Likeness {
  /// Words begin alike, or a part of one is a word of the other: whole stems,
  /// and their first and last letters.
  private static func signs(of stem: String) -> [String] {
    let letters = Array(stem)
    guard letters.count > 5 else { return [stem] }
    return ["\(String(letters.prefix(5)))…", "…\(String(letters.suffix(5)))"]
      + [stem]
  }

  /// The most texts that are looked at closely.
  private static let mostCandidates = 60

  /// The texts that share the rarest signs.
  private func candidates(for said: SaidText) -> [Int] {
    var points: [Int: Float] = [:]
    for word in said.words {
      for sign in Self.signs(of: word.stem) {
        guard let keys = places[sign], !keys.isEmpty else { continue }
        let value = rarity(keys.count)
        for key in keys { points[key, default: 0] += value }
      }
    }
    let ranked = points.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    return ranked.prefix(Self.mostCandidates).map(\.key)
  }

  /// 1 for what stands in one text, 0 for what stands in all.
  private func rarity(_ count: Int) -> Float {
    let all = Float(texts.count + 1)
    return max(0, logf(all / Float(count + 1)) / logf(max(2, all)))
  }

  private func weight(of word: SaidText.Word) -> Float {
    0.05 + rarity(spread[word.stem] ?? 0)
  }

  /// What words that have nothing alike count; the rest is too little.
  private static let leastAlike: Float = 0.35
  /// What a word says that is no noun.
  fileprivate static let noNoun: Float = 0.5
  /// What the most telling unsaid word takes away.
  private static let unsaid: Float = 4

  private func likeness(of one: SaidText, to other: SaidText) -> Float {
    let (mine, theirs) = said(one, other)
    let nouns = max(share(of: one.nouns, mine), share(of: other.nouns, theirs))
    if nouns == 0 { return 0 }
    let missing = min(unsaid(of: mine), unsaid(of: theirs))
    let core = (nouns + Self.unsaid * (1 - missing)) / (1 + Self.unsaid)
    let whole = min(share(of: mine), share(of: theirs))
    return max(0, core) * whole
  }

  /// A word of a text, and how far the other text says it.
  private struct Spoken {
    var weight: Float
    var isNoun: Bool
    var said: Float = 0

    /// What it tells: a noun more than another word.
    var telling: Float { weight * (isNoun ? 1 : Likeness.noNoun) }
  }

  /// Each word of the one beside each of the other.
  private func said(
    _ one: SaidText, _ other: SaidText
  ) -> (mine: [Spoken], theirs: [Spoken]) {
    var mine = one.words.map {
      Spoken(weight: weight(of: $0), isNoun: $0.isNoun)
    }
    var theirs = other.words.map {
      Spoken(weight: weight(of: $0), isNoun: $0.isNoun)
    }
    for (row, word) in one.words.enumerated() {
      for (column, another) in other.words.enumerated() {
        let alike = word.likeness(to: another, atLeast: Self.leastAlike)
        mine[row].said = max(mine[row].said, alike)
        theirs[column].said = max(theirs[column].said, alike)
      }
    }
    return (mine, theirs)
  }

  /// Which part of words is said in the other text, the rare ones counting
  /// more.
  private func share(of places: [Int], _ words: [Spoken]) -> Float {
    var (said, all): (Float, Float) = (0, 0)
    for place in places {
      said += words[place].weight * words[place].said
      all += words[place].weight
    }
    return all > 0 ? said / all : 0
  }

  /// The same of all words.
  private func share(of words: [Spoken]) -> Float {
    let all = words.reduce(0) { $0 + $1.telling }
    let said = words.reduce(0) { $0 + $1.telling * $1.said }
    return all > 0 ? said / all : 0
  }

  /// The most telling word that the other text has not.
  private func unsaid(of words: [Spoken]) -> Float {
    words.reduce(0) { max($0, $1.telling * (1 - $1.said)) }
  }
}

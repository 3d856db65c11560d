/// Knows words: their stems, their parts and their numbers, each reckoned
/// once.
///
/// One thread at a time.
final class Lexicon {
  private let stemmer: Stemmer
  private var compounds: Compounds
  private var known: [String: KnownWord] = [:]
  /// The numbers of texts that are learned from again and again.
  private var vectors: [String: TextVector] = [:]
  private var counts = NumberCounts()

  /// `language` is `de` or `en`.
  init(language: String) {
    stemmer = Stemmer(language: language)
    compounds = Compounds(stemmer: stemmer)
  }

  /// A word that says something.
  struct KnownWord {
    var text: String
    var stem: String
    /// Stems of the parts of a compound.
    var parts: [String]
    var numbers: [Int32]
  }

  /// Words of these texts may be parts of others from now on.
  func learnParts(_ texts: some Sequence<String>) {
    for text in texts {
      for word in WordSplitter.words(in: text) where !StopWords.contains(word) {
        compounds.learn(word)
      }
    }
    known = [:]
    vectors = [:]
  }

  /// The numbers of a text, kept for the next time.
  func keptVector(of text: String) -> TextVector {
    if let vector = vectors[text] { return vector }
    let vector = vector(of: words(in: text))
    vectors[text] = vector
    return vector
  }

  /// The numbers of some words.
  func vector(of words: [KnownWord]) -> TextVector { counts.vector(of: words) }

  /// The words of a text that say something, in their order.
  func words(in text: String) -> [KnownWord] {
    WordSplitter.words(in: text).compactMap { word in
      StopWords.contains(word) ? nil : self.word(word)
    }
  }

  private func word(_ text: String) -> KnownWord {
    if let word = known[text] { return word }
    let stem = stemmer.stem(of: text)
    let parts = compounds.parts(of: text)
    let word = KnownWord(
      text: text, stem: stem, parts: parts,
      numbers: WordFeatures.numbers(of: text, stem: stem, parts: parts))
    known[text] = word
    return word
  }
}

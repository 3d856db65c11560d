/// A text as it is compared with others: its words that say something.
struct SaidText: Sendable {
  /// One of the words, once.
  struct Word: Sendable {
    var stem: String
    var runs: LetterRuns
    /// Whether it is taken for a noun, as German writes them; the first word
    /// of a text may be anything, and any word where capitals don't tell.
    var isNoun: Bool

    /// From 0 to 1, the same stem; 0 where it is not more than `least`.
    func likeness(to other: Word, atLeast least: Float) -> Float {
      stem == other.stem ? 1 : runs.likeness(to: other.runs, atLeast: least)
    }
  }

  let words: [Word]
  /// Places of what is compared first: the nouns, or all words where there is
  /// none.
  let nouns: [Int]

  init(
    _ text: String, _ runs: inout RunsByWord, stemmer: Stemmer,
    capitalsTell: Bool
  ) {
    var seen: Set<String> = []
    let words = WordSplitter.capitalized(in: text).enumerated().compactMap {
      place, word -> Word? in
      guard !StopWords.contains(word.text) else { return nil }
      let stem = stemmer.stem(of: word.text)
      guard seen.insert(stem).inserted else { return nil }
      return Word(
        stem: stem, runs: runs[word.text],
        isNoun: !capitalsTell || word.isCapital && place > 0)
    }
    self.words = words
    let nouns = words.indices.filter { words[$0].isNoun }
    self.nouns = nouns.isEmpty ? Array(words.indices) : nouns
  }
}

/// The runs of words, reckoned once.
struct RunsByWord: Sendable {
  private var known: [String: LetterRuns] = [:]

  subscript(word: String) -> LetterRuns {
    mutating get {
      if let runs = known[word] { return runs }
      let runs = LetterRuns(word)
      known[word] = runs
      return runs
    }
  }
}

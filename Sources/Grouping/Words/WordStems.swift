/// The words of texts as a search compares them: in lower case, by their
/// stems.
///
/// Nothing is kept: whoever asks for a word again and again keeps what it is.
/// One thread at a time.
public final class WordStems {
  private let stemmer: Stemmer

  /// `language` is that of the texts, `de` or `en`.
  public init(language: String) { stemmer = Stemmer(language: language) }

  /// One word of a text.
  public struct Word: Hashable, Sendable {
    public var stem: String
    /// Whether it stands in every text, and so speaks for none.
    public var isGeneral: Bool
  }

  /// The words and numbers of a text in their order, without addresses.
  public func words(in text: String) -> [Word] {
    WordSplitter.words(in: text, keepingNumbers: true).map { word in
      Word(
        stem: stemmer.stem(of: word, keeping: false),
        isGeneral: StopWords.contains(word))
    }
  }
}

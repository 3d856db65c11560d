/// A language that a printed page speaks.
public struct PrintLanguage {
  /// `de` or `en`, as pages name it.
  public let code: String
  /// The catalogue of that language.
  public let words: Words

  public init(code: String, words: @escaping Words) {
    self.code = code
    self.words = words
  }
}

extension [PrintLanguage] {
  /// A label in all languages, `Karte · Card`; what is the same in two of them
  /// stands once.
  func label(_ key: String) -> String {
    var labels: [String] = []
    for language in self {
      let label = language.words(key, [:])
      if !labels.contains(label) { labels.append(label) }
    }
    return labels.joined(separator: " · ")
  }
}

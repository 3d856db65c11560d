/// Which words may name a theme and how they are written.
///
/// German writes nouns with a capital letter, and a sentence may begin with
/// anything; in other languages every word may be a name.
struct Nouns {
  /// By stem, how much speaks for a noun, less what speaks against it.
  private var evidence: [String: Float] = [:]
  /// By stem, how often it is written in which form.
  private var forms: [String: [String: Int]] = [:]
  private let tells: Bool
  private let stemmer: Stemmer
  private let general: Set<String>

  /// `language` is that of the texts, `de` or `en`.
  init(_ texts: some Sequence<String>, language: String) {
    tells = language == "de"
    let stemmer = Stemmer(language: language)
    self.stemmer = stemmer
    general = Set(GeneralWords.all.map { stemmer.stem(of: $0) })
    for text in texts { learn(text) }
  }

  /// Whether it is a noun and says something; one that began a single sentence
  /// may have been anything.
  func mayName(_ stem: String) -> Bool {
    if general.contains(stem) { return false }
    return !tells || evidence[stem, default: 0] > Self.beginning
  }

  /// The shortest of the forms that are written often, which most likely is
  /// the one of a dictionary: *Ring* rather than *Rings*.
  func form(of stem: String) -> String {
    let all = forms[stem] ?? [:]
    let most = all.values.max() ?? 0
    let often = all.filter { 2 * $0.value >= most }.keys
    let best = often.min {
      let (one, other) = ($0.first?.isUppercase, $1.first?.isUppercase)
      if tells, one != other { return one == true }
      return ($0.count, $0) < ($1.count, $1)
    }
    return best ?? stem
  }

  private mutating func learn(_ text: String) {
    let chunks = WordSplitter.chunks(of: text)
    var begins = true
    for (place, chunk) in chunks.enumerated() {
      let next = place + 1 < chunks.count ? chunks[place + 1] : ""
      for word in WordSplitter.capitalized(in: String(chunk)) {
        let stem = stemmer.stem(of: word.text)
        let written = Self.written(word, in: chunk)
        evidence[stem, default: 0] += Self.evidence(
          word, begins: begins, next: next)
        forms[stem, default: [:]][written, default: 0] += 1
        begins = false
      }
      if let end = chunk.last, ".!?:".contains(end) { begins = true }
    }
  }

  private static let beginning: Float = 0.5

  /// What begins a sentence and stands before another capital letter is most
  /// often an adjective, and so is *Kölner* in *Kölner Straße*.
  private static func evidence(
    _ word: WordSplitter.Word, begins: Bool, next: Substring
  ) -> Float {
    if !word.isCapital { return -1 }
    let isBeforeNoun = next.first?.isUppercase == true
    if begins { return isBeforeNoun ? 0 : beginning }
    return isBeforeNoun && word.text.hasSuffix("er") ? 0 : 1
  }

  /// The word with its capitals.
  private static func written(
    _ word: WordSplitter.Word, in chunk: Substring
  ) -> String {
    let letters = chunk.drop { !$0.isLetter }
    let trimmed = letters.prefix { $0.isLetter || $0.isNumber }
    if trimmed.lowercased() == word.text { return String(trimmed) }
    return word.isCapital
      ? word.text.prefix(1).uppercased() + word.text.dropFirst() : word.text
  }
}

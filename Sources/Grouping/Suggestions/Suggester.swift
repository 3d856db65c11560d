/// Proposes where texts belong, from names and keywords and from what people
/// have sorted.
///
/// The same texts give the same proposals. One thread at a time.
public final class Suggester {
  /// Where texts may belong.
  public struct Category: Hashable, Sendable {
    public var id: String
    public var name: String
    /// Words that speak for it.
    public var keywords: [String]

    public init(id: String, name: String, keywords: [String]) {
      self.id = id
      self.name = name
      self.keywords = keywords
    }
  }

  /// A category that suits a text.
  public struct Suggestion: Hashable, Sendable {
    public var category: String
    /// How likely it is the right one, 0 to 1.
    public var score: Double
    /// The words of the text that speak for it, the strongest first.
    public var because: [String]

    public init(category: String, score: Double, because: [String]) {
      self.category = category
      self.score = score
      self.because = because
    }
  }

  /// A text that was sorted.
  public struct Sorted: Hashable, Sendable {
    public var text: String
    public var category: String
    /// Whether somebody looked at it by itself: what was taken as it was
    /// proposed, with many others, teaches words, but not how often proposals
    /// are right.
    public var isJudged: Bool

    public init(text: String, category: String, isJudged: Bool = true) {
      self.text = text
      self.category = category
      self.isJudged = isJudged
    }
  }

  let categories: [Category]
  let lexicon: Lexicon
  let calibration: Calibration
  private let model: ComplementBayes

  /// From what was learned; what is missing yet is learned now.
  public init(_ learning: Learning) {
    var learning = learning
    while !learning.isDone { learning.goOn() }
    categories = learning.categories
    lexicon = learning.lexicon
    calibration = learning.calibration
    model = learning.model
  }

  /// Learns at once.
  ///
  /// `language` is that of the texts, `de` or `en`; texts sorted elsewhere
  /// teach nothing.
  public convenience init(
    _ categories: [Category], sorted: [Sorted], language: String
  ) {
    self.init(Learning(categories, sorted: sorted, language: language))
  }

  /// The categories that suit a text, the likeliest first; none where no word
  /// of it speaks for one.
  public func suggestions(for text: String) -> [Suggestion] {
    let words = lexicon.words(in: text)
    let scores = model.scores(of: lexicon.vector(of: words))
    let possible = scores.indices.map {
      model.examples[$0] > 0 ? scores[$0] : -.infinity
    }
    let chances = calibration.probabilities(possible)
    let ranked = chances.indices.sorted {
      chances[$0] != chances[$1] ? chances[$0] > chances[$1] : $0 < $1
    }
    var suggestions: [Suggestion] = []
    for index in ranked where chances[index] >= Self.leastChance {
      let because = reasons(among: words, for: index)
      // What suits best must have a word for it.
      if because.isEmpty, suggestions.isEmpty { return [] }
      if because.isEmpty { continue }
      suggestions.append(
        Suggestion(
          category: categories[index].id, score: Double(chances[index]),
          because: because))
      if suggestions.count == Self.mostSuggestions { break }
    }
    return suggestions
  }

  private static let mostSuggestions = 5
  private static let leastChance: Float = 0.01
  /// The most words that are named.
  private static let mostReasons = 3

  private func reasons(
    among words: [Lexicon.KnownWord], for category: Int
  ) -> [String] {
    var gains: [String: Float] = [:]
    for word in words {
      let voice = model.voice(of: word, for: category)
      if voice.gain > 0, voice.known >= 0.3 {
        gains[word.text, default: 0] += voice.gain
      }
    }
    let ranked = gains.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    let least = (ranked.first?.value ?? 0) / 4
    return ranked.prefix(Self.mostReasons).filter { $0.value >= least }
      .map(\.key)
  }
}

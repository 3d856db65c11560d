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
  }

  /// A text that was sorted by a person.
  public struct Sorted: Hashable, Sendable {
    public var text: String
    public var category: String

    public init(text: String, category: String) {
      self.text = text
      self.category = category
    }
  }

  private let categories: [Category]
  private let lexicon: Lexicon
  private var model: ComplementBayes
  private var calibration: Calibration

  /// `language` is that of the texts, `de` or `en`; texts sorted elsewhere
  /// teach nothing.
  public init(
    _ categories: [Category], sorted: [Sorted], language: String
  ) {
    self.categories = categories
    lexicon = Lexicon(language: language)
    lexicon.learnParts(
      categories.flatMap { [$0.name] + $0.keywords } + sorted.map(\.text))
    let learning = Learning(categories, sorted, lexicon)
    model = learning.model
    calibration = learning.calibration
  }

  /// Learns from these texts instead, quickly: how sure it may be, and what
  /// words are made of, stays as it was.
  public func relearn(_ sorted: [Sorted]) {
    model = Learning(categories, sorted, lexicon, calibration).model
  }

  /// The categories that suit a text, the likeliest first; none where no word
  /// of it speaks for one.
  public func suggestions(for text: String) -> [Suggestion] {
    let words = lexicon.words(in: text)
    let scores = model.scores(of: TextVector(words))
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

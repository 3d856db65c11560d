/// Learns of sorted texts, some at a time, so that whoever types never waits:
/// a step takes a few milliseconds, of ten thousand texts a few dozen.
///
/// One thread at a time.
public struct Learning {
  let categories: [Suggester.Category]
  let lexicon: Lexicon
  private let sorted: [Suggester.Sorted]
  private let places: [String: Int]
  /// What names and keywords teach.
  private var given: [ComplementBayes.Example] = []
  /// What sorted texts teach.
  private var learned: [ComplementBayes.Example] = []
  /// What keywords, and what sorted texts say of the others of their kind.
  private var trials:
    (given: [Calibration.Trial], learned: [Calibration.Trial]) = ([], [])
  private(set) var model: ComplementBayes
  private(set) var calibration: Calibration
  private var steps: [Step]

  private enum Step {
    /// What words are made of: names and keywords, then texts.
    case givenParts
    case parts(Range<Int>)
    case given
    case texts(Range<Int>)
    case model
    /// How sure the model is of what it has not seen.
    case trials(fold: Int)
    case calibration
  }

  /// The texts that a step reads.
  private static let perStep = 200
  private static let folds = 5
  /// With fewer texts a fit would be chance.
  private static let enough = 10

  /// `language` is that of the texts, `de` or `en`; texts sorted elsewhere
  /// teach nothing.
  public init(
    _ categories: [Suggester.Category], sorted: [Suggester.Sorted],
    language: String
  ) {
    let trials = (0..<Self.folds).map { Step.trials(fold: $0) }
    self.init(
      categories, sorted, Lexicon(language: language), .unsure,
      [.givenParts] + Self.chunks(sorted.count).map { .parts($0) } + [.given]
        + Self.chunks(sorted.count).map { .texts($0) }
        + [.model] + trials + [.calibration])
  }

  /// Learns from other texts what `suggester` learned before, quickly: what
  /// words are made of, and how sure it may be, stays as it was.
  public init(again suggester: Suggester, sorted: [Suggester.Sorted]) {
    self.init(
      suggester.categories, sorted, suggester.lexicon, suggester.calibration,
      [.given] + Self.chunks(sorted.count).map { .texts($0) } + [.model])
  }

  private init(
    _ categories: [Suggester.Category], _ sorted: [Suggester.Sorted],
    _ lexicon: Lexicon, _ calibration: Calibration, _ steps: [Step]
  ) {
    self.categories = categories
    self.sorted = sorted
    self.lexicon = lexicon
    self.calibration = calibration
    self.steps = steps.reversed()
    model = ComplementBayes(
      [], categories: categories.count, Vocabulary([]))
    places = Dictionary(
      categories.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
  }

  private static func chunks(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: perStep).map {
      $0..<min(count, $0 + perStep)
    }
  }

  /// Whether all was learned.
  public var isDone: Bool { steps.isEmpty }

  /// A step more; none once all was learned.
  public mutating func goOn() {
    switch steps.popLast() {
    case .givenParts: lexicon.learnParts(categories.flatMap(\.words))
    case .parts(let range): lexicon.learnParts(sorted[range].map(\.text))
    case .given:
      given = categories.enumerated().flatMap { place, category in
        category.words.compactMap { example($0, place) }
      }
    case .texts(let range):
      learned += sorted[range].compactMap { text in
        places[text.category].flatMap {
          example(text.text, $0, isJudged: text.isJudged)
        }
      }
    case .model:
      let all = given + learned
      model = ComplementBayes(
        all, categories: categories.count, Vocabulary(all.lazy.map(\.vector)))
    case .trials(let fold):
      trials.given += judged(given, fold, beside: learned)
      trials.learned += judged(learned, fold, beside: given)
    case .calibration:
      let byKeywords =
        trials.given.isEmpty ? nil : Calibration(fitting: trials.given)
      calibration = Calibration(fitting: trials.learned, near: byKeywords)
      trials = ([], [])
    case nil: break
    }
  }

  /// Nil for a text that says nothing.
  private func example(
    _ text: String, _ category: Int, isJudged: Bool = true
  ) -> ComplementBayes.Example? {
    let vector = lexicon.keptVector(of: text)
    if vector.terms.isEmpty { return nil }
    return ComplementBayes.Example(
      vector: vector, category: category, isJudged: isJudged)
  }

  /// A part of some texts, each as it is judged by the others and by `more`.
  private func judged(
    _ texts: [ComplementBayes.Example], _ fold: Int,
    beside more: [ComplementBayes.Example]
  ) -> [Calibration.Trial] {
    guard texts.count(where: \.isJudged) >= Self.enough else { return [] }
    let others = texts.indices.filter { $0 % Self.folds != fold }
    let judge = ComplementBayes(
      more + others.map { texts[$0] }, categories: categories.count,
      model.vocabulary)
    return texts.indices.filter {
      $0 % Self.folds == fold && texts[$0].isJudged
    }.map { index in
      Calibration.Trial(
        scores: judge.scores(of: texts[index].vector),
        category: texts[index].category)
    }
  }
}

extension Suggester.Category {
  /// What it is called and what speaks for it.
  fileprivate var words: [String] { [name] + keywords }
}

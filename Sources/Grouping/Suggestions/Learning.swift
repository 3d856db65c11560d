/// What is learned of sorted texts: the model, and how sure it may be.
struct Learning {
  let model: ComplementBayes
  let calibration: Calibration

  private static let folds = 5
  /// With fewer texts a fit would be chance.
  private static let enough = 10

  /// `known` is how sure it was before, where that still holds: finding it
  /// out anew is most of the work.
  init(
    _ categories: [Suggester.Category], _ sorted: [Suggester.Sorted],
    _ lexicon: Lexicon, _ known: Calibration? = nil
  ) {
    let given = categories.enumerated().flatMap { place, category in
      ([category.name] + category.keywords).compactMap {
        Self.example($0, place, lexicon)
      }
    }
    var places: [String: Int] = [:]
    for (place, category) in categories.enumerated() {
      places[category.id] = place
    }
    let learned = sorted.compactMap { text in
      places[text.category].flatMap { Self.example(text.text, $0, lexicon) }
    }
    let all = given + learned
    let vocabulary = Vocabulary(all.lazy.map(\.vector))
    model = ComplementBayes(all, categories: categories.count, vocabulary)
    calibration = known ?? Self.calibration(given, learned, model)
  }

  /// Nil for a text that says nothing.
  private static func example(
    _ text: String, _ category: Int, _ lexicon: Lexicon
  ) -> ComplementBayes.Example? {
    let vector = lexicon.keptVector(of: text)
    if vector.terms.isEmpty { return nil }
    return ComplementBayes.Example(vector: vector, category: category)
  }

  /// Fitted to sorted texts; where hardly any is sorted, to the keywords, each
  /// judged by the others.
  private static func calibration(
    _ given: [ComplementBayes.Example], _ learned: [ComplementBayes.Example],
    _ model: ComplementBayes
  ) -> Calibration {
    if learned.count >= enough {
      return Calibration(fitting: trials(learned, beside: given, model))
    }
    if given.count >= enough {
      return Calibration(fitting: trials(given, beside: learned, model))
    }
    return .unsure
  }

  /// Each text as it is judged by the others.
  private static func trials(
    _ texts: [ComplementBayes.Example], beside more: [ComplementBayes.Example],
    _ whole: ComplementBayes
  ) -> [Calibration.Trial] {
    (0..<folds).flatMap { fold in
      let others = texts.indices.filter { $0 % folds != fold }
      let model = ComplementBayes(
        more + others.map { texts[$0] }, categories: whole.categories,
        whole.vocabulary)
      return texts.indices.filter { $0 % folds == fold }.map { index in
        Calibration.Trial(
          scores: model.scores(of: texts[index].vector),
          category: texts[index].category)
      }
    }
  }
}

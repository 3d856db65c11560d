/// How good proposals are where people have sorted everything: each text is
/// proposed for by what the others teach.
public struct Evaluation: Hashable, Sendable {
  /// How many texts were judged.
  public private(set) var texts = 0
  /// For how many there was a proposal.
  public private(set) var proposed = 0
  /// For how many the first one was right.
  public private(set) var first = 0
  /// For how many one of the first three was right.
  public private(set) var firstThree = 0
  /// By tenths of the score, how many were shown and how many of them right.
  public private(set) var tenths = Array(repeating: Band(), count: 10)

  /// Proposals with much the same score.
  public struct Band: Hashable, Sendable {
    public var shown = 0
    public var right = 0
  }

  private static let folds = 5

  /// Cross-validation in five parts, each the texts with the same rest of
  /// their place by five.
  public init(
    _ categories: [Suggester.Category], sorted: [Suggester.Sorted],
    language: String
  ) {
    for fold in 0..<Self.folds {
      let asked = sorted.indices.filter {
        $0 % Self.folds == fold && sorted[$0].isJudged
      }
      if asked.isEmpty { continue }
      let suggester = Suggester(
        categories,
        sorted: sorted.indices.filter { $0 % Self.folds != fold }
          .map { sorted[$0] },
        language: language)
      for index in asked {
        take(suggester.suggestions(for: sorted[index].text), sorted[index])
      }
    }
  }

  private mutating func take(
    _ suggestions: [Suggester.Suggestion], _ text: Suggester.Sorted
  ) {
    texts += 1
    guard let best = suggestions.first else { return }
    proposed += 1
    let isRight = best.category == text.category
    if isRight { first += 1 }
    if suggestions.prefix(3).contains(where: { $0.category == text.category }) {
      firstThree += 1
    }
    let tenth = min(9, Int(best.score * 10))
    tenths[tenth].shown += 1
    if isRight { tenths[tenth].right += 1 }
  }
}

import Surface
import Workshop

extension Scene {
  /// Who may look, the keys that lead away, the rules, and what is left.
  mutating func ballotHead(
    _ draft: BallotDraft, _ model: Model, in rect: Rect
  ) {
    guard let rules = model.session[draft.round]?.rules else { return }
    let isWide = rect.width >= Layout.wide
    let words = model.words
    var lines = rect.lines[...]
    guard let first = lines.popFirst() else { return }
    let upper = model.upperBoothHints
    let width = upper.reduce(0) { $0 + $1.width + 2 }
    canvas.putTruncated(
      " "
        + words(
          rect.width < Layout.twoColumns
            ? "booth.watchShort" : "booth.watch"),
      at: first.origin, style: Style(.warning, bold: true),
      width: isWide ? first.width - width : first.width)
    if isWide {
      hintRow(upper, in: first.columns(right: width + 1).right)
    } else if let second = lines.popFirst() {
      hintRow(upper, in: second)
    }
    for budget in model.budgets(rules, draft) {
      guard let row = lines.popFirst() else { return }
      budgetLine(budget, words, in: row)
    }
  }

  private mutating func budgetLine(
    _ budget: Budget, _ words: Wording, in rect: Rect
  ) {
    let rect = rect.inset(horizontally: 1, vertically: 0)
    let signs =
      budget.all <= 12
      ? String(repeating: budget.sign, count: budget.given)
        + String(repeating: "○", count: budget.all - budget.given)
      : "\(budget.given) / \(budget.all)"
    let left = words("booth.left", ["count": budget.all - budget.given])
    if rect.width < Layout.twoColumns {
      line(budget.short, "\(signs)  \(left)", in: rect, style: Style(.text))
      return
    }
    line(
      budget.rule, "\(signs)   \(left)", in: rect,
      rightStyle: Style(.accent, bold: true))
  }
}

/// The dots of one kind that a ballot has.
struct Budget: Hashable {
  var rule: String
  /// The rule where there is no room for a sentence.
  var short: String
  var sign: String
  var all: Int
  var given: Int
}

extension Model {
  func budgets(_ rules: Rules, _ draft: BallotDraft) -> [Budget] {
    let least =
      rules.minDots.map { words("booth.least", ["count": $0]) } ?? ""
    var budgets = [
      Budget(
        rule: words(
          "booth.dots",
          ["budget": rules.budget, "most": rules.maxPerIdea]) + least,
        short: words("booth.dotsShort", ["most": rules.maxPerIdea]),
        sign: "●", all: rules.budget, given: draft.spent)
    ]
    if let against = rules.against {
      budgets.append(
        Budget(
          rule: words(
            "booth.against",
            ["budget": against.budget, "most": against.maxPerIdea]),
          short: words("booth.againstShort", ["most": against.maxPerIdea]),
          sign: "✗", all: against.budget, given: draft.spentAgainst))
    }
    return budgets
  }
}

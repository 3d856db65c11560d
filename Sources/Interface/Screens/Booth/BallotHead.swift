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
    let isShort = rect.width < Layout.twoColumns
    guard let all = budget.all else {
      // Nothing can run out: what was given stands beside each idea.
      line(
        isShort ? budget.short : budget.rule, "", in: rect,
        style: Style(.text))
      return
    }
    let signs =
      all <= 12
      ? String(repeating: budget.sign, count: budget.given)
        + String(repeating: "○", count: all - budget.given)
      : "\(budget.given) / \(all)"
    let left = words("booth.left", ["count": all - budget.given])
    if isShort {
      line(budget.short, "\(signs)  \(left)", in: rect, style: Style(.text))
      return
    }
    let given =
      rect.width < Layout.wide - 2 ? "" : words("booth.given") + "  "
    line(
      budget.rule, "\(given)\(signs)   \(left)", in: rect,
      rightStyle: Style(.accent, bold: true))
  }
}

/// The dots of one kind that a ballot has.
struct Budget: Hashable {
  var rule: String
  /// The rule where there is no room for a sentence.
  var short: String
  var sign: String
  /// Nil where they never run out.
  var all: Int?
  var given: Int
}

extension Model {
  func budgets(_ rules: Rules, _ draft: BallotDraft) -> [Budget] {
    let ideas = session[draft.round]?.ideas.count ?? draft.order.count
    let least =
      rules.minDots.map { words("booth.least", ["count": $0]) } ?? ""
    var budgets = [
      Budget(
        rule: words(
          "booth.\(rules.sharing(ideas: ideas).rawValue)",
          ["budget": rules.budget, "most": rules.maxPerIdea]) + least,
        short: words("booth.dotsShort", ["most": rules.maxPerIdea]),
        sign: "●", all: rules.isScarce(ideas: ideas) ? rules.budget : nil,
        given: draft.spent)
    ]
    if let against = rules.against {
      let isScarce = against.isScarce(ideas: ideas)
      budgets.append(
        Budget(
          rule: words(
            isScarce ? "booth.against" : "booth.againstEach",
            ["budget": against.budget, "most": against.maxPerIdea]),
          short: words("booth.againstShort", ["most": against.maxPerIdea]),
          sign: "✗", all: isScarce ? against.budget : nil,
          given: draft.spentAgainst))
    }
    return budgets
  }
}

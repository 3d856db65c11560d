import Exchange
import Grouping
import Interface
import Workshop

/// The departments that suit each unsorted idea, the likeliest first.
struct ProposalReport {
  private let session: Session
  private let words: Wording
  private let ideas: [(idea: Idea, suggestions: [Suggester.Suggestion])]

  init(
    _ session: Session, earlier: [Suggester.Sorted], _ words: Wording
  ) {
    self.session = session
    self.words = words
    let suggester = Suggester(for: session, earlier: earlier)
    ideas = session.unsortedIdeas.map { idea in
      (idea, idea.text.map(suggester.suggestions) ?? [])
    }
  }

  /// As machines read it.
  var value: Value {
    let rows = ideas.map { idea, suggestions in
      Value.object([
        .init("idea", .string(idea.id.description)),
        .init("suggestions", .array(suggestions.map(Self.value))),
      ])
    }
    return .object([.init("ideas", .array(rows))])
  }

  private static func value(_ suggestion: Suggester.Suggestion) -> Value {
    .object([
      .init("department", .string(suggestion.category)),
      .init("score", .shortest(suggestion.score.roundedToTenThousandths)),
      .init("because", .strings(suggestion.because)),
    ])
  }

  /// For people: a line an idea, and under it the best three.
  var text: String {
    if ideas.isEmpty { return words("suggest.nothing") }
    return ideas.map { idea, suggestions in
      let head = "\(idea.id) \(idea.headline ?? words("report.erased"))"
      let lines = suggestions.prefix(3).map(line)
      return PlainText(head).description + "\n"
        + (lines.isEmpty
          ? "  " + words("suggest.none")
          : lines.joined(
            separator: "\n"))
    }.joined(separator: "\n")
  }

  private func line(_ suggestion: Suggester.Suggestion) -> String {
    let department = session.department(suggestion.category)
    let sentence = words(
      "suggest.line",
      [
        "department": department?.short ?? suggestion.category,
        "percent": suggestion.percent,
        "words": suggestion.because.joined(separator: ", "),
      ])
    return "  " + PlainText(sentence).description
  }
}

extension Double {
  fileprivate var roundedToTenThousandths: Double {
    (self * 10_000).rounded() / 10_000
  }
}

import Aggregation
import Workshop

/// The ideas of a session as a table, one row each, by number.
public enum CSVExport {
  private static let header = [
    "idea", "id", "text", "state", "into", "department", "shared", "group",
    "fields", "theme", "cost", "dots", "against", "voters", "captured",
    "notes",
  ]

  /// Merged and withdrawn ideas are there too, with their state; dots are
  /// those of all closed rounds.
  public static func text(_ session: Session) -> String {
    var table = CSVText()
    table.add(header.map { .text($0) })
    let votes = session.votes(in: session.tallies)
    for idea in session.ideas {
      table.add(cells(of: idea, votes[idea.id], in: session))
    }
    return table.text
  }

  private static func cells(
    of idea: Idea, _ votes: IdeaVotes?, in session: Session
  ) -> [CSVText.Cell] {
    let votes = idea.stands ? votes ?? IdeaVotes() : nil
    let fields = idea.fields.map { session.field($0)?.name ?? $0 }
    return [
      .text(idea.id.description), .text(idea.source), .text(idea.text),
      .text(idea.state), .text(idea.mergedInto?.description),
      .text(idea.department),
      .text(idea.shared.joined(separator: " ")),
      .text(idea.group.map { session.group($0)?.name ?? $0 }),
      .text(fields.joined(separator: ", ")),
      .text(idea.theme.flatMap { session[$0]?.name }), .text(idea.cost),
      .number(votes?.dots), .number(votes?.against), .number(votes?.voters),
      .text(idea.capturedAt.rfc3339),
      .text(idea.notes.compactMap(\.text).joined(separator: "\n")),
    ]
  }
}

extension Idea {
  /// `stands`, `merged` or `withdrawn`.
  var state: String {
    if mergedInto != nil { return "merged" }
    return isWithdrawn ? "withdrawn" : "stands"
  }
}

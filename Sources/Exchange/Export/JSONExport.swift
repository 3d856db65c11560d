import Aggregation
import Workshop

/// A session whole, as machines read it: its settings, ideas, results,
/// measures and notes.
public enum JSONExport {
  /// The whole session; `head` is the `h` of the log's last line.
  public static func text(_ session: Session, head: String) -> String {
    let votes = session.votes(in: session.tallies)
    let results = ResultsJSON.value(session, head: head)
    return Value.object([
      .init("session", .string(session.id)), .init("head", .string(head)),
      .init("title", .string(session.title)),
      .init("question", .string(session.question)),
      .init("language", .string(session.language)),
      .init("date", .string(session.openedAt.day)),
      .init("figures", figures(session, head: head)),
      .init(
        "ideas", .array(session.ideas.map { value($0, votes[$0.id]) })),
      .init("themes", .array(session.themes.map(value))),
      .init("rounds", results["rounds"] ?? .array([])),
      .init("measures", .array(session.measures.map(value))),
      .init("notes", .array(session.notes.map(value))),
    ]).json
  }

  /// As in the aggregate, without what only many sessions have.
  private static func figures(_ session: Session, head: String) -> Value {
    let lists: Set<String> = ["sessions", "top", "bySession"]
    let members = Figures(session, head: head).members()
    return .object(members.filter { !lists.contains($0.name) })
  }

  private static func value(_ idea: Idea, _ votes: IdeaVotes?) -> Value {
    let votes = idea.stands ? votes ?? IdeaVotes() : nil
    return .object([
      .init("idea", .string(idea.id.description)),
      .init("source", .optional(idea.source)),
      .init("text", .optional(idea.text)),
      .init("state", .string(idea.state)),
      .init("into", .optional(idea.mergedInto?.description)),
      .init("department", .optional(idea.department)),
      .init("shared", .strings(idea.shared)),
      .init("group", .optional(idea.group)),
      .init("fields", .strings(idea.fields)),
      .init("theme", .optional(idea.theme?.description)),
      .init("cost", .optional(idea.cost)),
      .init("dots", votes.map { .integer($0.dots) } ?? .null),
      .init("against", votes.map { .integer($0.against) } ?? .null),
      .init("voters", votes.map { .integer($0.voters) } ?? .null),
      .init("captured", .string(idea.capturedAt.rfc3339)),
      .init("notes", .array(idea.notes.map(value))),
    ])
  }

  private static func value(_ theme: Theme) -> Value {
    .object([
      .init("theme", .string(theme.id.description)),
      .init("department", .optional(theme.department)),
      .init("name", .optional(theme.name)),
    ])
  }

  private static func value(_ measure: Measure) -> Value {
    let content = measure.content
    return .object([
      .init("measure", .string(measure.id.description)),
      .init("title", .string(content.text.title)),
      .init("ideas", .strings(content.ideas.map(\.description))),
      .init("department", .optional(content.department)),
      .init("partners", .strings(content.partners)),
      .init("kind", .optional(content.kind?.rawValue)),
      .init("values", .strings(content.values.map(\.rawValue))),
      .init("due", .optional(content.due)),
      .init("cost", .optional(content.cost)),
      .init("pilot", .optional(content.pilot)),
      .init("responsible", .string(content.text.responsible)),
      .init("indicator", .string(content.text.indicator)),
      .init("otherPartners", .string(content.text.partners)),
      .init("status", .optional(measure.status?.rawValue)),
      .init("progress", measure.progress.map(Value.integer) ?? .null),
      .init("updates", .array(measure.updates.map(value))),
    ])
  }

  private static func value(_ note: Note) -> Value {
    .object([
      .init("at", .string(note.at.rfc3339)),
      .init("text", .optional(note.text)),
    ])
  }
}

import Aggregation
import Workshop

/// Gives the sentence under a key of the catalogue, filled in.
public typealias Words = (
  _ key: String, _ arguments: KeyValuePairs<String, Any>
) -> String

/// A report of a workshop that can be sent round: what was asked, what the
/// rounds gave, what each department got, and what was agreed.
public struct MarkdownExport {
  let session: Session
  private let head: String
  let words: Words
  private let tallies: [Workshop.Tally]
  private let votes: [IdeaID: IdeaVotes]
  private let originals: [IdeaID: [Idea]]
  var report = MarkdownText()

  /// The whole report.
  ///
  /// `head` is the log's fingerprint as people see it, `words` has the
  /// report's own words under `report` and `shortlist`, and writes a `Double`
  /// as a figure and a `Fraction` as an amount.
  public static func text(
    _ session: Session, head: String, words: @escaping Words
  ) -> String {
    var export = MarkdownExport(session, head, words)
    export.write()
    return export.report.text
  }

  private init(_ session: Session, _ head: String, _ words: @escaping Words) {
    self.session = session
    self.head = head
    self.words = words
    tallies = session.tallies
    votes = session.votes(in: tallies)
    originals = session.originalsByIdea
  }

  func say(
    _ key: String, _ arguments: KeyValuePairs<String, Any> = [:]
  ) -> String {
    words("report.\(key)", arguments)
  }

  private mutating func write() {
    report.line("# \(session.title.isEmpty ? session.id : session.title)")
    report.line()
    if !session.question.isEmpty {
      report.line("**\(session.question)**")
      report.line()
    }
    writeOrigin()
    for (round, tally) in zip(session.closedRounds, tallies) {
      write(round, tally)
    }
    writeDepartments()
    writeMeasures()
    writeNotes()
  }

  private mutating func writeOrigin() {
    let figures = Figures(session, head: head).counts
    let counts = say(
      "counts",
      [
        "ideas": figures.ideas, "participants": figures.participants,
        "rounds": figures.rounds, "measures": figures.measures,
      ])
    report.line("\(counts)")
    report.line()
    let origin = say(
      "origin", ["date": session.openedAt.day, "head": head])
    report.line("\(origin)")
    report.line()
  }
}

extension MarkdownExport {
  private mutating func writeDepartments() {
    report.line("## \(say("departments"))")
    report.line()
    let ideas = Dictionary(
      grouping: session.standingIdeas, by: { $0.department ?? "" })
    for department in session.departments {
      write(ideas[department.id] ?? [], under: department.name)
    }
    write(ideas[""] ?? [], under: say("unsorted"))
  }

  private mutating func write(_ ideas: [Idea], under name: String) {
    if ideas.isEmpty { return }
    report.line("### \(name)")
    report.line()
    let ordered = ideas.sorted { left, right in
      let dots = (votes[left.id]?.dots ?? 0, votes[right.id]?.dots ?? 0)
      return dots.0 == dots.1 ? left.id < right.id : dots.0 > dots.1
    }
    for idea in ordered {
      let dots = say("dotCount", ["dots": votes[idea.id]?.dots ?? 0])
      report.line(
        "- \(idea.id.description) · \(text(of: idea.id)) · \(dots)")
      for note in idea.notes {
        report.line("  - \(note.text ?? say("erased"))")
      }
      for original in originals[idea.id] ?? [] {
        let group = original.group.flatMap { session.group($0)?.name }
        let parts =
          [original.id.description, text(of: original.id)]
          + [group].compactMap(\.self)
        report.line("  - \(parts.joined(separator: " · "))")
        for note in original.notes {
          report.line("    - \(note.text ?? say("erased"))")
        }
      }
    }
    report.line()
  }

  private mutating func writeMeasures() {
    if session.measures.isEmpty { return }
    report.line("## \(say("measures"))")
    report.line()
    for measure in session.measures { write(measure) }
  }

  private mutating func write(_ measure: Measure) {
    let content = measure.content
    let number = measure.id.description
    let title =
      content.text.title.isEmpty ? say("untitled") : content.text.title
    report.line("### \(number) · \(title)")
    report.line()
    let partners = content.partners.map(short) + [content.text.partners]
    let facts: [(key: String, value: String?)] = [
      ("lead", content.department.map(name)),
      ("partners", partners.filter { !$0.isEmpty }.joined(separator: ", ")),
      ("responsible", content.text.responsible),
      ("kind", content.kind.map { say("kinds.\($0.rawValue)") }),
      (
        "values",
        content.values.map { say("worths.\($0.rawValue)") }
          .joined(separator: ", ")
      ),
      ("due", content.due), ("cost", content.cost),
      ("pilot", content.pilot), ("indicator", content.text.indicator),
      ("status", measure.status.map { say("statuses.\($0.rawValue)") }),
      ("progress", measure.progress.map { "\($0) %" }),
      ("fromIdeas", content.ideas.map(\.description).joined(separator: ", ")),
    ]
    for (key, value) in facts {
      if let value, !value.isEmpty {
        report.line("- \(say(key)): \(value)")
      }
    }
    for line in content.text.rest { report.line("- \(line)") }
    report.line()
  }

  private mutating func writeNotes() {
    if session.notes.isEmpty { return }
    report.line("## \(say("notes"))")
    report.line()
    for note in session.notes {
      let text = note.text ?? say("erased")
      for paragraph in text.split(separator: "\n") {
        report.line("\(String(paragraph))")
        report.line()
      }
    }
  }

  func text(of id: IdeaID) -> String {
    session[id]?.text ?? say("erased")
  }

  func short(_ id: DepartmentID?) -> String {
    guard let id else { return "–" }
    return session.department(id)?.short ?? id
  }

  private func name(_ id: DepartmentID) -> String {
    session.department(id)?.name ?? id
  }
}

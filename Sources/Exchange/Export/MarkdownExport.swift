import Aggregation
import Workshop

/// Gives the sentence under a key of the catalogue, filled in.
public typealias Words = (
  _ key: String, _ arguments: KeyValuePairs<String, Any>
) -> String

/// A report of a workshop that can be sent round: what was asked, what the
/// rounds gave, what each department got, and what was agreed.
public struct MarkdownExport {
  private let session: Session
  private let head: String
  private let words: Words
  private let tallies: [Workshop.Tally]
  private let votes: [IdeaID: IdeaVotes]
  private var report = MarkdownText()

  /// The whole report.
  ///
  /// `head` is the log's fingerprint as people see it, `words` has the
  /// report's own words under `report`.
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
  }

  private func say(
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
    for tally in tallies { write(tally) }
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
  private mutating func write(_ tally: Workshop.Tally) {
    report.line("## \(say("round", ["round": tally.round.description]))")
    report.line()
    let turnout = say(
      "turnout",
      [
        "ballots": tally.ballots, "dots": tally.dots,
        "abstained": tally.abstained,
      ])
    report.line("\(turnout)")
    report.line()
    let showsAgainst = tally.against > 0
    var header: [MarkdownText.Line] = [
      "\(say("rank"))", "\(say("idea"))", "\(say("department"))",
      "\(say("dots"))",
    ]
    if showsAgainst { header.append("\(say("against"))") }
    header.append("\(say("voters"))")
    let rows = tally.results.map { result in
      cells(of: result, showsAgainst: showsAgainst)
    }
    report.table(header, numbers: [0, 3, 4, 5], rows)
    writeDisputed(tally)
    writePaper(session[tally.round]?.paper ?? [])
  }

  private func cells(
    of result: Workshop.Tally.Result, showsAgainst: Bool
  ) -> [MarkdownText.Line] {
    let idea = session[result.idea]
    let rank = result.isTied ? "\(result.rank) =" : "\(result.rank)"
    var cells: [MarkdownText.Line] = [
      "\(rank)", "\(text(of: result.idea)) (\(result.idea.description))",
      "\(short(idea?.department))", "\(result.dots)",
    ]
    if showsAgainst { cells.append("\(result.against)") }
    return cells + ["\(result.voters)"]
  }

  private mutating func writeDisputed(_ tally: Workshop.Tally) {
    let disputed = tally.results.filter(\.isDisputed)
    if disputed.isEmpty { return }
    let list = disputed.map(\.idea.description).joined(separator: ", ")
    report.line("\(say("disputed", ["ideas": list]))")
    report.line()
  }

  private mutating func writePaper(_ counts: [PaperCount]) {
    for count in counts {
      let dots = count.dots.sorted { $0.key < $1.key }
        .map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      let paper = say(
        "paper",
        [
          "what": count.text ?? say("erased"), "ballots": count.ballots,
          "dots": dots,
        ])
      report.line("\(paper)")
      report.line()
    }
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

  private func text(of id: IdeaID) -> String {
    session[id]?.text ?? say("erased")
  }

  private func short(_ id: DepartmentID?) -> String {
    guard let id else { return "–" }
    return session.department(id)?.short ?? id
  }

  private func name(_ id: DepartmentID) -> String {
    session.department(id)?.name ?? id
  }
}

import Surface
import Workshop

/// The columns of the list of measures: as many as there is room for, and the
/// title always.
struct MeasureColumns {
  /// A column: where it stands, and what it shows of a measure.
  struct Column {
    var heading: String
    var x: Int
    var width: Int
    var value: (Measure, Model) -> String
  }

  private(set) var all: [Column] = []

  init(in rect: Rect, _ words: Wording) {
    let number = Column(heading: "", x: rect.x + 2, width: 3) { measure, _ in
      String(measure.id.number).leading(to: 3)
    }
    var rest: [Column] = [
      Column(
        heading: words("measure.progressShort"), x: 0, width: 6
      ) { measure, _ in measure.progress.map { "\($0) %".leading(to: 5) } ?? ""
      }
    ]
    if rect.width >= 56 {
      rest.insert(
        Column(heading: words("measure.departmentShort"), x: 0, width: 11) {
          measure, model in
          measure.content.department.flatMap {
            model.session.department($0)?.short
          } ?? "–"
        }, at: 0)
    }
    if rect.width >= 66 {
      rest.insert(
        Column(heading: words("measure.dueShort"), x: 0, width: 10) {
          measure, model in
          measure.content.due.map { model.words.day(CleanText.line($0)) } ?? "–"
        }, at: 1)
    }
    if rect.width >= 80 {
      rest.insert(
        Column(heading: words("measure.field.status"), x: 0, width: 13) {
          measure, model in
          measure.status.map { model.words("status.\($0.rawValue)") } ?? "–"
        }, at: 2)
    }
    var end = rect.maxX - 1
    for index in rest.indices.reversed() {
      rest[index].x = end - rest[index].width
      end = rest[index].x - 1
    }
    let title = Column(
      heading: words("measure.name"), x: rect.x + 6,
      width: max(0, end - rect.x - 6)
    ) { measure, model in model.name(of: measure) }
    all = [number, title] + rest
  }
}

extension Model {
  /// A measure's title, or else the first idea that it comes from.
  func name(of measure: Measure) -> String {
    let title = CleanText.line(measure.content.text.title)
    if !title.isEmpty { return title }
    let idea = measure.content.ideas.lazy.compactMap { session[$0] }.first
    return idea.map { "(\($0.id.number) \(line(of: $0)))" }
      ?? words("measure.untitled")
  }

  /// `angenommen, 25 %`: how far it has come.
  private func state(of measure: Measure) -> String {
    [
      measure.status.map { words("status.\($0.rawValue)") },
      measure.progress.map { "\($0) %" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// What a measure says, a line each; at the end what is still empty.
  func details(of measure: Measure) -> [(String, Style)] {
    let content = measure.content
    let departments = content.partners.compactMap {
      session.department($0)?.short
    }
    let partners = departments + [content.text.partners].filter { !$0.isEmpty }
    let ideas = content.ideas.compactMap { session[$0] }
      .map(numberedLine)
    let fields: [(String, String)] = [
      ("status", state(of: measure)),
      ("ideas", ideas.joined(separator: " · ")),
      (
        "department",
        content.department.flatMap { session.department($0)?.name } ?? ""
      ),
      ("partners", partners.joined(separator: ", ")),
      ("responsible", content.text.responsible),
      ("kind", content.kind.map { words("kind.\($0.rawValue)") } ?? ""),
      (
        "values",
        content.values.map { words("values.\($0.rawValue)") }
          .joined(separator: ", ")
      ),
      ("due", content.due.map { words.day($0) } ?? ""),
      ("cost", content.cost ?? ""),
      ("indicator", content.text.indicator),
    ]
    var lines: [(String, Style)] = [
      (name(of: measure), Style(.text, bold: true))
    ]
    for (key, value) in fields where !value.isEmpty {
      lines.append(
        ("\(words("measure.field.\(key)")): \(CleanText.line(value))", .text))
    }
    for update in measure.updates.suffix(2) {
      let text = update.text.map(CleanText.line) ?? ""
      if !text.isEmpty {
        lines.append(("» \(time(of: update.at)) \(text)", .text))
      }
    }
    let empty = fields.filter(\.1.isEmpty).map {
      words("measure.field.\($0.0)")
    }
    if !empty.isEmpty {
      lines.append(
        (
          words("measure.empty", ["fields": empty.joined(separator: ", ")]),
          Style(.muted)
        ))
    }
    return lines
  }
}

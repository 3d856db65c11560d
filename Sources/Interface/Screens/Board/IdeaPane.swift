import Surface
import Workshop

extension Scene {
  /// The whole text of an idea, where it came from and what is said of it.
  mutating func ideaPane(_ idea: Idea?, _ model: Model, in rect: Rect) {
    guard let idea else {
      canvas.box(rect, title: "")
      return
    }
    canvas.box(rect, title: model.heading(of: idea))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    let more =
      model.twinLine(for: idea) + model.proposalLine(for: idea)
      + model.remarks(on: idea)
    let whole = idea.text ?? model.words("idea.redacted")
    let lines = Wrapping.wrap(whole, width: max(2, inside.width)).count
    let room =
      inside.height - min(more.count, max(0, inside.height - min(lines, 2)))
    let used = text(whole, in: inside.rows(top: room).top)
    for (row, remark) in more.prefix(inside.height - used).enumerated() {
      canvas.putTruncated(
        remark, at: Point(x: inside.x, y: inside.y + used + row),
        style: Style(.muted), width: inside.width)
    }
  }
}

extension Model {
  /// `41 · Verwaltung · 10:42`.
  func heading(of idea: Idea) -> String {
    let group = idea.group.flatMap { session.group($0)?.name }
    let parts = [
      String(idea.id.number), group ?? words("group.none"),
      time(of: idea.capturedAt),
      idea.cost.map { words("idea.cost", ["cost": $0]) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// Hours and minutes where the laptop stands.
  func time(of moment: Timestamp) -> String {
    let local = moment.milliseconds / 1000 + utcOffset
    let minute = (local / 60 % 60 + 60) % 60
    let hour = (local / 3600 % 24 + 24) % 24
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Departments, fields, originals and notes of an idea, a line each.
  func remarks(on idea: Idea) -> [String] {
    var lines: [String] = []
    let department = idea.department.flatMap { session.department($0)?.name }
    let shared = idea.shared.compactMap { session.department($0)?.short }
    let fields = idea.fields.compactMap { session.field($0)?.name }
    if let department { lines.append(department) }
    if !shared.isEmpty {
      lines.append(
        words("idea.with", ["names": shared.joined(separator: ", ")]))
    }
    if !fields.isEmpty {
      lines.append(
        words("idea.fields", ["names": fields.joined(separator: ", ")]))
    }
    lines += idea.notes.map(line)
    for original in session.originals(of: idea.id) {
      let group = original.group.flatMap { session.group($0)?.name }
      lines.append(
        "+ \(numberedLine(of: original)) (\(group ?? words("group.none")))")
      lines += original.notes.map { "  " + line(of: $0) }
    }
    return lines
  }

  private func line(of note: Note) -> String {
    "» " + (note.text.map(CleanText.line) ?? words("idea.redacted"))
  }
}

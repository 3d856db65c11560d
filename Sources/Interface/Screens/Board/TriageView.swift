import Surface
import Workshop

extension Scene {
  mutating func triage(_ state: TriageState, of model: Model, in rect: Rect) {
    clear(rect)
    guard let idea = model.top(of: state) else { return }
    let left = state.pile.filter { id in
      model.session[id].map { $0.stands && $0.department == nil } ?? false
    }.count
    let title = model.words(
      "triage.title", ["left": left, "total": state.total])
    let layout = model.triageLayout(for: idea, in: rect)
    canvas.box(
      layout.main, title: title, style: Style(.focus),
      titleStyle: Style(.title, bold: true))
    canvas.putTruncated(
      model.heading(of: idea), at: layout.heading.origin, style: Style(.muted),
      width: layout.heading.width)
    cursor = layout.heading.origin
    longText(layout, from: state.scrolled, model)
    proposals(for: idea, model, in: layout.proposals)
    for (row, remark) in zip(layout.remarks.lines, model.remarks(on: idea)) {
      canvas.putTruncated(
        remark, at: row.origin, style: Style(.muted), width: row.width)
    }
    departments(model, in: layout.side)
  }

  /// A window of the text, with how many lines come below.
  private mutating func longText(
    _ layout: TriageLayout, from start: Int, _ model: Model
  ) {
    let room =
      layout.isLong ? max(1, layout.text.height - 1) : layout.text.height
    let first = min(start, layout.mostScrolled)
    let shown = layout.lines.dropFirst(first).prefix(room)
    for (row, line) in zip(layout.text.lines, shown) {
      canvas.putTruncated(
        line, at: row.origin, style: Style(.text, bold: true), width: row.width)
    }
    guard layout.isLong, layout.text.height > 1,
      let last = layout.text.lines.last
    else { return }
    let below = layout.lines.count - first - shown.count
    canvas.putTruncated(
      model.words("triage.more", ["above": first, "below": below]),
      at: last.origin, style: Style(.muted), width: last.width)
  }

  /// The best three under the departments' own numbers, the first with the key
  /// that takes it.
  private mutating func proposals(
    for idea: Idea, _ model: Model, in rect: Rect
  ) {
    let best = model.proposals(for: idea).prefix(3)
    for (row, proposal) in zip(rect.lines, best.enumerated()) {
      let isFirst = proposal.offset == 0
      canvas.put(
        isFirst ? "a ⇢ " : "    ", at: row.origin,
        style: Style(.key, bold: true))
      canvas.putTruncated(
        model.withReasons(proposal.element),
        at: Point(x: row.x + 4, y: row.y),
        style: isFirst ? Style(.accent, bold: true) : Style(.muted),
        width: row.width - 4)
    }
  }

  private mutating func departments(_ model: Model, in side: Rect) {
    if side.isEmpty { return }
    canvas.box(side, title: model.words("triage.departments"))
    let counts = model.session.standingIdeas.reduce(into: [:]) {
      $0[$1.department ?? "", default: 0] += 1
    }
    let rows = side.inset(horizontally: 2, vertically: 1).lines
    for (row, department) in zip(rows, model.session.departments.enumerated()) {
      let mark = model.departmentKey(department.offset) ?? "m"
      canvas.put(mark, at: row.origin, style: Style(.key, bold: true))
      line(
        department.element.short,
        String(counts[department.element.id] ?? 0),
        in: row.columns(left: 2).rest, rightStyle: Style(.muted))
    }
  }
}

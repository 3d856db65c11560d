import Surface
import Workshop

extension Scene {
  mutating func triage(_ state: TriageState, of model: Model, in rect: Rect) {
    clear(rect)
    guard let idea = model.top(of: state) else { return }
    let left = state.pile.filter { id in
      model.session[id].map { $0.stands && $0.department == nil } ?? false
    }.count
    let departments = model.session.departments
    let isWide = rect.width >= Layout.twoColumns
    let list = isWide ? min(40, rect.width / 2) : 0
    let (main, side) = rect.columns(right: list)
    let title = model.words(
      "triage.title", ["left": left, "total": state.total])
    canvas.box(
      main, title: title, style: Style(.focus),
      titleStyle: Style(.title, bold: true))
    let inside = main.inset(horizontally: 2, vertically: 1)
    canvas.putTruncated(
      model.heading(of: idea), at: inside.origin, style: Style(.muted),
      width: inside.width)
    cursor = inside.origin
    let (_, below) = inside.rows(top: 2)
    let used = text(
      idea.text ?? model.words("idea.redacted"), in: below,
      style: Style(.text, bold: true))
    let proposed = proposals(
      for: idea, model, in: below.rows(top: used + 1).rest)
    let rest = below.rows(top: used + 1 + proposed).rest
    for (row, remark) in model.remarks(on: idea).prefix(rest.height)
      .enumerated()
    {
      canvas.putTruncated(
        remark, at: Point(x: rest.x, y: rest.y + row), style: Style(.muted),
        width: rest.width)
    }
    guard isWide else { return }
    canvas.box(side, title: model.words("triage.departments"))
    let rows = side.inset(horizontally: 2, vertically: 1).lines
    for (row, department) in zip(rows, departments.enumerated()) {
      let mark = model.departmentKey(department.offset) ?? "m"
      let count = model.session.standingIdeas.filter {
        $0.department == department.element.id
      }.count
      canvas.put(mark, at: row.origin, style: Style(.key, bold: true))
      line(
        department.element.short, String(count),
        in: row.columns(left: 2).rest, rightStyle: Style(.muted))
    }
  }

  /// The best three under the departments' own numbers, the first with the key
  /// that takes it.
  ///
  /// - Returns: How many rows they took.
  private mutating func proposals(
    for idea: Idea, _ model: Model, in rect: Rect
  ) -> Int {
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
    return best.isEmpty ? 0 : best.count + 1
  }
}

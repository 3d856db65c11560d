import Surface
import Workshop

extension Scene {
  mutating func chooser(_ model: Model, in rect: Rect) {
    let words = model.words
    let inside = rect.inset(
      horizontally: rect.width >= 80 ? 4 : 1, vertically: 1)
    let (top, list) = inside.rows(top: rect.height >= 16 ? 3 : 1)
    canvas.putTruncated(
      words("chooser.title"), at: top.origin, style: Style(.title, bold: true),
      width: top.width)
    if top.height > 1 {
      canvas.putTruncated(
        words("chooser.subtitle"), at: Point(x: top.x, y: top.y + 1),
        style: Style(.muted), width: top.width)
    }
    let rows = model.chooser.rows
    let window = model.chooser.selection.window(
      count: rows.count, height: list.height)
    for (line, index) in window.enumerated() {
      aim(list.lines[line], at: .item(index))
      chooserRow(
        rows[index], words, hasFocus: index == model.chooser.selection.index,
        in: list.lines[line])
    }
  }

  private mutating func chooserRow(
    _ row: ChooserState.Row, _ words: Wording, hasFocus: Bool, in rect: Rect
  ) {
    let style = hasFocus ? Style(.focus, bold: true) : .text
    if hasFocus {
      canvas.fill(rect, style)
      cursor = rect.origin
    }
    let sign = hasFocus ? "▸ " : "  "
    let (left, right) = chooserTexts(row, words)
    let detail = rect.width - right.displayWidth >= 24 ? right : ""
    line(
      sign + left, detail, in: rect, style: style,
      rightStyle: hasFocus ? style : Style(.muted))
  }

  private func chooserTexts(
    _ row: ChooserState.Row, _ words: Wording
  ) -> (String, String) {
    switch row {
    case .new(let template):
      return (
        words("chooser.new", ["template": words("template.\(template.id)")]),
        words("chooser.newDetail")
      )
    case .demo: return (words("chooser.demo"), words("chooser.demoDetail"))
    case .session(let entry):
      if let fault = entry.fault { return (entry.name, fault) }
      let phase = entry.phase.map { words("phase.\($0.rawValue)") } ?? ""
      let state = entry.isClosed ? words("chooser.closed") : phase
      let ideas = entry.ideas.map { words("chooser.ideas", ["count": $0]) }
      let title = entry.title.isEmpty ? entry.name : entry.title
      let parts = [ideas, state, words.day(entry.day)].compactMap { $0 }
      return (title, parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }
}

extension Wording {
  /// A day, month or year as the language writes it: `23.11.2026`,
  /// `2026-11-23`.
  public func day(_ iso: String) -> String {
    guard language == "de", isDay(iso) else { return iso }
    return iso.split(separator: "-").reversed().joined(separator: ".")
  }
}

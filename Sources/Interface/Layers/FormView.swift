import Surface
import Workshop

extension Scene {
  mutating func form(_ form: Form, _ words: Wording, in rect: Rect) {
    let width = min(rect.width, 96)
    let inner = max(2, width - 4)
    let heights = form.entries.map { height(of: $0, width: inner - 4) }
    let total = heights.reduce(0, +) + 2
    let inside = panel(
      form.title, Size(width: width, height: min(rect.height, total)),
      in: rect)
    // Scrolls so that the field in focus is seen whole.
    let before = heights[..<form.index].reduce(0, +)
    let overflow = max(0, before + heights[form.index] - inside.height)
    var y = inside.y - overflow
    for (index, entry) in form.entries.enumerated() {
      let area = Rect(
        x: inside.x, y: y, width: inside.width, height: heights[index])
      // A field that has no room for its line waits below the edge.
      if y >= inside.y, y + 2 <= inside.maxY {
        self.entry(
          entry, words, in: area.intersection(inside),
          hasFocus: index == form.index)
      }
      y += heights[index]
    }
  }

  private func height(of entry: Form.Entry, width: Int) -> Int {
    1 + entry.lines + helpLines(of: entry, width: width).count
  }

  private func helpLines(of entry: Form.Entry, width: Int) -> [Substring] {
    entry.help.isEmpty
      ? [] : Array(Wrapping.wrap(entry.help, width: width).prefix(4))
  }

  private mutating func entry(
    _ entry: Form.Entry, _ words: Wording, in rect: Rect, hasFocus: Bool
  ) {
    guard !rect.isEmpty else { return }
    let (label, rest) = rect.rows(top: 1)
    let style = Style(hasFocus ? .focus : .muted, bold: hasFocus)
    canvas.putTruncated(
      (hasFocus ? "▸ " : "  ") + entry.label, at: label.origin, style: style,
      width: label.width)
    // Values stand in from their labels, and an empty field is seen as one.
    let (area, help) = rest.columns(left: 4).rest.rows(top: entry.lines)
    if entry.choices.isEmpty {
      field(
        entry.field, in: area, hasFocus: hasFocus,
        style: Style(.input, underline: true))
    } else {
      choices(of: entry, words, in: area, hasFocus: hasFocus)
    }
    for (row, text) in helpLines(of: entry, width: rect.width - 4).enumerated()
    where row < help.height {
      canvas.put(
        text, at: Point(x: help.x, y: help.y + row), style: Style(.muted))
    }
  }

  private mutating func choices(
    of entry: Form.Entry, _ words: Wording, in rect: Rect, hasFocus: Bool
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, Style(.input, underline: true))
    let labels = entry.chosen.compactMap { id in
      entry.choices.first { $0.id == id }?.label
    }
    let text =
      labels.isEmpty ? words("form.empty") : labels.joined(separator: ", ")
    let hint = hasFocus ? words("form.choose") : ""
    line(
      text, hint, in: rect,
      style: Style(labels.isEmpty ? .muted : .input, underline: true),
      rightStyle: Style(.muted, underline: true))
    if hasFocus { cursor = rect.origin }
  }
}

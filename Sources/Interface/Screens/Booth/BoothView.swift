import Surface
import Workshop

extension Scene {
  /// The booth fills the whole screen: nothing of the workshop around it.
  mutating func booth(_ model: Model) {
    let hints = model.boothHintRows(model.lowerBoothHints, width: bounds.width)
    let (page, bar) = bounds.rows(bottom: hints.count)
    for (row, line) in zip(bar.lines, hints) { hintRow(line, in: row) }
    if model.isWarning {
      parts(model.warningPage, in: page)
      return
    }
    switch model.booth.page {
    case .group(let choice): groups(choice, model, in: page)
    case .ballot(let draft) where draft.isExplaining:
      explanation(model, in: page)
    case .ballot(let draft): ballot(draft, model)
    case .checking(let draft): check(draft, model, in: page)
    default: parts(model.boothPage, in: page)
    }
  }

  mutating func hintRow(_ hints: [Hint], in rect: Rect) {
    var x = rect.x + 1
    for hint in hints {
      x += canvas.put(
        hint.keys, at: Point(x: x, y: rect.y), style: Style(.key, bold: true))
      x += canvas.put(" " + hint.label, at: Point(x: x, y: rect.y)) + 2
    }
  }

  /// A page of few words, in the middle of the screen.
  mutating func parts(_ parts: [BoothPart], in rect: Rect) {
    let width = max(2, min(rect.width - 4, 72))
    let lines = parts.flatMap { $0.lines(width: width) }
    // Where there is no room for air, the words come first.
    let shown =
      lines.count > rect.height ? lines.filter { !$0.text.isEmpty } : lines
    var y = rect.y + max(0, (rect.height - shown.count) / 2)
    for line in shown where y < rect.maxY {
      let x = rect.x + max(0, (rect.width - line.text.displayWidth) / 2)
      canvas.put(line.text, at: Point(x: x, y: y), style: line.style)
      if line.hasCursor { cursor = Point(x: x, y: y) }
      y += 1
    }
  }

  /// What the keys of the ballot do.
  mutating func explanation(_ model: Model, in rect: Rect) {
    let words = model.words
    let inside = rect.inset(horizontally: 2, vertically: 1)
    canvas.putTruncated(
      words("booth.help.title"), at: inside.origin,
      style: Style(.title, bold: true), width: inside.width)
    let bindings = Keymap.bindings(in: .boothBallot)
    let keys = bindings.map { words.label(of: $0).displayWidth }.max() ?? 0
    let list = inside.rows(top: inside.height > bindings.count + 1 ? 2 : 1).rest
    for (row, binding) in zip(list.lines, bindings) {
      canvas.put(
        words.label(of: binding), at: row.origin, style: Style(.key, bold: true)
      )
      canvas.putTruncated(
        words("\(binding.word).help"),
        at: Point(x: row.x + keys + 2, y: row.y), width: row.width - keys - 2)
    }
    cursor = inside.origin
  }
}

/// A part of a page of few words.
enum BoothPart {
  case title(String)
  case text(String)
  /// Something to type over, as it stands.
  case field(String)
  case notice(String)
  /// Keys with what they do, beside each other where there is room.
  case keys([String])
  case gap

  struct Line {
    var text: String
    var style: Style = .text
    var hasCursor = false
  }

  func lines(width: Int) -> [Line] {
    switch self {
    case .title(let text): wrapped(text, width, Style(.title, bold: true))
    case .text(let text): wrapped(text, width, .text)
    case .notice(let text): wrapped(text, width, Style(.bad, bold: true))
    case .field(let text):
      [Line(text: text, style: Style(.input, bold: true), hasCursor: true)]
    case .keys(let keys): keyLines(keys, width)
    case .gap: [Line(text: "")]
    }
  }

  private func wrapped(
    _ text: String, _ width: Int, _ style: Style
  ) -> [Line] {
    Wrapping.wrap(text, width: width).map {
      Line(text: String($0), style: style)
    }
  }

  private func keyLines(_ keys: [String], _ width: Int) -> [Line] {
    let one = keys.joined(separator: "        ")
    let lines = one.displayWidth <= width ? [one] : keys
    return lines.enumerated().map { index, text in
      Line(text: text, style: Style(.key, bold: true), hasCursor: index == 0)
    }
  }
}

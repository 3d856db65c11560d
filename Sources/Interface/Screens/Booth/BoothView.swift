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
      if let key = hint.binding.keys.first,
        hint.binding.shown == nil || key == .character("l")
      {
        aim(Rect(x: x, y: rect.y, width: hint.width, height: 1), at: .key(key))
      }
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
      aim(line, at: Point(x: x, y: y))
      y += 1
    }
  }

  /// The keys of a line are what a click on them presses.
  mutating func aim(_ line: BoothPart.Line, at origin: Point) {
    var x = origin.x
    for key in line.keys {
      let width = key.text.displayWidth
      if let pressed = key.key {
        aim(
          Rect(x: x, y: origin.y, width: width, height: 1), at: .key(pressed))
      }
      x += width + BoothPart.keyGap
    }
  }
}

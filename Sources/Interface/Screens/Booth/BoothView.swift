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

  /// What the keys of the ballot do.
  mutating func explanation(_ model: Model, in rect: Rect) {
    let words = model.words
    let inside = rect.inset(
      horizontally: 2, vertically: rect.height < 20 ? 0 : 1)
    cursor = inside.origin
    let air = inside.height < 20 ? 0 : 1
    var rest = inside
    func skip(_ rows: Int) { rest = rest.rows(top: rows).rest }
    skip(
      text(
        words("booth.help.title"), in: rest, style: Style(.title, bold: true))
        + air)
    if air > 0 { skip(text(words("booth.help.text"), in: rest) + air) }
    let bindings = Keymap.bindings(in: .boothBallot).filter(model.isOffered)
    let keys = bindings.map { words.label(of: $0).displayWidth }.max() ?? 0
    for binding in bindings where !rest.isEmpty {
      canvas.put(
        words.label(of: binding), at: rest.origin,
        style: Style(.key, bold: true))
      let used = text(
        words("\(binding.word).help"), in: rest.columns(left: keys + 2).rest)
      skip(used + (inside.height < 30 ? 0 : 1))
    }
  }
}

/// A part of a page of few words.
enum BoothPart {
  case title(String)
  /// The same in several languages, beside each other where there is room.
  case titles([String])
  case text(String)
  /// Something to type over, as it stands.
  case field(String)
  case notice(String)
  /// Keys with what they do, beside each other where there is room.
  case keys([BoothKey])
  case gap

  /// Columns between keys on one line.
  static let keyGap = 8

  struct Line {
    var text: String
    var style: Style = .text
    var hasCursor = false
    /// What can be clicked in it.
    var keys: [BoothKey] = []
  }

  func lines(width: Int) -> [Line] {
    switch self {
    case .title(let text): wrapped(text, width, Style(.title, bold: true))
    case .titles(let texts): titleLines(texts, width)
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

  private func titleLines(_ texts: [String], _ width: Int) -> [Line] {
    let one = texts.joined(separator: "  ·  ")
    return (one.displayWidth <= width ? [one] : texts).flatMap {
      wrapped($0, width, Style(.title, bold: true))
    }
  }

  private func keyLines(_ keys: [BoothKey], _ width: Int) -> [Line] {
    let style = Style(.key, bold: true)
    let gap = String(repeating: " ", count: Self.keyGap)
    let one = keys.map(\.text).joined(separator: gap)
    if one.displayWidth <= width {
      return [Line(text: one, style: style, hasCursor: true, keys: keys)]
    }
    let lines = keys.flatMap { key in
      Wrapping.wrap(key.text, width: width).map { piece in
        let text = String(piece)
        return Line(
          text: text, style: style, keys: [BoothKey(text, key.key)])
      }
    }
    return lines.enumerated().map { index, line in
      var line = line
      line.hasCursor = index == 0
      return line
    }
  }
}

/// A key with what it does, as it stands on a page.
struct BoothKey: Hashable {
  var text: String
  /// Nil where a click can't press it.
  var key: Key?

  init(_ text: String, _ key: Key?) {
    self.text = text
    self.key = key
  }
}

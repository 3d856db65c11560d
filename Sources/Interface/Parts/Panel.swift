import Surface
import Workshop

extension Scene {
  /// A framed part over the screen, its inside cleared; returns the inside.
  mutating func panel(
    _ title: String, _ size: Size, in rect: Rect
  ) -> Rect {
    let frame = rect.centered(size)
    canvas.fill(frame)
    canvas.box(
      frame, title: title, style: Style(.focus),
      titleStyle: Style(.title, bold: true))
    return frame.inset(horizontally: 2, vertically: 1)
  }

  /// Wrapped text; returns the rows used.
  @discardableResult
  mutating func text(
    _ text: String, in rect: Rect, style: Style = .text
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = Wrapping.wrap(text, width: rect.width)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let isCut = row == rect.height - 1 && lines.count > rect.height
      canvas.put(
        isCut
          ? Wrapping.cut(text[line.startIndex...], to: rect.width)
          : String(line),
        at: Point(x: rect.x, y: rect.y + row), style: style)
    }
    return min(lines.count, rect.height)
  }

  /// One text at the left and one at the right of a line; the left one gives
  /// way.
  mutating func line(
    _ left: String, _ right: String = "", in rect: Rect, style: Style = .text,
    rightStyle: Style? = nil
  ) {
    let width = right.displayWidth
    canvas.putTruncated(
      left, at: rect.origin, style: style,
      width: rect.width - (width > 0 ? width + 1 : 0))
    if width > 0, width <= rect.width {
      canvas.put(
        right, at: Point(x: rect.maxX - width, y: rect.y),
        style: rightStyle ?? style)
    }
  }

  /// The field being typed in, scrolled so that its cursor is seen.
  mutating func field(
    _ field: TextField, in rect: Rect, hasFocus: Bool
  ) {
    let style = Style(.input)
    guard !rect.isEmpty else { return }
    canvas.fill(rect, style)
    let width = max(2, rect.width - 1)
    let lines = Wrapping.wrap(field.text, width: width)
    let place = Self.place(of: field, lines: lines)
    let first = max(0, min(place.y, lines.count) - rect.height + 1)
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      canvas.put(
        line, at: Point(x: rect.x, y: rect.y + row), style: style,
        maxWidth: rect.width)
    }
    if hasFocus {
      cursor = Point(
        x: rect.x + min(place.x, rect.width - 1), y: rect.y + place.y - first)
    }
  }

  /// Column and row of the cursor in the wrapped text.
  private static func place(
    of field: TextField, lines: [Substring]
  ) -> Point {
    let text = field.text
    let index = text.index(text.startIndex, offsetBy: field.cursor)
    let rows = lines.indices.filter { lines[$0].startIndex <= index }
    let row = rows.last ?? 0
    guard lines.indices.contains(row) else { return Point(x: 0, y: 0) }
    let end = min(index, text.endIndex)
    let start = lines[row].startIndex
    return Point(x: text[start..<end].displayWidth, y: row)
  }
}

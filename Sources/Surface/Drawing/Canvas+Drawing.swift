extension Canvas {
  /// Writes text on one line and returns the columns used, also those that lie
  /// left of the canvas.
  ///
  /// The text ends at the canvas's right edge or after `maxWidth` columns; a
  /// wide character that has no room any more ends it, too.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .text,
    maxWidth: Int? = nil
  ) -> Int {
    let room = min(maxWidth ?? .max, max(0, size.width - point.x))
    guard point.y >= 0, point.y < size.height else { return 0 }
    var used = 0
    for character in text {
      guard let grapheme = Grapheme(character) else { continue }
      guard used + grapheme.width <= room else { break }
      write(grapheme, at: Point(x: point.x + used, y: point.y), style)
      used += grapheme.width
    }
    return used
  }

  /// The right half of a wide character that begins left of the canvas is blank.
  private mutating func write(
    _ grapheme: Grapheme, at point: Point, _ style: Style
  ) {
    if point.x == -1, grapheme.width == 2 {
      set(.space, at: Point(x: 0, y: point.y), style)
    } else {
      set(grapheme, at: point, style)
    }
  }

  /// Writes text, cut with `…` where it is longer than `width`.
  @discardableResult
  public mutating func putTruncated(
    _ text: some StringProtocol, at point: Point, style: Style = .text,
    width: Int
  ) -> Int {
    let room = min(width, max(0, size.width - point.x))
    return put(
      Wrapping.truncated(text, to: room), at: point, style: style,
      maxWidth: room)
  }

  /// Fills a rectangle with one character, blank unless told; a wide one counts
  /// as blank.
  public mutating func fill(
    _ rect: Rect, _ style: Style = .text, with character: Character = " "
  ) {
    let drawn = Grapheme(character) ?? .space
    let grapheme = drawn.width == 1 ? drawn : .space
    let area = rect.intersection(bounds)
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width {
        set(grapheme, at: Point(x: x, y: y), style)
      }
    }
  }

  /// Draws the frame of a rectangle with rounded corners and a title in its
  /// upper edge; what is inside stays.
  ///
  /// Below 2×2 nothing is drawn.
  public mutating func box(
    _ rect: Rect, title: String = "", style: Style = Style(.border),
    titleStyle: Style = Style(.title)
  ) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    let inner = rect.width - 2
    fill(
      Rect(x: rect.x + 1, y: rect.y, width: inner, height: 1), style, with: "─")
    fill(
      Rect(x: rect.x + 1, y: bottom, width: inner, height: 1), style, with: "─")
    let sides = Rect(
      x: rect.x, y: rect.y + 1, width: 1, height: rect.height - 2)
    fill(sides, style, with: "│")
    fill(
      Rect(x: right, y: sides.y, width: 1, height: sides.height), style,
      with: "│")
    put("╭", at: rect.origin, style: style)
    put("╮", at: Point(x: right, y: rect.y), style: style)
    put("╰", at: Point(x: rect.x, y: bottom), style: style)
    put("╯", at: Point(x: right, y: bottom), style: style)
    guard !title.isEmpty, inner >= 3 else { return }
    let cut = Wrapping.truncated(title, to: inner - 2)
    put(" \(cut) ", at: Point(x: rect.x + 1, y: rect.y), style: titleStyle)
  }
}

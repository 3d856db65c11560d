extension Canvas {
  /// The same screen in ASCII, column for column: a stand-in of two columns
  /// takes the blank to its right and is cut to one where there is none, and a
  /// wide character is `?`.
  public var plain: Canvas {
    var plain = Canvas(size: size)
    for y in 0..<size.height {
      let cells = Array(row(y))
      var x = 0
      while x < cells.count {
        x += plain.putPlain(cells, at: Point(x: x, y: y))
      }
    }
    return plain
  }

  private mutating func putPlain(_ cells: [Cell], at point: Point) -> Int {
    let cell = cells[point.x]
    let next = point.x + 1 < cells.count ? cells[point.x + 1] : nil
    var text = String(Plain.single(cell.grapheme))
    if let pair = Plain.pair(cell.grapheme), next?.grapheme == .space {
      text = pair
    } else if cell.width == 2 {
      text.append(" ")
    }
    return put(text, at: point, style: cell.style)
  }
}

/// A screen as a value: rows of cells.
///
/// Writing outside of it is cut off.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  private var cells: [Cell]

  /// A canvas full of blanks.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[index(point.x, point.y)] : .blank
  }

  /// The cells of a row from left to right; empty outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  private func index(_ x: Int, _ y: Int) -> Int { y * size.width + x }

  /// Writes one grapheme.
  ///
  /// Where it overwrites half a wide character, the other
  /// half becomes blank; a wide one that doesn't fit becomes blank itself.
  public mutating func set(
    _ grapheme: Grapheme, at point: Point, _ style: Style
  ) {
    guard bounds.contains(point), grapheme.width > 0 else { return }
    let place = index(point.x, point.y)
    guard grapheme.width == 2 else {
      release(place)
      cells[place] = Cell(grapheme, style)
      return
    }
    guard point.x + 1 < size.width else {
      release(place)
      cells[place] = Cell(.space, style)
      return
    }
    release(place)
    release(place + 1)
    cells[place] = Cell(grapheme, style)
    cells[place + 1] = Cell(.rightHalf, style)
  }

  /// Blanks the other half of a wide character that is about to lose this one.
  private mutating func release(_ place: Int) {
    if cells[place].isRightHalf {
      cells[place - 1] = Cell(.space, cells[place - 1].style)
    } else if cells[place].width == 2 {
      cells[place + 1] = Cell(.space, cells[place + 1].style)
    }
  }

  /// Gives the cells of a rectangle a style and keeps what is written there.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let area = rect.intersection(bounds)
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width {
        let place = index(x, y)
        cells[place] = Cell(cells[place].grapheme, style)
      }
    }
  }
}

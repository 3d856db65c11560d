/// A rectangle of cells; it may be empty, its size is never negative.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public private(set) var width: Int
  public private(set) var height: Int

  /// Negative widths and heights count as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// All of a canvas of that size.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var origin: Point { Point(x: x, y: y) }
  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The first column right of the rectangle.
  public var maxX: Int { x + width }

  /// The first row below the rectangle.
  public var maxY: Int { y + height }

  /// Whether the point lies on one of the rectangle's cells.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The cells that both have; empty where they don't touch.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: min(maxX, other.maxX) - left,
      height: min(maxY, other.maxY) - top)
  }

  /// The rectangle without `by` cells on every side; empty when too small.
  public func inset(by cells: Int) -> Rect {
    inset(horizontally: cells, vertically: cells)
  }

  /// The rectangle without some columns left and right and rows above and
  /// below; empty when too small.
  public func inset(horizontally columns: Int, vertically rows: Int) -> Rect {
    Rect(
      x: x + min(columns, width), y: y + min(rows, height),
      width: width - 2 * columns, height: height - 2 * rows)
  }
}

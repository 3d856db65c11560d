/// What stands in one frame of a canvas, or in a row outside of all frames.
public struct CanvasPart: Hashable, Sendable {
  /// The upper edge with its title; nil outside of frames.
  public var edge: [Cell]?
  public var rows: [[Cell]]
}

extension Canvas {
  /// The canvas frame by frame, from top to bottom and from left to right: what
  /// stands side by side on a screen, one after the other.
  public var parts: [CanvasPart] {
    let frames = self.frames
    var found: [(place: Point, part: CanvasPart)] = frames.map { frame in
      let inside = frame.inset(by: 1)
      // What stands in the lower edge is read last.
      let rows = (inside.y..<frame.maxY).map { y in
        cells(of: y, from: inside.x, to: inside.maxX)
      }
      let edge = cells(of: frame.y, from: inside.x, to: inside.maxX)
      return (frame.origin, CanvasPart(edge: edge, rows: rows))
    }
    for y in 0..<size.height {
      var start = 0
      let across = frames.filter { $0.y <= y && y < $0.maxY }
      for frame in across.sorted(by: { $0.x < $1.x }) {
        found.append((Point(x: start, y: y), rest(of: y, start, frame.x)))
        start = frame.maxX
      }
      found.append((Point(x: start, y: y), rest(of: y, start, size.width)))
    }
    return found.filter { $0.part.edge != nil || !$0.part.rows[0].isEmpty }
      .sorted { ($0.place.y, $0.place.x) < ($1.place.y, $1.place.x) }
      .map(\.part)
  }

  private func rest(of y: Int, _ start: Int, _ end: Int) -> CanvasPart {
    CanvasPart(edge: nil, rows: [cells(of: y, from: start, to: end)])
  }

  /// The cells of a row from one column up to another; empty where all are
  /// blank.
  private func cells(of y: Int, from start: Int, to end: Int) -> [Cell] {
    guard start < end else { return [] }
    let cells = row(y).dropFirst(start).prefix(end - start)
    return cells.allSatisfy { $0.grapheme == .space } ? [] : Array(cells)
  }

  /// The rectangles that are framed on all sides.
  private var frames: [Rect] {
    (0..<size.height).flatMap { y in
      zip(0..., row(y)).compactMap { x, cell in
        cell.grapheme.base == Corner.topLeft
          ? frame(at: Point(x: x, y: y)) : nil
      }
    }
  }

  /// The frame that begins at a corner: somebody may have typed such a sign,
  /// but nobody the other three and the sides.
  private func frame(at corner: Point) -> Rect? {
    var bottom = corner.y + 1
    while base(corner.x, bottom) == Corner.side { bottom += 1 }
    guard base(corner.x, bottom) == Corner.bottomLeft else { return nil }
    let right = (corner.x + 1..<size.width).first { x in
      base(x, corner.y) == Corner.topRight
        && base(x, bottom) == Corner.bottomRight
        && (corner.y + 1..<bottom).allSatisfy { base(x, $0) == Corner.side }
    }
    return right.map { right in
      Rect(
        x: corner.x, y: corner.y, width: right - corner.x + 1,
        height: bottom - corner.y + 1)
    }
  }

  private func base(_ x: Int, _ y: Int) -> UInt32 {
    self[Point(x: x, y: y)].grapheme.base
  }
}

/// The signs of a frame, `╭╮│╰╯`.
private enum Corner {
  static let topLeft: UInt32 = 0x256D
  static let topRight: UInt32 = 0x256E
  static let side: UInt32 = 0x2502
  static let bottomLeft: UInt32 = 0x2570
  static let bottomRight: UInt32 = 0x256F
}

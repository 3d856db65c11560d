import Surface
import Testing

@Suite("A rectangle")
struct RectTests {
  private let rect = Rect(x: 2, y: 1, width: 10, height: 4)

  @Test("contains its cells and no others")
  func contains() {
    #expect(rect.contains(Point(x: 2, y: 1)))
    #expect(rect.contains(Point(x: 11, y: 4)))
    #expect(!rect.contains(Point(x: 12, y: 4)))
    #expect(!rect.contains(Point(x: 11, y: 5)))
  }

  @Test("is never smaller than nothing")
  func empty() {
    #expect(rect.inset(by: 3).isEmpty)
    #expect(rect.inset(by: 3).height == 0)
    #expect(rect.intersection(Rect(x: 50, y: 50, width: 1, height: 1)).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -1, height: 2).width == 0)
  }

  @Test("splits into parts that cover it", arguments: -1...6)
  func splits(count: Int) {
    let (top, rest) = rect.rows(top: count)
    #expect(top.height + rest.height == 4)
    #expect(top.maxY == rest.y)
    let (upper, bottom) = rect.rows(bottom: count)
    #expect(upper.height + bottom.height == 4)
    #expect(bottom.maxY == rect.maxY)
    let (left, right) = rect.columns(left: count)
    #expect(left.maxX == right.x && right.maxX == rect.maxX)
    let (before, after) = rect.columns(right: count)
    #expect(before.maxX == after.x && after.maxX == rect.maxX)
  }

  @Test("splits into columns with gaps")
  func columns() {
    let parts = rect.split(columns: 3, gap: 1)
    #expect(parts.map(\.x) == [2, 6, 10])
    #expect(parts.map(\.width) == [3, 3, 2])
    #expect(rect.split(columns: 0).isEmpty)
    #expect(rect.split(columns: 20, gap: 1).allSatisfy { $0.maxX <= 12 })
  }

  @Test("centers what fits and cuts what doesn't")
  func centered() {
    #expect(
      rect.centered(Size(width: 4, height: 2))
        == Rect(x: 5, y: 2, width: 4, height: 2))
    #expect(rect.centered(Size(width: 99, height: 99)) == rect)
    #expect(rect.lines.map(\.y) == [1, 2, 3, 4])
  }
}

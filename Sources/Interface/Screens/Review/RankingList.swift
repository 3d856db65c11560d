import Surface

/// Which results are seen, and in how many rows each: two where there is room
/// or where the focus is, else one.
struct RankingList {
  let focus: Int
  let window: Range<Int>
  /// How many results the line with how many follow hides.
  let hiddenByMore: Int
  private let isTall: Bool

  init(count: Int, focus: Int, height: Int, isStacked: Bool) {
    self.focus = focus
    isTall = isStacked || count * 2 <= height
    let room = isTall ? max(1, height / 2) : max(1, height - 1)
    let window = Selection(index: focus).window(count: count, height: room)
    self.window = window
    let used = window.count * (isTall ? 2 : 1) + (isTall ? 0 : 1)
    let overlaps = used >= height && window.upperBound < count
    hiddenByMore = overlaps ? 1 : 0
  }

  /// The results with their rows from the top on.
  func rows(in rect: Rect) -> [(index: Int, rect: Rect)] {
    var rest = rect
    return window.map { index in
      let (row, below) = rest.rows(top: isTall || index == focus ? 2 : 1)
      rest = below
      return (index, row)
    }.filter { !$0.rect.isEmpty }
  }
}

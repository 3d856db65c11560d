extension Rect {
  /// The upper `top` rows and the rest; never more rows than there are.
  public func rows(top: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, top), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// The lower `bottom` rows and the rest above them.
  public func rows(bottom: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = rows(top: height - min(max(0, bottom), height))
    return (rest, bottom)
  }

  /// The `left` first columns and the rest; never more than there are.
  public func columns(left: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, left), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// The `right` last columns and the rest left of them.
  public func columns(right: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = columns(left: width - min(max(0, right), width))
    return (rest, right)
  }

  /// `count` columns side by side, `gap` empty columns between them; widths
  /// differ by 1 at most, the wider ones first.
  public func split(columns count: Int, gap: Int = 0) -> [Rect] {
    guard count > 0 else { return [] }
    let usable = max(0, width - gap * (count - 1))
    var left = x
    return (0..<count).map { index in
      let share = usable / count + (index < usable % count ? 1 : 0)
      defer { left += share + gap }
      let start = min(left, maxX)
      return Rect(
        x: start, y: y, width: min(share, maxX - start), height: height)
    }
  }

  /// The rows as rectangles of height 1, from the top.
  public var lines: [Rect] {
    (0..<height).map { Rect(x: x, y: y + $0, width: width, height: 1) }
  }

  /// A rectangle of that size in the middle, never larger than this one.
  public func centered(_ size: Size) -> Rect {
    let width = min(size.width, self.width)
    let height = min(size.height, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2,
      width: width, height: height)
  }
}

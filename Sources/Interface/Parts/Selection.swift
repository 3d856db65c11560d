import Surface

/// The line of a list that has the focus, and how far the list is scrolled.
public struct Selection: Hashable, Sendable {
  public var index = 0

  public init(index: Int = 0) {
    self.index = index
  }

  /// Moves with a key; `page` is how many lines a page has.
  ///
  /// Returns false where the key moves nothing.
  public mutating func move(_ key: Key, count: Int, page: Int = 10) -> Bool {
    switch key {
    case .up, .character("k"): index -= 1
    case .down, .character("j"): index += 1
    case .pageUp: index -= max(1, page - 1)
    case .pageDown: index += max(1, page - 1)
    case .home: index = 0
    case .end: index = count - 1
    case .mouse(let mouse) where mouse.action == .wheelUp: index -= 3
    case .mouse(let mouse) where mouse.action == .wheelDown: index += 3
    default: return false
    }
    clamp(to: count)
    return true
  }

  public mutating func clamp(to count: Int) {
    index = min(max(0, index), max(0, count - 1))
  }

  /// The lines that are seen in a window, the focused one among them with some
  /// context where there is room.
  ///
  /// It depends on nothing but its arguments, so that the same state looks the
  /// same everywhere.
  public func window(count: Int, height: Int) -> Range<Int> {
    guard height > 0, count > height else { return 0..<max(0, count) }
    let start = min(max(0, index - height / 2), count - height)
    return start..<(start + height)
  }
}

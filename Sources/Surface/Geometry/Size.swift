/// Columns and rows; never negative.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  /// Negative numbers count as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place on the screen; column 0, row 0 is at the top left.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

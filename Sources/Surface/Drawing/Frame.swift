/// Everything a screen shows at one moment.
public struct Frame: Hashable, Sendable {
  public var canvas: Canvas
  /// Where the hardware cursor stands: on the focused thing, so that screen
  /// readers and braille lines follow; nil hides it.
  public var cursor: Point?

  public init(canvas: Canvas, cursor: Point? = nil) {
    self.canvas = canvas
    self.cursor = cursor
  }
}

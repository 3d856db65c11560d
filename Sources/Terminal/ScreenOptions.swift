/// What a person wants of the screen.
public struct ScreenOptions: Hashable, Sendable {
  /// nil takes the one that the environment tells.
  public var palette: Palette?
  public var mouse: Bool
  /// Shows nothing but ASCII.
  public var ascii: Bool
  /// The terminal's descriptors; standard input and output.
  public var input: Int32
  public var output: Int32

  public init(
    palette: Palette? = nil, mouse: Bool = true, ascii: Bool = false,
    input: Int32 = 0, output: Int32 = 1
  ) {
    self.palette = palette
    self.mouse = mouse
    self.ascii = ascii
    self.input = input
    self.output = output
  }
}

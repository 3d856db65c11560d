/// What a person wants of the screen.
public struct ScreenOptions: Hashable, Sendable {
  /// nil takes the one that the environment tells.
  public var palette: Palette?
  public var mouse: Bool
  /// Shows nothing but ASCII.
  public var ascii: Bool
  /// What a crash says at its end, since a release program says nothing of
  /// itself; at most 512 bytes of UTF-8, nothing where it is longer.
  public var crashMessage: String
  /// The terminal's descriptors; standard input and output.
  public var input: Int32
  public var output: Int32

  public init(
    palette: Palette? = nil, mouse: Bool = true, ascii: Bool = false,
    crashMessage: String = "", input: Int32 = 0, output: Int32 = 1
  ) {
    self.palette = palette
    self.mouse = mouse
    self.ascii = ascii
    self.crashMessage = crashMessage
    self.input = input
    self.output = output
  }
}

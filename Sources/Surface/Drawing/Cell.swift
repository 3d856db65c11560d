/// One place of a canvas.
///
/// It owns no memory, so that whole screens can be built and compared for every
/// key.
public struct Cell: Hashable, Sendable {
  public let grapheme: Grapheme
  public let style: Style

  public init(_ grapheme: Grapheme, _ style: Style) {
    self.grapheme = grapheme
    self.style = style
  }

  /// A space in plain style.
  public static let blank = Cell(.space, .text)

  /// Whether this is the second cell of the wide character left of it.
  public var isRightHalf: Bool { grapheme.width == 0 }

  /// The text that is drawn here; empty for a right half.
  public var text: String { grapheme.text }

  /// Columns: 1 or 2, 0 for a right half.
  public var width: Int { grapheme.width }
}

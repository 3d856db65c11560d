/// A text as it may go to a terminal or a plain file: whatever could move a
/// cursor, colour, hide or reorder is shown as its number instead.
public struct PlainText: Sendable, CustomStringConvertible {
  public let description: String

  /// One line; breaks become blanks.
  public init(_ text: String) {
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        shown += " "
      } else if PlainText.isHarmless(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    description = shown
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\u{200d}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
      .privateUse, .unassigned:
      return false
    default: return true
    }
  }
}

/// What a piece of text is for.
///
/// The terminal's theme gives it its colours, and a terminal without colours
/// its weight. Words and signs say the same: nothing is told by colour alone.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// What people wrote and what we say.
  case text
  /// Less important; never dim on the presenter.
  case muted
  /// Headings and the session's name.
  case title
  case border
  /// What stands out a little: a theme, a count that matters.
  case accent
  /// Where the cursor is.
  case focus
  /// What is marked.
  case selected
  /// A key in a hint.
  case key
  case good
  case warning
  case bad
  /// A sentence to the person at this seat.
  case notice
  /// What is being typed.
  case input
  /// A stakeholder group's letter.
  case group
  /// A bar of a chart.
  case bar
  /// The title line and full-width announcements.
  case banner
  /// Black on black, whatever the terminal's own background is.
  case black
}

/// How a cell looks: its role and what is added to it.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var bold: Bool
  public var underline: Bool
  public var reverse: Bool

  public init(
    _ role: Role, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }

  /// Plain text in the terminal's own colours.
  public static let text = Style(.text)
}

extension Style: CustomStringConvertible {
  /// The role and what is added, as tests read it: `title bold`.
  public var description: String {
    "\(role)" + (bold ? " bold" : "") + (underline ? " underline" : "")
      + (reverse ? " reverse" : "")
  }
}

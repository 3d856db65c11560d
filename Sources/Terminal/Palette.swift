import Surface

/// Which colours the roles get; the terminal's own background stays.
public enum Palette: String, CaseIterable, Hashable, Sendable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono

  /// The palette that the environment asks for: `mono` where NO_COLOR is set,
  /// else what COLORFGBG tells of the background, else dark.
  public init(noColor: String?, colorFgBg: String?) {
    if let noColor, !noColor.isEmpty {
      self = .mono
      return
    }
    let background = colorFgBg?.split(separator: ";").last
    self = background == "7" || background == "15" ? .light : .dark
  }

  /// How a role looks on a terminal with that many colours.
  func paint(_ role: Role, colours: Int) -> Paint {
    guard colours >= 8, self != .mono else { return mono(role) }
    let few = colours < 256
    switch self {
    case .dark: return dark(role, few)
    case .light: return light(role, few)
    case .highContrast: return highContrast(role, bright: colours >= 16)
    case .mono: return mono(role)
    }
  }
}

/// A role's colours (-1: the terminal's own) and what is added to them.
struct Paint: Hashable {
  var foreground = -1
  var background = -1
  var bold = false
  var underline = false
  var reverse = false
}

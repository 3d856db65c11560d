import Surface

extension Palette {
  /// Weight alone; it must tell apart what only colour told.
  func mono(_ role: Role) -> Paint {
    switch role {
    case .text, .muted, .border, .group, .bar: Paint()
    case .title, .accent, .key, .good, .warning, .notice: Paint(bold: true)
    case .selected, .input: Paint(underline: true)
    case .bad: Paint(bold: true, underline: true)
    case .focus, .banner: Paint(reverse: true)
    case .black: Paint()
    }
  }

  /// Light colours; with 8 of them no blue, which can't be read on black.
  func dark(_ role: Role, _ few: Bool) -> Paint {
    switch role {
    case .text, .input: Paint()
    case .muted: Paint(foreground: few ? -1 : 247)
    case .title: Paint(bold: true)
    case .border: Paint(foreground: few ? -1 : 243)
    case .accent: Paint(foreground: few ? 6 : 116)
    case .focus: Paint(foreground: few ? 3 : 221, bold: true)
    case .selected: Paint(foreground: few ? 5 : 213, bold: true)
    case .key: Paint(foreground: few ? 6 : 80, bold: true)
    case .good: Paint(foreground: few ? 2 : 114)
    case .warning: Paint(foreground: few ? 3 : 215)
    case .bad: Paint(foreground: few ? 1 : 210, bold: true)
    case .notice: Paint(foreground: few ? 6 : 117, bold: true)
    case .group: Paint(foreground: few ? 3 : 186)
    case .bar: Paint(foreground: few ? 6 : 74)
    case .banner: Paint(bold: true, reverse: true)
    case .black: black(few)
    }
  }

  /// Deep colours; with 8 of them no yellow and no cyan on white.
  func light(_ role: Role, _ few: Bool) -> Paint {
    switch role {
    case .text, .input: Paint()
    case .muted: Paint(foreground: few ? -1 : 240)
    case .title: Paint(bold: true)
    case .border: Paint(foreground: few ? -1 : 245)
    case .accent: Paint(foreground: few ? 4 : 24)
    case .focus: Paint(foreground: few ? 4 : 19, bold: true)
    case .selected: Paint(foreground: few ? 5 : 90, bold: true)
    case .key: Paint(foreground: few ? 4 : 25, bold: true)
    case .good: Paint(foreground: few ? 2 : 22)
    case .warning: Paint(foreground: few ? 5 : 94)
    case .bad: Paint(foreground: few ? 1 : 124, bold: true)
    case .notice: Paint(foreground: few ? 4 : 24, bold: true)
    case .group: Paint(foreground: few ? 5 : 54)
    case .bar: Paint(foreground: few ? 4 : 25)
    case .banner: Paint(bold: true, reverse: true)
    case .black: black(few)
    }
  }

  /// No greys; where there is a colour, both sides of it are ours, so that the
  /// terminal's background can't weaken it.
  func highContrast(_ role: Role, bright: Bool) -> Paint {
    switch role {
    case .focus:
      Paint(foreground: 0, background: bright ? 11 : 3, bold: true)
    case .selected:
      Paint(foreground: 0, background: bright ? 14 : 6, bold: true)
    case .bad: Paint(foreground: bright ? 15 : 7, background: 1, bold: true)
    case .title, .accent, .key, .good, .warning, .notice, .group:
      Paint(bold: true)
    case .input: Paint(underline: true)
    case .banner: Paint(bold: true, reverse: true)
    case .text, .muted, .border, .bar: Paint()
    case .black: black(true)
    }
  }

  /// With many colours the one that no theme changes.
  private func black(_ few: Bool) -> Paint {
    Paint(foreground: few ? 0 : 16, background: few ? 0 : 16)
  }
}

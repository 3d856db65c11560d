/// What we write ourselves.
enum Sequences {
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"
  static let bracketPastes = "\u{1B}[?2004h"
  static let leavePastes = "\u{1B}[?2004l"
  static let reportDrags = "\u{1B}[?1002h"
  static let leaveDrags = "\u{1B}[?1002l"
  static let leaveMouse = "\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"
  static let clearScrollback = "\u{1B}[3J"
}

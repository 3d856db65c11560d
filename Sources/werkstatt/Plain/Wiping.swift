import Glibc

/// Wiping the terminal, and what scrolled out of it, after a ballot: the one
/// place where lines are not all that is written.
enum Wiping {
  /// Whether somebody can be promised that nothing stays: only a terminal that
  /// says what it is.
  static var isPossible: Bool {
    guard isatty(STDOUT_FILENO) == 1, let term = environmentValue("TERM")
    else { return false }
    return term != "dumb"
  }

  /// Home, the screen, the scrollback.
  static func wipe() {
    _ = writeAll("\u{1b}[H\u{1b}[2J\u{1b}[3J".utf8, to: STDOUT_FILENO)
  }
}

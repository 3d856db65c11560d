import Glibc

/// One line on the terminal that says how far something is; without a
/// terminal it says nothing.
struct ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Shows these words in place of those before.
  func show(_ words: String) {
    if isShown { Output.prompt("\r\u{1b}[K" + words) }
  }

  /// Leaves the line as if nothing had been there.
  func clear() { show("") }
}

import Glibc
import Surface
import Terminal

/// One line on the terminal that says how far something is; without a
/// terminal it says nothing.
struct ProgressLine {
  private let isShown: Bool

  /// A plain one says nothing either, nor does one on a terminal that can't
  /// show it.
  init(isPlain: Bool = false) {
    isShown =
      !isPlain && isatty(STDERR_FILENO) == 1
      && environmentValue("TERM") != "dumb"
  }

  /// Shows these words in place of those before, as many as the line holds.
  func show(_ words: String) {
    guard isShown else { return }
    let shown = Wrapping.truncated(words, to: Window.columns - 1)
    Output.prompt("\r\u{1b}[K" + shown)
  }

  /// Leaves the line as if nothing had been there.
  func clear() { show("") }
}

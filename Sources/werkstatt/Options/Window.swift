import Glibc

/// The window that the output goes to.
enum Window {
  /// How many columns it has; without one what `COLUMNS` says, else 80.
  static var columns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    let asked = environmentValue("COLUMNS").flatMap { Int($0) }
    return asked.flatMap { (1...10_000).contains($0) ? $0 : nil } ?? 80
  }
}

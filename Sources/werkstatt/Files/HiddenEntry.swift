import Glibc

/// A line typed at the terminal that nobody else reads from the screen.
struct HiddenEntry {
  private let before: termios

  /// Nil where the input is no terminal.
  init?() {
    var state = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &state) == 0
    else { return nil }
    before = state
  }

  /// What is typed up to Enter; nil where it is given up with Ctrl-C or
  /// Ctrl-D.
  ///
  /// Keys come one by one and signals don't, so that no way out leaves the
  /// terminal without its echo.
  func line(_ prompt: String) -> String? {
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    Output.prompt(prompt)
    defer {
      var before = before
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Output.tell("")
    }
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 0x03, 0x04: return nil
      case 0x0a, 0x0d: return String(decoding: typed, as: UTF8.self)
      case 0x08, 0x7f: _ = typed.popLast()
      default: typed.append(byte)
      }
    }
  }
}

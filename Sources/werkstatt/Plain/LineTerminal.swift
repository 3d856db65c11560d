import Glibc

/// The terminal that lines are typed at: it can hide what is typed, and it can
/// keep the keys that stop a program from working.
///
/// Whatever happens, `restore` gives it back as it was.
final class LineTerminal {
  /// How lines are typed now.
  struct Manner: Equatable {
    /// Nobody reads what is typed.
    var isHidden = false
    /// Ctrl-C, Ctrl-Z, Ctrl-\ and Ctrl-D are characters like others.
    var isLocked = false
  }

  private let before: termios
  private var manner = Manner()

  /// Nil where the input is no terminal.
  init?() {
    var state = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &state) == 0
    else { return nil }
    before = state
  }

  /// What is typed from now on.
  func set(_ wanted: Manner) {
    guard wanted != manner else { return }
    manner = wanted
    var state = before
    if wanted.isHidden {
      state.c_lflag &= ~tcflag_t(ECHO)
      state.c_lflag |= tcflag_t(ECHONL)
    }
    if wanted.isLocked {
      state.c_lflag &= ~tcflag_t(ISIG)
      // _POSIX_VDISABLE, which is 0 on Linux: no key ends the input.
      withUnsafeMutableBytes(of: &state.c_cc) { $0[Int(VEOF)] = 0 }
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &state)
  }

  func restore() { set(Manner()) }

  deinit { restore() }
}

import Glibc

/// Ctrl-C, kept waiting from now on: whoever works in steps asks between two
/// of them, so that none is left half done.
struct Interruption {
  init() {
    var signals = Self.signals
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether Ctrl-C was pressed.
  var isAsked: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}

import Glibc

/// Ctrl-C, kept waiting from now on: whoever works in steps asks between two
/// of them, so that none is left half done.
struct Interruption {
  private var before = sigset_t()

  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Whether Ctrl-C was pressed.
  var isAsked: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  /// From now on Ctrl-C ends the program at once, as it did before.
  func end() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}

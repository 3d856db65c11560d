import CTerminal

/// A signal that reached the process since the last look.
public enum Signal: Hashable, Sendable, CaseIterable {
  /// The terminal has another size; the screen knows it already.
  case sizeChanged
  /// Somebody asks the program to end.
  case terminate
  case interrupt
  /// The terminal is gone: leave at once.
  case hangUp
  /// The process runs again after a stop; the screen is set up again already.
  case continued
  /// Somebody asks the program to stop for a while: `Screen.suspend()`.
  case stop

  private var bit: Int {
    switch self {
    case .sizeChanged: CT_WINCH
    case .terminate: CT_TERM
    case .interrupt: CT_INT
    case .hangUp: CT_HUP
    case .continued: CT_CONT
    case .stop: CT_TSTP
    }
  }

  static func all(in bits: Int32) -> [Signal] {
    allCases.filter { Int(bits) & $0.bit != 0 }
  }
}

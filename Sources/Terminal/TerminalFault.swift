/// Why no screen can be opened; each is one sentence to a person.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Input or output is a pipe or a file.
  case notATerminal
  /// There is no description of this terminal, nor of `xterm-256color`.
  case noDescription(term: String)
  /// The terminal can't move its cursor, as a printer.
  case noCursor(term: String)

  /// What the program ends with: EX_UNAVAILABLE.
  public var exitCode: Int32 { 69 }
}

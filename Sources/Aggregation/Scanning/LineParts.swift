/// What a line is found to be while it is read.
struct LineParts {
  /// Whether its type has a text of its own.
  var hasBody = false
  /// Where its text begins; see `Entries`.
  var text: Int32 = Entries.erased
  /// The first line of its command; 0 where it is one by itself.
  var step: Int32 = 0
  var change = Change.none
  /// The 43 characters of its commitment.
  var commit: UnsafePointer<UInt8>?
  /// The 22 characters of its salt.
  var salt: UnsafePointer<UInt8>?

  /// Where the settings begin in line 1.
  var settings: UnsafePointer<UInt8>?

  /// What it does to other lines.
  enum Change: Equatable {
    case none
    case undo(Int32)
    case redo(Int32)
    case redact(Int32)
    /// Its own text is gone.
    case loseText
  }
}

extension Entries {
  /// What a whole line says of its command and of other lines.
  mutating func finish(_ line: LineParts) {
    if line.step != 0 { history.join(step: line.step) }
    switch line.change {
    case .none: break
    case .undo(let other): history.undo(other)
    case .redo(let other): history.redo(other)
    case .redact(let other): history.redact(other)
    case .loseText: history.loseText()
    }
  }
}

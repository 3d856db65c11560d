/// Something in a log that the format does not allow, and where it stands.
public struct Fault: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The offset in the file, in bytes from 0.
  public var byte: Int
  public var kind: FaultKind

  public init(line: Int, byte: Int, kind: FaultKind) {
    self.line = line
    self.byte = byte
    self.kind = kind
  }

  /// What is wrong, in English.
  public var what: String { kind.what }
}

/// A fault inside one line, by its offset in that line.
struct LineFault: Error, Hashable {
  var byte: Int
  var kind: FaultKind
}

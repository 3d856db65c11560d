import Surface

/// A sequence after its opening, up to its end.
struct EscapeSequence: Equatable, Sendable {
  private enum Form {
    /// `ESC [` parameters, one final letter.
    case control
    /// `ESC O` and one letter.
    case single
    /// `ESC ]` and its like: anything up to BEL or `ESC \`.
    case string
    case stringEscape
    /// `ESC [ [` and one letter: F1 to F5 of the Linux console.
    case console
    /// `ESC [ M` and three bytes.
    case mouse
  }

  /// What a complete sequence means.
  enum Meaning: Equatable {
    case key(Key)
    case pasteStart
    case pasteEnd
  }

  /// What a scalar did to the sequence.
  enum Progress: Equatable {
    case more
    case done(Meaning)
    /// Broken off by an ESC, which begins another.
    case restarted
    /// Broken off by an ESC before this scalar.
    case restartedWith
  }

  private var form: Form
  private var parameters = ""
  private var count = 0
  /// Whether an ESC more stood before it: then it is no key that we know.
  private var unknown: Bool

  private init(_ form: Form, unknown: Bool) {
    self.form = form
    self.unknown = unknown
  }

  static func control(unknown: Bool = false) -> Self {
    Self(.control, unknown: unknown)
  }

  static func single(unknown: Bool = false) -> Self {
    Self(.single, unknown: unknown)
  }

  static func string() -> Self { Self(.string, unknown: true) }

  /// Whether the end of a read ends it: a string that has only its opening is
  /// a letter with Alt, and an endless one would make the keyboard deaf.
  var endsWithRead: Bool { form == .string && (count == 0 || count > 4_096) }

  mutating func take(_ code: UInt32) -> Progress {
    count += 1
    switch form {
    case .control: return control(code)
    case .single: return single(code)
    case .string: return string(code)
    case .stringEscape:
      return code == 0x5C ? .done(.key(.unknown)) : .restartedWith
    case .console: return console(code)
    case .mouse: return count < 3 ? .more : .done(.key(.unknown))
    }
  }

  private mutating func control(_ code: UInt32) -> Progress {
    switch code {
    case 0x1B: return .restarted
    case 0x20...0x3F:
      // The longest that we know has 6; the others are swallowed all the same.
      if parameters.utf8.count < 64 { add(code) }
      return .more
    case 0x5B where parameters.isEmpty:
      form = .console
      return .more
    case 0x4D where parameters.isEmpty:
      form = .mouse
      count = 0
      return .more
    case 0x40...0x7E: return .done(meaning(final: code))
    default: return .done(.key(.unknown))
    }
  }

  private mutating func single(_ code: UInt32) -> Progress {
    switch code {
    case 0x1B: return .restarted
    case 0x30...0x3F:
      add(code)
      return .more
    default: return .done(meaning(final: code))
    }
  }

  private mutating func string(_ code: UInt32) -> Progress {
    switch code {
    case 0x1B:
      form = .stringEscape
      return .more
    // BEL and ST end it; so does any other control, as Enter or Ctrl-C.
    case 0..<0x20, 0x9C: return .done(.key(.unknown))
    default: return .more
    }
  }

  private func console(_ code: UInt32) -> Progress {
    switch code {
    case 0x1B: .restarted
    case 0x41...0x45 where !unknown:
      .done(.key(.function(Int(code) - 0x40)))
    default: .done(.key(.unknown))
    }
  }

  private mutating func add(_ code: UInt32) {
    parameters.unicodeScalars.append(Unicode.Scalar(UInt8(code)))
  }

  private func meaning(final: UInt32) -> Meaning {
    switch (final, parameters) {
    case (0x7E, "200"): .pasteStart
    case (0x7E, "201"): .pasteEnd
    case _ where unknown: .key(.unknown)
    case (0x7E, _): .key(KeyTable.tilde[parameters] ?? .unknown)
    case _ where parameters.isEmpty || parameters == "1":
      .key(table[final] ?? .unknown)
    default: .key(.unknown)
    }
  }

  private var table: [UInt32: Key] {
    form == .single ? KeyTable.single : KeyTable.control
  }
}

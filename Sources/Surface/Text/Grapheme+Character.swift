extension Grapheme {
  /// How a character is drawn, or nil where nothing of it may be: controls,
  /// direction marks, tags and other invisible scalars.
  ///
  /// Line breaks, tabs and all other white space become one space.
  public init?(_ character: Character) {
    if let ascii = character.utf8.first, ascii < 0x80,
      character.utf8.count == 1
    {
      guard let drawn = Grapheme(ascii: ascii) else { return nil }
      self = drawn
      return
    }
    self.init(scalars: character.unicodeScalars)
  }

  private init?(ascii: UInt8) {
    switch ascii {
    case 0x20..<0x7F: self.init(base: UInt32(ascii))
    case 0x09...0x0D: self = .space
    default: return nil
    }
  }

  private init?(scalars: Character.UnicodeScalarView) {
    var base: UInt32?
    var marks = MarkList()
    for scalar in scalars {
      switch Part(scalar) {
      case .spacing(let code):
        // A second spacing scalar belongs to a family, a flag or a skin tone.
        base = base ?? code
      case .mark: marks.append(scalar.value)
      case .nothing: continue
      }
    }
    guard let base else {
      guard !marks.isEmpty else { return nil }
      // Hangul vowels don't join the circle that carries other lone marks.
      guard !Part.isHangul(marks.marks.first) else {
        self = .unknown
        return
      }
      self.init(base: 0x25CC, marks: marks.marks)
      return
    }
    self.init(base: base, marks: base == 0xFFFD ? Marks() : marks.marks)
  }

  /// What a scalar is to a cell.
  private enum Part {
    case spacing(UInt32)
    case mark
    case nothing

    init(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control:
        self = properties.isWhitespace ? .spacing(0x20) : .nothing
      case .spaceSeparator:
        self = .spacing(ScalarWidth.columns(scalar.value) == 2 ? 0x3000 : 0x20)
      case .lineSeparator, .paragraphSeparator: self = .spacing(0x20)
      case .format, .spacingMark: self = .nothing
      case .nonspacingMark, .enclosingMark:
        self = properties.isDefaultIgnorableCodePoint ? .nothing : .mark
        // A keycap's frame is drawn wide by some terminals: the digit is enough.
        if scalar.value == 0x20E3 { self = .nothing }
      case .privateUse, .unassigned, .surrogate: self = .spacing(0xFFFD)
      default: self = Part(letter: scalar.value)
      }
      if case .spacing = self, properties.isDefaultIgnorableCodePoint {
        self = .nothing
      }
    }

    /// Vowels and finals of Hangul, which have no width of their own.
    static func isHangul(_ code: UInt32) -> Bool {
      (0x1160...0x11FF).contains(code) || (0xD7B0...0xD7FF).contains(code)
    }

    private init(letter code: UInt32) {
      switch code {
      case _ where Part.isHangul(code): self = .mark
      // Half a flag: a small plain flag, one column wide.
      case 0x1F1E6...0x1F1FF: self = .spacing(0x2691)
      default: self = .spacing(code)
      }
    }
  }

  /// The first 4 marks; more are a way of drawing over other people's lines.
  private struct MarkList {
    private(set) var marks = Marks()
    private var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ code: UInt32) {
      switch count {
      case 0: marks.first = code
      case 1: marks.second = code
      case 2: marks.third = code
      case 3: marks.fourth = code
      default: return
      }
      count += 1
    }
  }
}

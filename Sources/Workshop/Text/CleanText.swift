@_spi(_Unicode) import Swift

/// What people typed, made safe: composed (NFC), without characters that
/// could move a cursor, hide or reorder text, and with single line breaks.
///
/// The standard library composes text for its own comparisons; it hands that
/// out under this interface only.
public enum CleanText {
  /// The most characters a text may have.
  public static let most = 10_000
  /// The most bytes it may take in the log, escapes and quotes among them.
  public static let mostBytes = 48 * 1024
  /// The most combining marks on one character.
  static let mostMarks = 4

  /// The text as it goes into the log; throws where it is empty or too long.
  public static func clean(_ text: String) throws(Refusal) -> String {
    let clean = tidy(text)
    if clean.isEmpty { throw .emptyText }
    try checkLength(clean)
    return clean
  }

  /// One line as it goes into the log; throws where it is empty or too long.
  static func cleanLine(_ text: String) throws(Refusal) -> String {
    try clean(line(text))
  }

  /// Whether the log takes a text of that length.
  static func checkLength(_ text: String) throws(Refusal) {
    // A byte is at most one character, and six bytes where it is escaped.
    if text.utf8.count <= min(most, (mostBytes - 2) / 6) { return }
    let length = text.count
    if length > most || Value.string(text).json.utf8.count > mostBytes {
      throw .textTooLong(characters: length)
    }
  }

  /// The text as it goes into the log, which may be empty.
  public static func tidy(_ text: String) -> String {
    // What is left out can part a letter from its mark, so that only what is
    // left can be composed, and only then marks be counted.
    let visible = String(text.unicodeScalars.visible.joined)
    return String(visible.withFewMarks).trimmed
  }

  /// One line: every white space becomes a blank.
  public static func line(_ text: String) -> String {
    tidy(text).unicodeScalars.split { $0.properties.isWhitespace }
      .map(String.init).joined(separator: " ")
  }
}

extension String {
  /// Composed, with no more than four marks on a character.
  fileprivate var withFewMarks: String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in _nfc {
      marks = scalar.isMark ? marks + 1 : 0
      if marks <= CleanText.mostMarks { kept.append(scalar) }
    }
    return kept
  }

  /// Without white space at both ends.
  ///
  /// An emoji's modifier behind a blank is one character with it, so that
  /// scalars are looked at.
  var trimmed: String {
    let head = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(head[...last])
  }
}

extension String.UnicodeScalarView {
  /// Without what is not seen; line breaks and tabs in one form.
  fileprivate var visible: String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in self {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      guard let written = scalar.written(behind: kept.last) else { continue }
      kept.append(written)
      previous = scalar
    }
    return kept
  }

  /// Without joiners that no emoji follows.
  fileprivate var joined: String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in self {
      if let joiner = pending, scalar.isPicture { kept.append(joiner) }
      pending = scalar == "\u{200d}" ? scalar : nil
      if pending == nil { kept.append(scalar) }
    }
    return kept
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// An emoji that is not also a digit or a sign of ASCII.
  fileprivate var isPicture: Bool { value > 0x7f && properties.isEmoji }

  /// What stands for it in a text behind a character; nil where nothing does.
  fileprivate func written(behind previous: Unicode.Scalar?) -> Unicode.Scalar?
  {
    switch self {
    case "\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}":
      return "\n"
    case "\t": return " "
    case "\u{200d}":
      // A joiner says something only between emoji.
      guard let previous else { return nil }
      return previous.isPicture || previous == "\u{fe0f}" ? self : nil
    case "\u{fe0e}", "\u{fe0f}":
      return previous?.properties.isEmoji == true ? self : nil
    default: break
    }
    // A mark without a letter would show on whatever stands before the text.
    if isMark, previous?.properties.isWhitespace ?? true { return nil }
    return isSeen ? self : nil
  }

  private var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse,
      .surrogate, .unassigned:
      false
    default:
      !properties.isDefaultIgnorableCodePoint
    }
  }
}

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
    if clean.count > most { throw .textTooLong(characters: clean.count) }
    if Value.string(clean).json.utf8.count > mostBytes {
      throw .textTooLong(characters: clean.count)
    }
    return clean
  }

  /// The text as it goes into the log, which may be empty.
  public static func tidy(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in text._nfc {
      let place = Place(scalar: scalar, previous: previous)
      marks = place.isMark ? marks + 1 : 0
      if place.isKept, marks <= mostMarks {
        scalars.append(place.written)
        previous = scalar
      } else if scalar == "\r" {
        previous = scalar
        scalars.append("\n")
      }
    }
    return String(scalars.withoutDanglingJoiners).trimmed
  }

  /// One line: every white space becomes a blank.
  public static func line(_ text: String) -> String {
    tidy(text).split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// A scalar and the one before it.
private struct Place {
  let scalar: Unicode.Scalar
  let previous: Unicode.Scalar?

  var isMark: Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// What stands for it in the text: tabs are blanks, separators line breaks.
  var written: Unicode.Scalar {
    switch scalar {
    case "\t": " "
    case "\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}": "\n"
    default: scalar
    }
  }

  var isKept: Bool {
    if scalar == "\n" { return previous != "\r" }
    switch scalar {
    case "\t", "\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}": return true
    case "\u{200d}": return joinsEmoji
    default: break
    }
    if isMark { return previous != nil }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse,
      .surrogate, .unassigned:
      return false
    default:
      return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// A zero-width joiner says something only behind an emoji.
  private var joinsEmoji: Bool {
    guard let previous else { return false }
    return previous.properties.isEmoji || previous == "\u{fe0f}"
      || previous.properties.isEmojiModifier
  }
}

extension String.UnicodeScalarView {
  /// Without joiners that no emoji follows.
  fileprivate var withoutDanglingJoiners: String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in self {
      if let joiner = pending, scalar.properties.isEmoji { kept.append(joiner) }
      pending = scalar == "\u{200d}" ? scalar : nil
      if pending == nil { kept.append(scalar) }
    }
    return kept
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(head[...last])
  }
}

extension Value {
  /// The writer's form: members in their order, no spaces, and only `"`, `\`
  /// and characters that could disturb a terminal (Cc, Cf, Zl, Zp) escaped.
  public var json: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let digits): text += digits
    case .string(let value): Value.quote(value, into: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Value.quote(member.name, into: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes a text with its quotes, as `json` does, without making a value of
  /// it.
  public static func quote(_ string: String, into text: inout String) {
    text += "\""
    // Most texts need no escape, and are seen to by their bytes.
    if string.utf8.allSatisfy(isWrittenAsItStands) {
      text += string
      text += "\""
      return
    }
    // What needs none goes over in one piece.
    var written = string.startIndex
    for place in string.unicodeScalars.indices {
      guard let escaped = escaped(string.unicodeScalars[place]) else {
        continue
      }
      text += string[written..<place]
      text += escaped
      written = string.unicodeScalars.index(after: place)
    }
    text += string[written...]
    text += "\""
  }

  /// Whether a byte is a character of ASCII that is written as it stands.
  private static func isWrittenAsItStands(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"")
      && byte != UInt8(ascii: "\\")
  }

  /// As it is written; nil where it is written as it stands.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case let scalar where scalar.mustBeEscaped:
      String(scalar).utf16.map(escape).joined()
    default: nil
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether the log writes this character as `\u…`, so that `cat` is safe.
  fileprivate var mustBeEscaped: Bool {
    if value < 0x7f { return value < 0x20 }
    // The letters of most of Europe's languages.
    if (0xC0...0x24F).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}

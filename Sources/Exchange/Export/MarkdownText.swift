import Workshop

/// A document in Markdown that no text can break out of: what people wrote is
/// one line, and every character that could mean something is escaped.
struct MarkdownText {
  private(set) var text = ""

  /// A paragraph, heading or list item in our own words around others' text.
  mutating func line(_ line: Line = "") { text += line.markdown + "\n" }

  /// A table; numbers stand right.
  mutating func table(_ header: [Line], numbers: Set<Int>, _ rows: [[Line]]) {
    let marks = header.indices.map { numbers.contains($0) ? "--:" : "---" }
    row(header.map(\.markdown))
    row(marks)
    for cells in rows { row(cells.map(\.markdown)) }
    text += "\n"
  }

  private mutating func row(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Literals are ours and stand as they are, what is filled in is escaped.
  struct Line: ExpressibleByStringInterpolation {
    fileprivate var markdown: String

    init(stringLiteral value: String) { markdown = value }
    init(stringInterpolation: Interpolation) {
      markdown = stringInterpolation.markdown
    }

    struct Interpolation: StringInterpolationProtocol {
      fileprivate var markdown = ""

      init(literalCapacity: Int, interpolationCount: Int) {}
      mutating func appendLiteral(_ literal: String) { markdown += literal }
      mutating func appendInterpolation(_ text: String) {
        markdown += escaped(text)
      }
      mutating func appendInterpolation(_ number: Int) {
        markdown += String(number)
      }
    }
  }

  private static let special = Set(#"\`*_[]<>|&~#$@"#)

  fileprivate static func escaped(_ text: String) -> String {
    var escaped = ""
    var rest = CleanText.line(text)[...]
    // A line must not begin like a list, a heading's underline or a number.
    if let first = rest.first, "+-=".contains(first) { escaped = "\\" }
    let digits = rest.prefix { $0.isNumber }
    if !digits.isEmpty, let mark = rest.dropFirst(digits.count).first,
      ".)".contains(mark)
    {
      escaped = digits + "\\"
      rest = rest.dropFirst(digits.count)
    }
    var characters = Array(rest)[...]
    while let character = characters.popFirst() {
      // What would become a link by itself stays text.
      let linksItself =
        character == ":" && characters.starts(with: "//")
        || character == "." && escaped.suffix(3).lowercased() == "www"
      if special.contains(character) || linksItself { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}

private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

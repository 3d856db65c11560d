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

  private static let special = Set(#"\`*_[]<>|&~#$@"#.unicodeScalars)

  /// By scalars: a sign with an accent behind it means what it means.
  fileprivate static func escaped(_ text: String) -> String {
    var rest = CleanText.line(text).unicodeScalars[...]
    var escaped = beginning(of: &rest)
    while let scalar = rest.popFirst() {
      // What would become a link by itself stays text.
      let linksItself =
        scalar == ":" && rest.starts(with: "//".unicodeScalars)
        || scalar == "." && escaped.endsInWWW
      if special.contains(scalar) || linksItself { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A line must not begin like a list, a heading's underline or a number:
  /// what comes before the first harmless scalar.
  private static func beginning(
    of rest: inout Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView {
    var written = String.UnicodeScalarView()
    if let first = rest.first, "+-=".unicodeScalars.contains(first) {
      written.append("\\")
      return written
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let behind = rest.dropFirst(digits.count)
    if !digits.isEmpty, let mark = behind.first, mark == "." || mark == ")" {
      written.append(contentsOf: digits)
      written.append("\\")
      rest = behind
    }
    return written
  }
}

extension String.UnicodeScalarView {
  fileprivate var endsInWWW: Bool {
    String(String.UnicodeScalarView(suffix(3))).lowercased() == "www"
  }
}

private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }

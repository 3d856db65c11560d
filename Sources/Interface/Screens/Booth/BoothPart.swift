import Surface

/// A part of a page of few words.
enum BoothPart {
  case title(String)
  /// The same in several languages, beside each other where there is room.
  case titles([String])
  case text(String)
  /// Something to type over, as it stands.
  case field(String)
  case notice(String)
  /// Keys with what they do, beside each other where there is room.
  case keys([BoothKey])
  case gap

  /// Columns between keys on one line.
  static let keyGap = 8

  struct Line {
    var text: String
    var style: Style = .text
    var hasCursor = false
    /// What can be clicked in it.
    var keys: [BoothKey] = []
  }

  func lines(width: Int) -> [Line] {
    switch self {
    case .title(let text): wrapped(text, width, Style(.title, bold: true))
    case .titles(let texts): titleLines(texts, width)
    case .text(let text): wrapped(text, width, .text)
    case .notice(let text): wrapped(text, width, Style(.bad, bold: true))
    case .field(let text):
      [Line(text: text, style: Style(.input, bold: true), hasCursor: true)]
    case .keys(let keys): keyLines(keys, width)
    case .gap: [Line(text: "")]
    }
  }

  private func wrapped(
    _ text: String, _ width: Int, _ style: Style
  ) -> [Line] {
    Wrapping.wrap(text, width: width).map {
      Line(text: String($0), style: style)
    }
  }

  private func titleLines(_ texts: [String], _ width: Int) -> [Line] {
    let one = texts.joined(separator: "  ·  ")
    return (one.displayWidth <= width ? [one] : texts).flatMap {
      wrapped($0, width, Style(.title, bold: true))
    }
  }

  private func keyLines(_ keys: [BoothKey], _ width: Int) -> [Line] {
    let style = Style(.key, bold: true)
    let gap = String(repeating: " ", count: Self.keyGap)
    let one = keys.map(\.text).joined(separator: gap)
    if one.displayWidth <= width {
      return [Line(text: one, style: style, hasCursor: true, keys: keys)]
    }
    let lines = keys.flatMap { key in
      Wrapping.wrap(key.text, width: width).map { piece in
        let text = String(piece)
        return Line(
          text: text, style: style, keys: [BoothKey(text, key.key)])
      }
    }
    return lines.enumerated().map { index, line in
      var line = line
      line.hasCursor = index == 0
      return line
    }
  }
}

/// A key with what it does, as it stands on a page.
struct BoothKey: Hashable {
  var text: String
  /// Nil where a click can't press it.
  var key: Key?

  init(_ text: String, _ key: Key?) {
    self.text = text
    self.key = key
  }
}

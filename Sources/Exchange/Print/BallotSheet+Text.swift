import Surface

extension BallotSheet {
  /// The sheet for a printer that takes plain text: so many copies, with
  /// running numbers from 1, or one without a number.
  public func text(copies: Int? = nil) -> String {
    guard let copies else { return text(number: nil) }
    return (1...max(1, copies)).map { text(number: $0) }
      .joined(separator: "\u{c}")
  }

  private func text(number: Int?) -> String {
    let label = numberLabel(number)
    let columns = Columns(self)
    let captions = [PrintedText.rule, columns.header(languages), ""]
    var text = PrintedText(header: captions) { page, pages in
      if pages == 1, label == nil { return nil }
      let place = languages.label("sheet.page") + " \(page) / \(pages)"
      let left = [label, title].compactMap(\.self).joined(separator: " · ")
      return PrintedText.ends(left, pages == 1 ? "" : place).first
    }
    text.add(head + captions)
    for idea in ideas { text.add(columns.lines(of: idea, languages) + [""]) }
    return text.text
  }

  private var head: [String] {
    var lines = PrintedText.ends(title, roundLabel, atMost: 3)
    if !question.isEmpty { lines += PrintedText.wrapped(question) }
    for language in languages {
      lines += [""] + PrintedText.wrapped(sentences(in: language))
    }
    return lines + fieldLines
  }

  private var fieldLines: [String] {
    switch field {
    case .nothing: return [""]
    case .card:
      return ["", languages.label("sheet.card") + ":  ________", ""]
    case .group:
      let choices = groupLabels.map { "□ " + PlainText($0).description }
      return ["", languages.label("sheet.group") + ":"]
        + Self.packed(choices) + [""]
    }
  }

  /// Choices beside each other, none of them torn apart unless it is longer
  /// than a line.
  private static func packed(_ choices: [String]) -> [String] {
    var lines: [String] = []
    for choice in choices {
      let last = lines.last ?? ""
      let together = last + "    " + choice
      if !last.isEmpty, together.displayWidth <= PrintedText.width {
        lines[lines.count - 1] = together
      } else {
        lines += PrintedText.wrapped(choice)
      }
    }
    return lines
  }
}

/// Where number, text and marks of an idea stand on a line.
private struct Columns {
  private let number: Int
  private let text: Int
  /// The caption's key, the signs and the width of each kind of mark.
  private var marks: [(caption: String, signs: String, width: Int)] = []

  private static let gap = 2

  init(_ sheet: BallotSheet) {
    let kinds = [("sheet.dots", sheet.dots), ("sheet.against", sheet.against)]
    for (key, kind) in kinds {
      guard let kind else { continue }
      let caption = sheet.languages.label(key)
      let width = max(caption.displayWidth, kind.signs.displayWidth)
      marks.append((caption, kind.signs, width))
    }
    number = (sheet.ideas.map(\.number).max() ?? 0).description.count
    text =
      PrintedText.width - number - Self.gap
      - marks.map { $0.width + Self.gap }.reduce(0, +)
  }

  func header(_ languages: [PrintLanguage]) -> String {
    line("", languages.label("sheet.idea"), marks.map(\.caption))
  }

  func lines(
    of idea: BallotSheet.Idea, _ languages: [PrintLanguage]
  ) -> [String] {
    let written = idea.text ?? languages.label("report.erased")
    let lines = PrintedText.wrapped(written, width: text)
    return lines.enumerated().map { index, part in
      index == 0
        ? line(String(idea.number), part, marks.map(\.signs))
        : line("", part, [])
    }
  }

  private func line(
    _ number: String, _ text: String, _ marks: [String]
  ) -> String {
    var line =
      PrintedText.blanks(self.number - number.count) + number
      + PrintedText.blanks(Self.gap) + text
    if marks.isEmpty { return line }
    line += PrintedText.blanks(self.text - text.displayWidth)
    for (mark, column) in zip(marks, self.marks) {
      let isLast = column.caption == self.marks.last?.caption
      line += PrintedText.blanks(Self.gap) + mark
      if !isLast {
        line += PrintedText.blanks(column.width - mark.displayWidth)
      }
    }
    return line
  }
}

extension BallotSheet.Marks {
  /// Boxes to tick, or a line to write on.
  fileprivate var signs: String {
    switch self {
    case .boxes(let count):
      [String](repeating: "□", count: count).joined(separator: " ")
    case .line: "______"
    }
  }
}

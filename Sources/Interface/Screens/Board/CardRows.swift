import Surface
import Workshop

/// A row inside a column: a line of a card, or a theme's heading.
struct CardRow: Hashable {
  /// The card's place in its column; nil for a heading.
  var card: Int?
  /// The line of the card, from 0.
  var line = 0
  var number = ""
  var text: String
  /// The group's letter, at the right of the card's last line of text.
  var letter = ""
  var isMarked = false
  var isDetail = false

  /// The columns of sign and number, and those of the group's letter.
  static let margins = head + 2
  static let head = 5
}

extension Scene {
  /// The rows of a column: two lines a card, a third where there is more to
  /// say.
  func cardRows(
    _ column: BoardColumn, _ merged: [IdeaID: Int], _ model: Model, width: Int
  ) -> [CardRow] {
    var rows: [CardRow] = []
    var card = 0
    for section in column.sections {
      if let name = section.name {
        rows.append(CardRow(text: "─ \(name) \(section.ideas.count) "))
      }
      for idea in section.ideas {
        rows += self.rows(
          of: idea, card: card, merged[idea.id] ?? 0, model, width: width)
        card += 1
      }
    }
    return rows
  }

  private func rows(
    of idea: Idea, card: Int, _ merged: Int, _ model: Model, width: Int
  ) -> [CardRow] {
    let room = max(4, width - CardRow.margins)
    let letter =
      idea.group.map { model.session.group($0)?.short ?? "·" } ?? "–"
    // Only as much of a long text as two lines can hold.
    let text = String(
      (idea.text ?? model.words("idea.redacted")).prefix(room * 3))
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lines = Wrapping.wrap(line, width: room)
    var rows = lines.prefix(2).enumerated().map { index, text in
      let isCut = index == 1 && lines.count > 2
      return CardRow(
        card: card, line: index,
        number: index == 0 ? String(idea.id.number) : "",
        text: isCut
          ? Wrapping.cut(line[text.startIndex...], to: room) : String(text),
        isMarked: model.marked.contains(idea.id))
    }
    if rows.isEmpty { return [] }
    rows[rows.count - 1].letter = letter
    let detail = details(of: idea, merged, model)
    if !detail.isEmpty {
      rows.append(
        CardRow(
          card: card, line: rows.count,
          text: Wrapping.truncated(detail, to: room),
          isMarked: model.marked.contains(idea.id), isDetail: true))
    }
    return rows
  }

  private func details(of idea: Idea, _ merged: Int, _ model: Model) -> String {
    let words = model.words
    let shared = idea.shared.compactMap { model.session.department($0)?.short }
    let parts = [
      merged > 0 ? words("idea.mergedFrom", ["count": merged + 1]) : nil,
      shared.isEmpty
        ? nil : words("idea.with", ["names": shared.joined(separator: ", ")]),
      idea.notes.isEmpty
        ? nil : words("idea.notes", ["count": idea.notes.count]),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  mutating func cardRow(_ row: CardRow, hasFocus: Bool, in rect: Rect) {
    guard row.card != nil else {
      let dashes = max(0, rect.width - row.text.displayWidth)
      let text = row.text + String(repeating: "─", count: dashes)
      canvas.putTruncated(
        text, at: rect.origin, style: Style(.accent), width: rect.width)
      return
    }
    var style: Style = row.isDetail ? Style(.muted) : .text
    if row.isMarked { style = Style(.selected, bold: true) }
    if hasFocus { style = Style(.focus, bold: !row.isDetail) }
    if hasFocus || row.isMarked { canvas.fill(rect, style) }
    let pad = String(repeating: " ", count: max(0, 3 - row.number.count))
    let sign = hasFocus ? "▌" : row.isMarked ? "*" : " "
    canvas.put(sign, at: rect.origin, style: style)
    canvas.put(
      pad + row.number,
      at: Point(x: rect.x + (row.number.count > 3 ? 0 : 1), y: rect.y),
      style: style)
    canvas.putTruncated(
      row.text, at: Point(x: rect.x + CardRow.head, y: rect.y),
      style: style, width: rect.width - CardRow.margins)
    if !row.letter.isEmpty {
      canvas.put(
        row.letter, at: Point(x: rect.maxX - 1, y: rect.y),
        style: hasFocus || row.isMarked ? style : Style(.group))
    }
  }
}

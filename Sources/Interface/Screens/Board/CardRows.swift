import Surface
import Workshop

/// A row inside a column: a line of a card, or a theme's heading.
struct CardRow: Hashable {
  /// The card's place in its column; nil for a heading.
  var card: Int?
  var idea: IdeaID?
  /// The line of the card, from 0.
  var line = 0
  var number = ""
  var text: String
  /// The group's letter, at the right of the card's last line of text.
  var letter = ""
  var isMarked = false
  var isDetail = false

  /// The column of the text, behind the focus and the number; a blank and the
  /// letter stand behind it.
  static let textStart = 5
}

extension Scene {
  /// The rows of some cards of a column: two lines a card, a third where there
  /// is more to say.
  ///
  /// Only what may be seen is laid out: a column can hold thousands of cards.
  func cardRows(
    _ column: BoardColumn, cards: Range<Int>, _ merged: [IdeaID: Int],
    _ model: Model, width: Int
  ) -> [CardRow] {
    var rows: [CardRow] = []
    var first = 0
    for section in column.sections {
      let own = first..<(first + section.ideas.count)
      let seen = cards.clamped(to: own)
      if let name = section.name, own.lowerBound >= cards.lowerBound {
        rows.append(CardRow(text: "─ \(name) \(section.ideas.count) "))
      }
      for card in seen {
        let idea = section.ideas[card - first]
        rows += self.rows(
          of: idea, card: card, merged[idea.id] ?? 0, model, width: width)
      }
      first = own.upperBound
    }
    return rows
  }

  private func rows(
    of idea: Idea, card: Int, _ merged: Int, _ model: Model, width: Int
  ) -> [CardRow] {
    let room = max(4, width - CardRow.textStart - 2)
    let letter =
      idea.group.map { model.session.group($0)?.short ?? "·" } ?? "–"
    // Only as much of a long text as two lines can hold.
    let text = String(
      (idea.text ?? model.words("idea.redacted")).prefix(room * 3))
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lines = Wrapping.wrap(line, width: room, atMost: 2)
    var rows = lines.enumerated().map { index, text in
      CardRow(
        card: card, idea: idea.id, line: index,
        number: index == 0 ? String(idea.id.number) : "",
        text: text, isMarked: model.marked.contains(idea.id))
    }
    if rows.isEmpty { return [] }
    rows[rows.count - 1].letter = letter
    let detail = details(of: idea, merged, model, width: room)
    if !detail.isEmpty {
      rows.append(
        CardRow(
          card: card, idea: idea.id, line: rows.count,
          text: Wrapping.truncated(detail, to: room),
          isMarked: model.marked.contains(idea.id), isDetail: true))
    }
    return rows
  }

  /// As many of them as fit, the first one in any case.
  private func details(
    of idea: Idea, _ merged: Int, _ model: Model, width: Int
  ) -> String {
    let words = model.words
    let shared = idea.shared.compactMap { model.session.department($0)?.short }
    let parts = [
      merged > 0 ? words("idea.mergedFrom", ["count": merged + 1]) : nil,
      model.proposals(for: idea).first.map { "⇢ " + model.inShort($0) },
      model.twin(of: idea).map { words("alike.twin", ["id": $0.id.number]) },
      shared.isEmpty
        ? nil : words("idea.with", ["names": shared.joined(separator: ", ")]),
      idea.notes.isEmpty
        ? nil : words("idea.notes", ["count": idea.notes.count]),
    ]
    return parts.compactMap { $0 }.reduce("") { line, part in
      if line.isEmpty { return part }
      let longer = "\(line) · \(part)"
      return longer.displayWidth <= width ? longer : line
    }
  }

  mutating func cardRow(_ row: CardRow, hasFocus: Bool, in rect: Rect) {
    guard row.card != nil else {
      let dashes = max(0, rect.width - row.text.displayWidth)
      let text = row.text + String(repeating: "─", count: dashes)
      canvas.putTruncated(
        text, at: rect.origin, style: Style(.accent), width: rect.width)
      return
    }
    if let idea = row.idea { aim(rect, at: .idea(idea)) }
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
      row.text, at: Point(x: rect.x + CardRow.textStart, y: rect.y),
      style: style,
      width: rect.width - CardRow.textStart - 2)
    if !row.letter.isEmpty {
      canvas.put(
        row.letter, at: Point(x: rect.maxX - 1, y: rect.y),
        style: hasFocus || row.isMarked ? style : Style(.group))
    }
  }
}

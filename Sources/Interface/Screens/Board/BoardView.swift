import Surface
import Workshop

extension Scene {
  mutating func board(_ model: Model, in rect: Rect) {
    let paneHeight = rect.height >= 28 ? 7 : rect.height >= 18 ? 5 : 0
    let (upper, pane) = rect.rows(bottom: paneHeight)
    let (columnsArea, elsewhere) = upper.rows(bottom: 1)
    let columns = model.boardColumns
    let focused = model.focusedColumn(in: columns)
    let shown = shownColumns(columns, focused: focused, width: rect.width)
    let areas = columnsArea.split(columns: shown.count)
    let merged = model.mergedCounts
    for (area, index) in zip(areas, shown) {
      boardColumn(
        columns[index], isFocused: index == focused, merged, model, in: area)
    }
    let hidden = columns.indices.filter { !shown.contains($0) }
    otherColumns(hidden.map { columns[$0] }, model, in: elsewhere)
    if paneHeight > 0 { ideaPane(model.boardIdea, model, in: pane) }
  }

  /// The ideas without first; then as many in use as fit, the focused among
  /// them.
  private func shownColumns(
    _ columns: [BoardColumn], focused: Int, width: Int
  ) -> [Int] {
    let room = Layout.columns(in: width)
    if room == 1 { return [focused] }
    let used = columns.indices.filter { index in
      index > 0 && (!columns[index].ideas.isEmpty || index == focused)
    }
    let place = used.firstIndex(of: focused) ?? 0
    let most = room - 1
    let start = min(max(0, place - most / 2), max(0, used.count - most))
    return [0] + used.dropFirst(start).prefix(most)
  }

  private mutating func boardColumn(
    _ column: BoardColumn, isFocused: Bool, _ merged: [IdeaID: Int],
    _ model: Model, in rect: Rect
  ) {
    let count = column.ideas.count
    let isOpen = column.id == nil
    let total = model.session.standingIdeas.count
    let mark = column.mark.isEmpty ? "" : column.mark + " "
    let title =
      isOpen && model.filter.isEmpty
      ? model.words(
        "board.count",
        ["title": column.title, "count": count, "total": total])
      : "\(mark)\(column.title) \(count)"
    canvas.box(
      rect, title: title, style: Style(isFocused ? .focus : .border),
      titleStyle: Style(.title, bold: isFocused))
    let inside = rect.inset(by: 1)
    aim(rect, at: .column(column.id))
    if count == 0 {
      text(
        emptyColumn(isOpen, model),
        in: inside.inset(horizontally: 1, vertically: 0),
        style: Style(.muted))
      if isFocused { cursor = inside.origin }
      return
    }
    let place = isFocused ? model.focusedPlace(in: column) : nil
    // As many cards before and behind the focused one as there are rows.
    let near = max(0, (place ?? 0) - inside.height)
    let far = min(count, (place ?? 0) + inside.height + 1)
    let rows = cardRows(
      column, cards: near..<far, merged, model, width: inside.width)
    draw(rows, of: count, focused: place, model, in: inside)
  }

  private func emptyColumn(_ isOpen: Bool, _ model: Model) -> String {
    if !model.filter.isEmpty { return model.words("list.nothing") }
    if model.session.standingIdeas.isEmpty {
      return model.words("board.noIdeas")
    }
    return isOpen
      ? model.words("board.all.\(model.board.arrangement.rawValue)") : ""
  }

  /// Draws the rows around the focused card, and how many cards are below.
  private mutating func draw(
    _ rows: [CardRow], of count: Int, focused: Int?, _ model: Model,
    in rect: Rect
  ) {
    let first = rows.firstIndex { $0.card == focused } ?? 0
    let window = Selection(index: first).window(
      count: rows.count, height: rect.height)
    // A card is not begun in the middle.
    var start = window.lowerBound
    while start > 0, start < rows.count, rows[start].line > 0 { start += 1 }
    var end = min(rows.count, start + rect.height)
    let goesOn = end < rows.count
    if goesOn {
      // Room for their number, and no card is cut but the focused one.
      end -= 1
      while end > start + 1, rows[end].line > 0, rows[end].card != focused {
        end -= 1
      }
    }
    for (offset, row) in rows[start..<end].enumerated() {
      let area = rect.lines[offset]
      let hasFocus = row.card != nil && row.card == focused
      cardRow(row, hasFocus: hasFocus, in: area)
      if hasFocus, row.line == 0 { cursor = area.origin }
    }
    guard goesOn, let line = rect.lines.last else { return }
    let last = rows[start..<end].compactMap(\.card).max() ?? -1
    canvas.fill(line)
    more(count - last - 1, model.words, in: line)
  }

  /// The columns that have no room, with their counts.
  private mutating func otherColumns(
    _ columns: [BoardColumn], _ model: Model, in rect: Rect
  ) {
    let names = columns.map { column in
      let mark = column.mark.isEmpty ? "" : column.mark + " "
      return "\(mark)\(column.title) \(column.ideas.count)"
    }
    canvas.putTruncated(
      names.joined(separator: " · "), at: Point(x: rect.x + 1, y: rect.y),
      style: Style(.muted), width: rect.width - 2)
  }
}

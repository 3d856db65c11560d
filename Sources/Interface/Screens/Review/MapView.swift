import Surface
import Workshop

extension Scene {
  /// Department × group, in dots.
  mutating func map(_ ranking: Ranking, _ model: Model, in rect: Rect) {
    let words = model.words
    let hasFocus = model.review.part == .map
    let columns = model.mapColumns(ranking)
    let room = max(0, (rect.width - 20) / Model.mapColumn)
    let shown = Array(columns.prefix(room))
    canvas.box(
      rect, title: words("review.map"),
      style: Style(hasFocus ? .focus : .border))
    let inside = rect.inset(by: 1)
    let first = inside.maxX - 1 - shown.count * Model.mapColumn
    for (index, column) in shown.enumerated() {
      let end = first + (index + 1) * Model.mapColumn
      let letter = " \(column.letter) "
      canvas.put(
        letter, at: Point(x: end - 2, y: rect.y), style: Style(.group))
    }
    let note = Wrapping.wrap(
      model.mapNote(ranking), width: max(2, inside.width - 2))
    let rows = model.session.departmentDots(in: ranking.tally)
    let (list, foot) = inside.rows(
      top: min(rows.count, inside.height - note.count))
    mapRows(rows, shown, first: first, model, hasFocus: hasFocus, in: list)
    for (row, line) in zip(foot.lines, note) {
      canvas.put(
        line, at: Point(x: row.x + 1, y: row.y), style: Style(.muted))
    }
  }

  private mutating func mapRows(
    _ rows: [DepartmentDots], _ columns: [MapColumn], first: Int,
    _ model: Model, hasFocus: Bool, in rect: Rect
  ) {
    let window = model.review.map.window(count: rows.count, height: rect.height)
    for (row, index) in zip(rect.lines, window) {
      let isCurrent = hasFocus && index == model.review.map.index
      let style = isCurrent ? Style(.focus, bold: true) : .text
      if isCurrent {
        canvas.fill(row, style)
        cursor = row.origin
      }
      let dots = rows[index]
      canvas.putTruncated(
        model.departmentLabel(dots.department),
        at: Point(x: row.x + 1, y: row.y), style: style,
        width: first - row.x - 1)
      for (place, column) in columns.enumerated() {
        let value = column.value(dots)
        right(
          value == 0 ? "–" : String(value),
          endingAt: first + (place + 1) * Model.mapColumn, row.y, style)
      }
    }
    if window.upperBound < rows.count, let last = rect.lines.last {
      more(rows.count - window.upperBound + 1, model.words, in: last)
    }
  }
}

/// A column of the map.
struct MapColumn {
  let letter: Character
  /// Nil for ballots without a group.
  let group: GroupID?

  func value(_ row: DepartmentDots) -> Int {
    group.map { row.groups[$0] ?? 0 } ?? row.withoutGroup
  }
}

extension Model {
  static let mapColumn = 5

  /// The groups that ballots bear, and those without one.
  func mapColumns(_ ranking: Ranking) -> [MapColumn] {
    let groups = session.groups.filter {
      ranking.tally.groupBallots[$0.id] != nil
    }.map { MapColumn(letter: $0.letter, group: $0.id) }
    let isComplete = ranking.tally.ballotsWithoutGroup == 0
    return groups + (isComplete ? [] : [MapColumn(letter: "·", group: nil)])
  }

  func mapWidth(_ ranking: Ranking) -> Int {
    max(34, 20 + mapColumns(ranking).count * Self.mapColumn)
  }

  /// What `·` means: ballots without a group, and whose they are.
  func mapNote(_ ranking: Ranking) -> String {
    let without = ranking.tally.ballotsWithoutGroup
    if without == 0 { return "" }
    if ranking.tally.groupBallots.isEmpty { return words("review.noGroups") }
    let missing = session.groups.filter { group in
      ranking.tally.groupBallots[group.id] == nil
        && session.participants.contains { $0.group == group.id }
    }.map { String($0.letter) }
    if missing.isEmpty || ranking.round.rules.secrecy == .open {
      return words("review.withoutGroup", ["count": without])
    }
    return words(
      "review.together",
      [
        "groups": missing.joined(separator: ", "), "count": without,
        "minimum": session.minimumGroup,
      ])
  }

  /// `8 SenMVKU`: the number that its key has.
  func departmentLabel(_ id: DepartmentID?) -> String {
    guard let id else { return "– " + words("review.unsorted") }
    let index = session.departments.firstIndex { $0.id == id }
    let key = index.flatMap(departmentKey) ?? "m"
    return "\(key) \(session.department(id)?.short ?? id)"
  }
}

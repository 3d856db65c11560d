import Surface
import Workshop

extension Scene {
  /// How many are here, in all and of each group.
  mutating func presentArrival(_ model: Model, in rect: Rect) {
    let here = model.session.peopleHere
    let counts = Dictionary(grouping: here, by: \.group).mapValues(\.count)
    largeCount(
      here.count, model.words("presenter.here"), counts, model, in: rect)
  }

  /// Ideas by group, and the latest ones.
  mutating func presentIdeas(_ model: Model, in rect: Rect) {
    let ideas = model.session.standingIdeas
    let counts = Dictionary(grouping: ideas, by: \.group).mapValues(\.count)
    let rest = largeCount(
      ideas.count, model.words("presenter.ideas", ["count": ideas.count]),
      counts, model, in: rect)
    var area = rest
    for idea in ideas.reversed().prefix(area.height) {
      guard area.height >= 1 else { return }
      area = ideaLines(idea, model, most: 2, in: area)
    }
  }

  /// A number in large digits with its word, and its share of each group;
  /// returns what is left below.
  @discardableResult
  private mutating func largeCount(
    _ count: Int, _ word: String, _ counts: [GroupID?: Int], _ model: Model,
    in rect: Rect
  ) -> Rect {
    let rows = model.groupRows(counts)
    let height = max(BlockText.height + 1, rows.count)
    let (top, rest) = rect.rows(top: min(rect.height, height))
    let large = BlockText.width(String(count), scale: model.scale(2))
    let (left, right) = top.columns(
      left: max(large, word.displayWidth) + 3)
    for (row, line) in zip(
      left.lines, BlockText.rows(String(count), scale: model.scale(2)))
    {
      canvas.put(line, at: row.origin, style: Style(.text, bold: true))
    }
    if left.height > BlockText.height {
      canvas.putTruncated(
        word, at: Point(x: left.x, y: left.y + BlockText.height),
        style: Style(.text, bold: true), width: left.width)
    }
    groupBars(rows, in: right)
    return rest.rows(top: 1).rest
  }

  private mutating func groupBars(
    _ rows: [(name: String, count: Int)], in rect: Rect
  ) {
    let most = max(1, rows.map(\.count).max() ?? 1)
    let longest = rows.map(\.name.displayWidth).max() ?? 0
    let name = min(longest, max(4, rect.width / 2))
    let room = max(0, rect.width - name - 7)
    for (row, line) in zip(rect.lines, rows) {
      canvas.putTruncated(
        line.name, at: row.origin, style: Style(.group), width: name)
      right(
        String(line.count), endingAt: row.x + name + 5, row.y,
        Style(.text, bold: true))
      // A sign each, as long as all have room; then in proportion.
      let signs = most <= room ? line.count : line.count * room / most
      canvas.put(
        String(repeating: "■", count: signs),
        at: Point(x: row.x + name + 7, y: row.y), style: Style(.bar))
    }
  }

  /// An idea's number and text in some lines; returns what is left below.
  mutating func ideaLines(
    _ idea: Idea, _ model: Model, most: Int, in rect: Rect
  ) -> Rect {
    let number = String(idea.id.number).leading(to: 3)
    canvas.put(number, at: rect.origin, style: Style(.accent, bold: true))
    let column = rect.columns(left: 5).rest
    let used = text(model.line(of: idea), in: column.rows(top: most).top)
    return rect.rows(top: max(1, used)).rest
  }
}

extension Model {
  /// Every group with its count, and those without one where there are any.
  fileprivate func groupRows(
    _ counts: [GroupID?: Int]
  ) -> [(name: String, count: Int)] {
    let without = counts[nil] ?? 0
    // Where nothing bears a group, zeros for all of them would tell a lie.
    let isKnown = counts.isEmpty || counts.count > 1 || without == 0
    if !isKnown || session.groups.isEmpty { return [] }
    let rows = session.groups.map { ($0.name, counts[$0.id] ?? 0) }
    if without == 0 { return rows }
    return rows + [(words("group.none"), without)]
  }
}

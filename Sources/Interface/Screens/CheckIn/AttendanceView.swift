import Surface
import Workshop

extension Scene {
  mutating func attendance(_ model: Model, in rect: Rect) {
    if Layout.columns(in: rect.width) == 1 {
      attendanceTable(model, in: rect)
      return
    }
    let right = rect.width >= Layout.wide ? 48 : 34
    let (table, facts) = rect.columns(right: right)
    attendanceTable(model, in: table)
    attendanceFacts(model, in: facts)
  }

  private mutating func attendanceTable(_ model: Model, in rect: Rect) {
    let words = model.words
    let rows = model.attendanceRows
    let rect = rect.rows(top: rows.count + 5).top
    canvas.box(rect, title: words("attendance.title"))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    let lines = inside.lines
    guard let head = lines.first else { return }
    attendanceLine(
      [
        "", words("attendance.group"), "", words("attendance.here"),
        words("attendance.left"),
      ],
      in: head, style: Style(.muted))
    let list = Rect(
      x: inside.x, y: inside.y + 1, width: inside.width,
      height: max(0, inside.height - 3))
    let window = model.attendance.selection.window(
      count: rows.count, height: list.height)
    let most = rows.map(\.here).max() ?? 0
    for (line, index) in window.enumerated() {
      aim(list.lines[line], at: .item(index))
      attendanceRow(
        rows[index], most: most, model,
        hasFocus: index == model.attendance.selection.index,
        in: list.lines[line])
    }
    let here = rows.map(\.here).reduce(0, +)
    let left = rows.map(\.left).reduce(0, +)
    if let last = lines.last, lines.count > 3 {
      attendanceLine(
        [
          "", words("attendance.total"), "", String(here),
          left > 0 ? String(left) : "–",
        ],
        in: last, style: Style(.text, bold: true))
    }
  }

  private mutating func attendanceRow(
    _ row: AttendanceRow, most: Int, _ model: Model, hasFocus: Bool,
    in rect: Rect
  ) {
    let typed = hasFocus ? model.attendance.digits : ""
    let count =
      hasFocus && !model.isSpoken
      ? "[\(typed.isEmpty ? String(row.here) : typed)]" : String(row.here)
    // A sign a person, as long as all have room; then in proportion.
    let room = max(0, rect.width - 42)
    let signs = most <= room ? row.here : row.here * room / max(1, most)
    let style = hasFocus ? Style(.focus, bold: true) : .text
    if hasFocus { canvas.fill(rect, style) }
    attendanceLine(
      [
        row.group?.short ?? "–", row.group?.name ?? model.words("group.none"),
        String(repeating: "■", count: max(0, signs)), count,
        row.left > 0 ? String(row.left) : "–",
      ],
      in: rect, style: style, barStyle: hasFocus ? style : Style(.bar))
    if hasFocus {
      cursor = Point(x: rect.maxX - 10, y: rect.y)
    }
  }

  /// Letter, group, bar, here, left: one under the other in every row.
  private mutating func attendanceLine(
    _ texts: [String], in rect: Rect, style: Style, barStyle: Style? = nil
  ) {
    let y = rect.y
    let name = min(22, max(8, rect.width - 20))
    canvas.put(texts[0], at: Point(x: rect.x, y: y), style: style, maxWidth: 2)
    canvas.putTruncated(
      texts[1], at: Point(x: rect.x + 3, y: y), style: style, width: name)
    canvas.put(
      texts[2], at: Point(x: rect.x + 4 + name, y: y), style: barStyle ?? style,
      maxWidth: max(0, rect.width - name - 22))
    right(texts[3], endingAt: rect.maxX - 9, y, style)
    right(texts[4], endingAt: rect.maxX, y, style)
  }

  /// Text that ends at a column.
  mutating func right(_ text: String, endingAt x: Int, _ y: Int, _ style: Style)
  {
    canvas.put(text, at: Point(x: x - text.displayWidth, y: y), style: style)
  }

  private mutating func attendanceFacts(_ model: Model, in rect: Rect) {
    let words = model.words
    canvas.box(rect, title: words("facts.title"))
    var area = rect.inset(horizontally: 2, vertically: 1)
    for (name, value) in model.facts {
      guard area.height > 1 else { return }
      canvas.putTruncated(
        name, at: area.origin, style: Style(.muted), width: area.width)
      let below = area.rows(top: 1).rest
      let used = text(value, in: below)
      area = below.rows(top: used + 1).rest
    }
  }
}

extension Model {
  /// What holds now, as the facilitator asks for it.
  var facts: [(name: String, value: String)] {
    var facts: [(String, String)] = []
    if !session.question.isEmpty {
      facts.append((words("facts.question"), session.question))
    }
    let minutes = session.agenda.map(\.minutes).reduce(0, +)
    if minutes > 0 {
      facts.append(
        (words("facts.agenda"), words("facts.minutes", ["count": minutes])))
    }
    facts.append(
      (words("facts.identity"), words("identity.\(session.identity.rawValue)")))
    facts.append((words("facts.voting"), votingFact))
    if let cardFact { facts.append((words("facts.cards"), cardFact)) }
    if !session.departments.isEmpty {
      facts.append(
        (
          words("facts.departments"),
          words("facts.departmentCount", ["count": session.departments.count])
        ))
    }
    return facts
  }

  /// How long a round takes, at one seat and at three.
  private var votingFact: String {
    var plan = votePlan()
    plan.people = session.peopleHere.count
    guard plan.people > 0 else { return words("facts.votingEmpty") }
    return words(
      "facts.votingTime",
      ["one": plan.minutes(at: 1), "three": plan.minutes(at: 3)])
  }
}

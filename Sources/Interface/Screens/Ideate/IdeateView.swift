import Surface
import Workshop

extension Scene {
  mutating func ideate(_ model: Model, in rect: Rect) {
    let entry = min(rect.height / 3, rect.height >= 20 ? 6 : 4)
    let (line, rest) = rect.rows(top: max(3, entry))
    entryLine(model, in: line)
    let balance = model.session.groups.isEmpty || rest.height < 5 ? 0 : 1
    let (list, counts) = rest.rows(bottom: balance)
    ideaList(model, in: list)
    if balance > 0 { groupCounts(model, in: counts) }
  }

  mutating func entryLine(_ model: Model, in rect: Rect) {
    let words = model.words
    let name = model.ideate.group.flatMap { model.session.group($0)?.name }
    let what =
      model.session.groups.isEmpty
      ? words("ideate.title")
      : words("ideate.titleGroup", ["group": name ?? words("group.none")])
    // By this name the facilitator knows a writing seat.
    let title =
      model.screen == .writing ? "\(model.seat.name) · \(what)" : what
    let isTyping = model.mode == .typing && model.layers.isEmpty
    canvas.box(
      rect, title: title, style: Style(isTyping ? .focus : .border),
      titleStyle: Style(.title, bold: true))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    let line = model.ideate.line
    let (area, foot) = inside.rows(bottom: inside.height > 1 ? 1 : 0)
    if line.isEmpty, !isTyping {
      canvas.putTruncated(
        words("ideate.draftEmpty"), at: area.origin, style: Style(.muted),
        width: area.width)
    } else {
      field(line, in: area, hasFocus: isTyping)
    }
    let count = "\(line.characters.count) / \(line.limit)"
    let nearFull = line.characters.count > line.limit * 9 / 10
    if foot.height > 0 {
      let alike = model.ideate.isSaving ? nil : model.alikeLine
      self.line(
        model.ideate.isSaving
          ? words("ideate.saving") : alike ?? model.session.question,
        count, in: foot, style: Style(alike == nil ? .muted : .accent),
        rightStyle: Style(nearFull ? .warning : .muted))
    }
  }

  private mutating func ideaList(_ model: Model, in rect: Rect) {
    let words = model.words
    let ideas = model.listedIdeas
    if ideas.isEmpty {
      let text =
        model.filter.isEmpty ? words("ideate.none") : words("list.nothing")
      self.text(
        text, in: rect.inset(horizontally: 2, vertically: 1),
        style: Style(.muted))
      if model.mode == .keys {
        cursor = rect.inset(horizontally: 2, vertically: 1).origin
      }
      return
    }
    let focus = Selection(index: model.focusPlace(in: ideas))
    let window = focus.window(count: ideas.count, height: rect.height)
    let originals = model.mergedCounts
    for (row, index) in window.enumerated() {
      ideaRow(
        ideas[index], merged: originals[ideas[index].id] ?? 0, model,
        hasFocus: index == focus.index && model.mode == .keys,
        in: rect.lines[row])
    }
    if window.upperBound < ideas.count, let last = rect.lines.last {
      more(ideas.count - window.upperBound + 1, words, in: last)
    }
  }

  mutating func ideaRow(
    _ idea: Idea, merged: Int, _ model: Model, hasFocus: Bool, in rect: Rect
  ) {
    aim(rect, at: .idea(idea.id))
    let words = model.words
    let isMarked = model.marked.contains(idea.id)
    var style: Style = .text
    if idea.isWithdrawn { style = Style(.muted) }
    if isMarked { style = Style(.selected, bold: true) }
    if hasFocus {
      style = Style(.focus, bold: true)
      canvas.fill(rect, style)
      cursor = rect.origin
    }
    let letter =
      idea.group.map { model.session.group($0)?.short ?? "·" } ?? "–"
    let number = String(idea.id.number)
    let pad = String(repeating: " ", count: max(0, 4 - number.count))
    let sign = hasFocus ? "▌" : " "
    let mark = isMarked ? "*" : " "
    let saved = idea.isWithdrawn ? "×" : "✓"
    let head = "\(sign)\(mark)\(pad)\(number) \(saved) \(letter)  "
    var x = rect.x + canvas.put(head, at: rect.origin, style: style)
    if idea.isWithdrawn {
      x += canvas.put(
        words("ideate.withdrawn") + " ", at: Point(x: x, y: rect.y),
        style: style)
    }
    let text = model.line(of: idea)
    let details = [
      merged > 0 ? words("idea.mergedFrom", ["count": merged + 1]) : nil,
      idea.notes.isEmpty
        ? nil : words("idea.notes", ["count": idea.notes.count]),
      idea.department.flatMap { model.session.department($0)?.short },
    ].compactMap { $0 }.joined(separator: " · ")
    let rest = Rect(x: x, y: rect.y, width: rect.maxX - x, height: 1)
    line(
      text, rest.width >= 40 + details.displayWidth ? details : "", in: rest,
      style: style, rightStyle: hasFocus ? style : Style(.muted))
  }

  /// How many ideas each group has, so that none is overheard.
  private mutating func groupCounts(_ model: Model, in rect: Rect) {
    var x = rect.x + 1
    for (name, count, bar) in model.groupBalance(width: rect.width) {
      x += canvas.put(
        "\(name) \(count) ", at: Point(x: x, y: rect.y), style: Style(.group))
      x +=
        canvas.put(bar, at: Point(x: x, y: rect.y), style: Style(.bar)) + 2
    }
  }
}

extension Model {
  /// An idea's text on one line.
  func line(of idea: Idea) -> String {
    idea.text.map(CleanText.line) ?? words("idea.redacted")
  }

  /// `22 Lastenräder leihen`.
  func numberedLine(of idea: Idea) -> String {
    "\(idea.id.number) \(line(of: idea))"
  }

  /// How many ideas were merged into each.
  var mergedCounts: [IdeaID: Int] {
    var counts: [IdeaID: Int] = [:]
    for idea in session.ideas where idea.mergedInto != nil {
      counts[session.standing(idea.id), default: 0] += 1
    }
    return counts
  }

  /// Ideas by group with a bar each; where there is no room for all of them,
  /// bars give way first, then the names to their letters.
  func groupBalance(width: Int) -> [(String, Int, String)] {
    let ideas = session.ideas.filter { !$0.isWithdrawn }
    let counts = Dictionary(grouping: ideas, by: \.group).mapValues(\.count)
    let all = session.groups.map { ($0.name, $0.short, counts[$0.id] ?? 0) }
    let none = counts[nil] ?? 0
    let long = all.map { ($0.0, $0.2) } + [(words("group.without"), none)]
    let short = all.map { ($0.1 ?? $0.0, $0.2) } + [("–", none)]
    let tries =
      (2...6).reversed().map { (long, $0) }
      + (0...6).reversed().map { (short, $0) }
    let fitting = tries.lazy.map(Self.bars).first { bars in
      let columns = bars.map {
        "\($0.0) \($0.1) ".displayWidth + $0.2.count + 2
      }
      return columns.reduce(0, +) < width
    }
    return fitting ?? Self.bars(short, of: 0)
  }

  private static func bars(
    _ counts: [(String, Int)], of width: Int
  ) -> [(String, Int, String)] {
    let most = max(1, counts.map(\.1).max() ?? 1)
    return counts.map { name, count in
      let signs = most <= width ? count : (count * width + most - 1) / most
      return (name, count, String(repeating: "■", count: signs))
    }
  }
}

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

  private mutating func entryLine(_ model: Model, in rect: Rect) {
    let words = model.words
    let name = model.ideate.group.flatMap { model.session.group($0)?.name }
    let title =
      model.session.groups.isEmpty
      ? words("ideate.title")
      : words("ideate.titleGroup", ["group": name ?? words("group.none")])
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
      self.line(
        model.ideate.isSaving ? words("ideate.saving") : model.session.question,
        count, in: foot, style: Style(.muted),
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

  private mutating func ideaRow(
    _ idea: Idea, merged: Int, _ model: Model, hasFocus: Bool, in rect: Rect
  ) {
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
      let text = "\(name) \(count)"
      guard x + text.displayWidth + bar.count + 1 <= rect.maxX else { return }
      x += canvas.put(text, at: Point(x: x, y: rect.y), style: Style(.group))
      x +=
        canvas.put(" " + bar, at: Point(x: x, y: rect.y), style: Style(.bar))
        + 2
    }
  }
}

extension Model {
  /// An idea's text on one line.
  func line(of idea: Idea) -> String {
    idea.text.map(CleanText.line) ?? words("idea.redacted")
  }

  /// How many ideas were merged into each.
  var mergedCounts: [IdeaID: Int] {
    var counts: [IdeaID: Int] = [:]
    for idea in session.ideas where idea.mergedInto != nil {
      counts[session.standing(idea.id), default: 0] += 1
    }
    return counts
  }

  /// Ideas by group with a bar each, names as long as there is room.
  func groupBalance(width: Int) -> [(String, Int, String)] {
    let ideas = session.ideas.filter { !$0.isWithdrawn }
    let counts = Dictionary(grouping: ideas, by: \.group).mapValues(\.count)
    let most = max(1, counts.values.max() ?? 1)
    let short = width < Layout.wide
    let all: [(String, Int)] =
      session.groups.map { group in
        (short ? group.short ?? group.name : group.name, counts[group.id] ?? 0)
      } + [(short ? "–" : words("group.without"), counts[nil] ?? 0)]
    return all.map { name, count in
      let signs = most <= 6 ? count : (count * 6 + most - 1) / most
      return (name, count, String(repeating: "■", count: signs))
    }
  }
}

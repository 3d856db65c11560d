import Surface
import Workshop

extension Scene {
  mutating func ballot(_ draft: BallotDraft, _ model: Model) {
    let layout = model.ballotLayout(draft)
    ballotHead(draft, model, in: layout.head)
    let ideas = model.listed(draft)
    let focus = model.place(of: draft, in: ideas)
    if ideas.isEmpty {
      text(
        model.words("list.nothing"),
        in: layout.list.inset(horizontally: 3, vertically: 0),
        style: Style(.muted))
    }
    let rows = layout.rows(of: ideas.count, focus)
    for (place, index) in rows.enumerated() {
      let row = Rect(
        x: 0, y: layout.list.y + place * layout.step, width: bounds.width,
        height: 1)
      ballotRow(
        ideas[index], draft, model, hasFocus: index == focus.index, in: row)
    }
    if rows.upperBound < ideas.count, let last = layout.list.lines.last {
      more(
        ideas.count - rows.upperBound, model.words,
        in: last.columns(left: 3).rest)
    }
    let focused = ideas.indices.contains(focus.index) ? ideas[focus.index] : nil
    ballotPane(focused, model, in: layout.pane)
    ballotStatus(draft, model, in: layout.status)
  }

  private mutating func ballotRow(
    _ id: IdeaID, _ draft: BallotDraft, _ model: Model, hasFocus: Bool,
    in rect: Rect
  ) {
    let style = hasFocus ? Style(.focus, bold: true) : .text
    if hasFocus {
      canvas.fill(rect, style)
      cursor = rect.origin
    }
    let number = String(id.number)
    let pad = String(repeating: " ", count: max(0, 4 - number.count))
    let head = (hasFocus ? " ▸" : "  ") + pad + number + "  "
    let x = canvas.put(head, at: rect.origin, style: style)
    let rules = model.session[draft.round]?.rules
    let marks = model.marks(
      draft.dots[id] ?? 0, rules, showsEmpty: hasFocus)
    let text = model.session[id].map(model.line(of:)) ?? ""
    line(
      text, marks,
      in: Rect(x: x, y: rect.y, width: rect.maxX - 1 - x, height: 1),
      style: style, rightStyle: hasFocus ? style : Style(.accent, bold: true))
  }

  /// The whole text of the idea in focus.
  private mutating func ballotPane(
    _ id: IdeaID?, _ model: Model, in rect: Rect
  ) {
    let (line, rest) = rect.rows(top: 1)
    canvas.fill(
      line.inset(horizontally: 1, vertically: 0), Style(.border), with: "─")
    guard let idea = id.flatMap({ model.session[$0] }) else { return }
    text(
      model.heading(onBallot: idea),
      in: rest.inset(horizontally: 1, vertically: 0))
  }

  /// The amount being typed for the idea in focus.
  private mutating func amountLine(
    _ typed: String, _ draft: BallotDraft, _ words: Wording, in rect: Rect
  ) {
    canvas.fill(rect, Style(.input))
    let number = draft.focus.map { String($0.number) } ?? ""
    let used = canvas.put(
      " " + words("booth.amount", ["number": number]) + " ", at: rect.origin,
      style: Style(.title, bold: true))
    field(
      TextField(typed), in: rect.columns(left: used).rest, hasFocus: true)
  }

  /// A sentence, over as many rows of the text above as it needs.
  private mutating func boothNotice(_ sentence: String, endingIn rect: Rect) {
    let lines = Wrapping.wrap(sentence, width: max(2, rect.width - 2))
    let style = Style(.notice, bold: true)
    for (index, line) in lines.enumerated() {
      let y = rect.y - lines.count + 1 + index
      canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), style)
      canvas.put(line, at: Point(x: rect.x + 1, y: y), style: style)
    }
  }

  /// One line for the search, the number typed, or what went wrong.
  private mutating func ballotStatus(
    _ draft: BallotDraft, _ model: Model, in rect: Rect
  ) {
    let words = model.words
    if draft.isFinding {
      canvas.fill(rect, Style(.input))
      let used = canvas.put(
        " " + words("find.label") + " ", at: rect.origin,
        style: Style(.title, bold: true))
      field(draft.filter, in: rect.columns(left: used).rest, hasFocus: true)
    } else if let typed = draft.amount, model.booth.sentence == nil {
      amountLine(typed, draft, words, in: rect)
    } else if let sentence = model.booth.sentence {
      boothNotice(sentence, endingIn: rect)
    } else if !draft.number.isEmpty {
      canvas.putTruncated(
        " " + words("booth.number", ["number": draft.number]),
        at: rect.origin, style: Style(.accent, bold: true), width: rect.width)
    } else if !draft.filter.isEmpty {
      canvas.putTruncated(
        " " + words("booth.filtered", ["text": draft.filter.text]),
        at: rect.origin, style: Style(.accent, bold: true), width: rect.width)
    }
  }
}

extension Model {
  /// Number, originals, department and the whole text.
  func heading(onBallot idea: Idea) -> String {
    let originals = session.originals(of: idea.id).count
    let parts = [
      String(idea.id.number),
      originals > 0
        ? words("booth.mergedFrom", ["count": originals + 1]) : nil,
      idea.department.flatMap { session.department($0)?.short },
    ].compactMap { $0 }
    return parts.joined(separator: " · ") + ": "
      + (idea.text ?? words("idea.redacted"))
  }

  /// The dots of one idea: `●●○`, against it `✗✗`.
  func marks(_ count: Int, _ rules: Rules?, showsEmpty: Bool) -> String {
    let most = rules?.maxPerIdea ?? 0
    if count < 0 {
      return -count <= 6
        ? String(repeating: "✗", count: -count) : "\(-count) ✗"
    }
    if count == 0, !showsEmpty { return "" }
    if most > 6 { return "\(count) ●" }
    return String(repeating: "●", count: count)
      + String(repeating: "○", count: max(0, most - count))
  }
}

import Surface
import Workshop

extension Scene {
  mutating func question(
    _ question: Question, _ words: Wording, in rect: Rect
  ) {
    let width = min(rect.width, 76)
    let lines = Wrapping.wrap(question.text, width: max(2, width - 4))
    var answer = words("question.answer")
    if case .paste = question.purpose { answer = words("question.answerPaste") }
    let answers = rows(of: answer, width: width - 4)
    let inside = panel(
      words("question.title"),
      Size(width: width, height: lines.count + answers.count + 3), in: rect)
    let used = text(question.text, in: inside, style: Style(.text, bold: true))
    let rows = inside.rows(top: used + 1).rest
    for (row, answer) in zip(rows.lines, answers) {
      canvas.putTruncated(
        answer, at: row.origin, style: Style(.key), width: row.width)
    }
    cursor = rows.origin
  }

  /// The answers side by side, or one under the other where they have no room.
  private func rows(of answer: String, width: Int) -> [Substring] {
    guard answer.displayWidth > width else { return [answer[...]] }
    return answer.split(separator: "    ").map { part in
      part.drop { $0 == " " }
    }
  }

  mutating func timer(_ state: TimerState, of model: Model, in rect: Rect) {
    let words = model.words
    let inside = panel(
      words("timer.title"), Size(width: min(rect.width, 48), height: 6),
      in: rect)
    let rows = inside.lines
    guard rows.count >= 4 else { return }
    canvas.putTruncated(
      model.clock ?? words("timer.stopped"), at: rows[0].origin,
      style: Style(.accent, bold: true), width: rows[0].width)
    let minutes = state.digits.isEmpty ? model.suggestedMinutes : 0
    let text =
      state.digits.isEmpty
      ? model.session.timer == nil
        ? words("timer.start", ["count": minutes]) : words("timer.running")
      : words("timer.typed", ["count": state.digits])
    canvas.putTruncated(text, at: rows[2].origin, width: rows[2].width)
    cursor = rows[2].origin
  }

  mutating func help(_ state: HelpState, of model: Model, in rect: Rect) {
    let words = model.words
    let lines = model.helpLines(state)
    let keys = min(22, lines.map { $0.keys.displayWidth }.max() ?? 0)
    let inside = panel(
      words("help.title"),
      Size(
        width: min(rect.width, model.isSpoken ? rect.width : 78),
        height: rect.height), in: rect)
    let (top, list) = inside.rows(top: 2)
    canvas.putTruncated(
      words("help.type"), at: top.origin, style: Style(.muted),
      width: top.width)
    cursor = top.origin
    if !state.filter.isEmpty {
      field(state.filter, in: top.rows(top: 1).top, hasFocus: true)
    }
    let first = min(state.top, max(0, lines.count - list.height))
    for (row, line) in zip(list.lines, lines.dropFirst(first)) {
      helpLine(line, keys: keys, in: row)
    }
    let left = lines.count - first - list.height
    if left > 0, let last = list.lines.last { more(left + 1, words, in: last) }
  }

  private mutating func helpLine(
    _ line: HelpLine, keys: Int, in rect: Rect
  ) {
    if line.isHeading {
      canvas.putTruncated(
        line.text, at: rect.origin, style: Style(.title, bold: true),
        width: rect.width)
      return
    }
    canvas.putTruncated(
      line.keys, at: rect.origin, style: Style(.key, bold: true), width: keys)
    let text = line.obstacle.map { "\(line.text) – \($0)" } ?? line.text
    canvas.putTruncated(
      text, at: Point(x: rect.x + keys + 2, y: rect.y),
      style: Style(line.obstacle == nil ? .text : .muted),
      width: rect.width - keys - 2)
  }
}

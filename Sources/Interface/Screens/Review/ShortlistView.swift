import Surface
import Workshop

extension Model {
  /// What balance and mere dots choose alike, and what only one of them does.
  private var chosen: [(key: String, ideas: [IdeaID])] {
    guard let shortlist else { return [] }
    let fair = shortlist.completed.choices.map(\.idea)
    let dots = shortlist.greedy.choices.map(\.idea)
    return [
      ("both", dots.filter(fair.contains)),
      ("onlyDots", dots.filter { !fair.contains($0) }),
      ("onlyFair", fair.filter { !dots.contains($0) }),
    ]
  }

  /// A line an idea, where there is room.
  func shortlistWithTexts(width: Int) -> [PageLine] {
    chosen.flatMap { key, ideas in
      let title = PageLine(
        text: words("shortlist.\(key)"), style: Style(.title, bold: true))
      let lines = ideas.map { id in
        let number = String(id.number)
        let pad = String(repeating: " ", count: max(0, 4 - number.count))
        return PageLine(
          text: pad + number + "  " + (session[id].map(line(of:)) ?? ""))
      }
      return [title] + (lines.isEmpty ? [PageLine(text: "   –")] : lines)
    }
  }

  /// Numbers alone, with what is to be said first.
  func shortlistShort(width: Int) -> [PageLine] {
    shortlistAdvice(width: width) + shortlistLines(width: width)
  }

  private func shortlistLines(width: Int) -> [PageLine] {
    let rows = chosen
    let labels = rows.map { words("shortlist.\($0.key)") }
    let indent = (labels.map(\.displayWidth).max() ?? 0) + 2
    return zip(labels, rows).flatMap { label, row in
      let numbers = row.ideas.map { String($0.number) }.joined(separator: "  ")
      let lines = Wrapping.wrap(
        numbers.isEmpty ? "–" : numbers, width: max(4, width - indent))
      return lines.enumerated().map { index, line in
        PageLine(
          text: (index == 0 ? label : "").padded(to: indent) + line,
          style: row.key == "both" ? Style(.text, bold: true) : .text)
      }
    }
  }

  var shortlistTitle: String {
    words(
      "shortlist.title", ["amount": words.amount(shortlist?.budget ?? .zero)])
  }

  /// How each idea came to be chosen, a sentence each.
  func shortlistStory(_ id: RoundID, width: Int) -> [PageLine] {
    guard let round = session[id], let shortlist else { return [] }
    let story = ShortlistStory(
      shortlist, of: session.tally(of: round), in: session
    ) { words($0, $1) }
    return story.parts.flatMap { part in
      wrapped(part.title, width, Style(.text, bold: true))
        + part.steps.flatMap { step in
          wrapped(step, width - 2).map {
            PageLine(text: "  " + $0.text, style: $0.style)
          }
        } + [PageLine(text: "")]
    }
  }
}

extension Scene {
  /// The ideas that the budget is enough for, in balance and by dots alone.
  mutating func shortlist(_ model: Model, in rect: Rect) {
    let hasFocus = model.review.part == .shortlist
    canvas.box(
      rect, title: model.shortlistTitle,
      style: Style(hasFocus ? .focus : .border))
    let inside = rect.inset(horizontally: 2, vertically: 1)
    let long =
      model.shortlistAdvice(width: inside.width)
      + model.shortlistWithTexts(width: inside.width)
    let lines =
      long.count <= inside.height
      ? long : model.shortlistShort(width: inside.width)
    for (row, line) in zip(inside.lines, lines) {
      canvas.putTruncated(
        line.text, at: row.origin, style: line.style, width: row.width)
    }
    if hasFocus {
      cursor = inside.origin
      let hint = " " + model.words("shortlist.why") + " "
      canvas.put(
        hint,
        at: Point(
          x: rect.maxX - 2 - hint.displayWidth, y: rect.maxY - 1),
        style: Style(.key))
    }
  }
}

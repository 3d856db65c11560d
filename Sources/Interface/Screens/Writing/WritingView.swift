import Surface
import Workshop

extension Scene {
  /// A writing seat: the line, and below it what was written here.
  mutating func writing(_ model: Model, in rect: Rect) {
    let (line, rest) = rect.rows(top: min(6, max(3, rect.height / 2)))
    entryLine(model, in: line)
    let list = rest.inset(horizontally: 1, vertically: 0)
    let ideas = model.ideasWrittenHere(most: list.height)
    if ideas.isEmpty {
      text(
        model.words("writing.none"),
        in: rest.inset(horizontally: 2, vertically: 1), style: Style(.muted))
    }
    for (row, idea) in ideas.enumerated() {
      ideaRow(idea, merged: 0, model, hasFocus: false, in: list.lines[row])
    }
  }
}

extension Model {
  /// The latest ideas that this seat wrote and that were not taken back, so
  /// that nobody wonders whether one has arrived.
  func ideasWrittenHere(most: Int) -> [Idea] {
    var ideas: [Idea] = []
    for event in session.history.events.reversed()
    where event.seat == seat.name {
      if ideas.count == most { break }
      guard let captured = event.fact as? IdeaCaptured,
        let idea = session[captured.idea]
      else { continue }
      ideas.append(idea)
    }
    return ideas
  }
}

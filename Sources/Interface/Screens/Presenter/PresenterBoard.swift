import Surface
import Workshop

extension Scene {
  /// The board to be read: every department in use with its count and the
  /// latest of its ideas, and the idea that is being talked about.
  mutating func presentBoard(_ model: Model, in rect: Rect) {
    var area = rect
    if let idea = model.stage?.idea.flatMap({ model.session[$0] }), idea.stands,
      rect.height >= 9
    {
      let (rest, pane) = rect.rows(bottom: rect.height >= 12 ? 4 : 3)
      area = rest
      canvas.fill(
        pane.rows(top: 1).top, Style(.title), with: "─")
      _ = ideaLines(
        idea, model, most: pane.height - 1, in: pane.rows(top: 1).rest)
    }
    let columns = model.presentedColumns
    let across = min(columns.count, max(1, area.width / 26))
    guard across > 0 else { return }
    let down = (columns.count + across - 1) / across
    let height = max(1, area.height / down)
    let fields = area.split(columns: across, gap: 2)
    for (index, column) in columns.enumerated() {
      let field = fields[index % across]
      let top = field.rows(top: index / across * height).rest
      presentColumn(column, model, in: top.rows(top: height).top)
    }
  }

  private mutating func presentColumn(
    _ column: PresentedColumn, _ model: Model, in rect: Rect
  ) {
    guard let head = rect.lines.first else { return }
    let style = Style(.title, bold: true)
    line(column.title, String(column.ideas.count), in: head, style: style)
    for (row, idea) in zip(rect.lines.dropFirst(), column.ideas.reversed()) {
      let number = String(idea.id.number).leading(to: 3)
      let isShown = idea.id == model.stage?.idea
      canvas.putTruncated(
        "\(number) \(model.line(of: idea))", at: row.origin,
        style: isShown ? Style(.focus, bold: true) : .text, width: row.width)
    }
  }
}

/// A department on the projector's board.
private struct PresentedColumn {
  var title: String
  var ideas: [Idea]
}

extension Model {
  /// The unsorted first, then the departments in use in their order.
  fileprivate var presentedColumns: [PresentedColumn] {
    let ideas = Dictionary(grouping: session.standingIdeas, by: \.department)
    let open = ideas[nil].map {
      PresentedColumn(title: words("presenter.open"), ideas: $0)
    }
    let sorted = session.departments.compactMap { department in
      ideas[department.id].map {
        PresentedColumn(title: departmentLabel(department.id), ideas: $0)
      }
    }
    return [open].compactMap { $0 } + sorted
  }
}

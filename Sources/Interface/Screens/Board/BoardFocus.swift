import Surface
import Workshop

extension Model {
  /// The column in focus among these: the one of the focused idea, as long as
  /// nobody went elsewhere.
  func focusedColumn(in columns: [BoardColumn]) -> Int {
    columns.firstIndex { $0.id == board.column } ?? 0
  }

  /// Where the focus is in a column; nil where it is empty.
  func focusedPlace(in column: BoardColumn) -> Int? {
    let ideas = column.ideas
    if ideas.isEmpty { return nil }
    if let focus, let place = ideas.firstIndex(where: { $0.id == focus }) {
      return place
    }
    return min(max(0, board.place), ideas.count - 1)
  }

  /// The idea in focus on the board.
  var boardIdea: Idea? {
    let columns = boardColumns
    let column = columns[focusedColumn(in: columns)]
    return focusedPlace(in: column).map { column.ideas[$0] }
  }

  /// Other columns; the idea in focus keeps it.
  mutating func arrange(by arrangement: BoardArrangement) {
    let idea = boardIdea?.id
    board.arrangement = arrangement
    board.column =
      boardColumns.first { column in
        column.ideas.contains { $0.id == idea }
      }?.id
    focus = idea
  }

  mutating func moveOnBoard(_ key: Key) {
    let columns = boardColumns
    let index = focusedColumn(in: columns)
    switch key {
    case .left, .character("h"): step(-1, from: index, in: columns)
    case .right, .character("l"): step(1, from: index, in: columns)
    default:
      let column = columns[index]
      var selection = Selection(index: focusedPlace(in: column) ?? 0)
      let page = max(2, (contentHeight - 8) / 2)
      _ = selection.move(key, count: column.ideas.count, page: page)
      focus(selection.index, in: column)
    }
  }

  /// To the next column that is shown: the first one, or one in use.
  private mutating func step(
    _ by: Int, from index: Int, in columns: [BoardColumn]
  ) {
    let place = focusedPlace(in: columns[index]) ?? board.place
    var next = index + by
    while columns.indices.contains(next), next != 0,
      columns[next].ideas.isEmpty
    {
      next += by
    }
    guard columns.indices.contains(next) else { return }
    board.column = columns[next].id
    focus(min(place, max(0, columns[next].ideas.count - 1)), in: columns[next])
  }

  private mutating func focus(_ place: Int, in column: BoardColumn) {
    board.place = place
    let ideas = column.ideas
    focus = ideas.indices.contains(place) ? ideas[place].id : nil
  }

  /// Remembers which idea has the focus when those chosen leave the column, so
  /// that a pile is sorted with one key an idea.
  mutating func rememberNext() {
    let columns = boardColumns
    let column = columns[focusedColumn(in: columns)]
    let leaving = Set(chosenIdeas)
    guard let place = focusedPlace(in: column) else { return }
    board.place = place
    let ideas = column.ideas
    let after = ideas[place...].first { !leaving.contains($0.id) }
    let before = ideas[..<place].last { !leaving.contains($0.id) }
    board.next = (after ?? before)?.id
  }

  /// The focus stays in its column when its idea has gone.
  mutating func focusNext() {
    guard screen == .board else { return }
    focus = board.next
    board.next = nil
  }

  /// A column that the filter has emptied gives way to one that it has not.
  mutating func focusFound() {
    guard screen == .board, boardIdea == nil else { return }
    if let column = boardColumns.first(where: { !$0.ideas.isEmpty }) {
      board.column = column.id
    }
  }

  /// Puts the focus on an idea, wherever it is.
  mutating func focus(on id: IdeaID) {
    focus = session.standing(id)
    let holding = boardColumns.first { column in
      column.ideas.contains { $0.id == focus }
    }
    if let holding { board.column = holding.id }
  }
}

import Surface
import Workshop

/// What a click can fall on.
enum Target: Hashable {
  case idea(IdeaID)
  /// A column of the board, by its id.
  case column(String?)
  /// A line of the list on top.
  case item(Int)
  /// A key of the hint line.
  case key(Key)
}

/// Where it is.
struct TargetArea: Hashable {
  var rect: Rect
  var target: Target
}

extension Model {
  /// The topmost thing at a place that `pick` takes.
  fileprivate func target<Found>(
    at point: Point, _ pick: (Target) -> Found?
  ) -> Found? {
    for area in scene(of: self, size: size).targets.reversed()
    where area.rect.contains(point) {
      if let found = pick(area.target) { return found }
    }
    return nil
  }

  /// The key that a click in the booth presses; nil where it falls on none.
  func boothKey(under mouse: Mouse) -> Key? {
    guard mouse.action == .press, mouse.button == .left else { return nil }
    return target(at: mouse.point) { target in
      if case .key(let key) = target { key } else { nil }
    }
  }

  /// The mouse does what keys do: a click focuses, one on what has the focus
  /// opens, a card is dragged to its department, a hint is its key.
  mutating func use(_ mouse: Mouse) -> [Effect] {
    switch (mouse.action, mouse.button) {
    case (.press, .left): return pressed(at: mouse.point)
    case (.release, _): return released(at: mouse.point)
    default: return []
    }
  }

  private mutating func pressed(at point: Point) -> [Effect] {
    dragged = nil
    switch target(at: point, { $0 }) {
    case .key(let key): return press(key)
    case .item(let index): return choose(item: index)
    case .column(let id):
      board.column = id
      focus = nil
      return []
    case .idea(let id):
      dragged = Dragged(idea: id, hadFocus: focusedIdea?.id == id)
      if screen == .ideate { mode = .keys }
      focus(on: id)
      return []
    case nil: return []
    }
  }

  private mutating func released(at point: Point) -> [Effect] {
    guard let dragged else { return [] }
    self.dragged = nil
    if target(at: point, { $0 }) == .idea(dragged.idea) {
      return dragged.hadFocus ? perform(.open, with: .enter) : []
    }
    guard screen == .board, board.arrangement == .department,
      let column = target(
        at: point,
        { target -> String?? in
          if case .column(let id) = target { .some(id) } else { nil }
        }), column != session[dragged.idea]?.department
    else { return [] }
    let ids = marked.contains(dragged.idea) ? marked.sorted() : [dragged.idea]
    rememberNext()
    return submit(.assign(ids, to: column))
  }

  private mutating func choose(item index: Int) -> [Effect] {
    switch layers.last {
    case .picker(var picker):
      picker.selection.index = index
      _ = replaceTop(.picker(picker))
      return press(picker.chosen == nil ? .enter : .character(" "))
    case .people: return choose(group: index)
    case .none where screen == .checkIn: return choose(group: index)
    case .none where screen == .chooser:
      let hadFocus = chooser.selection.index == index
      chooser.selection.index = index
      return hadFocus ? press(.enter) : []
    default: return []
    }
  }

  /// As if the arrows had gone there, so that a typed number counts.
  private mutating func choose(group index: Int) -> [Effect] {
    let step = index - attendance.selection.index
    return (0..<abs(step)).flatMap { _ in press(step < 0 ? .up : .down) }
  }
}

/// A card under the mouse while its button is held.
struct Dragged: Hashable, Sendable {
  var idea: IdeaID
  /// Whether it had the focus before.
  var hadFocus: Bool
}

extension Mouse {
  /// Whether a button was pressed, moved with or let go; not the wheel.
  var isButton: Bool { action != .wheelUp && action != .wheelDown }
}

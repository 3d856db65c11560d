import Surface
import Workshop

/// Something that takes a while, and stops at Esc.
public struct Work: Hashable, Sendable {
  /// How many of `total` are done.
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}

extension Model {
  /// How far the work is: the layer stands from its first step to its end.
  mutating func follow(_ work: Work) {
    if case .work = layers.last { _ = layers.popLast() }
    if work.done < work.total { layers.append(.work(work)) }
  }

  mutating func endWork() {
    if case .work = layers.last { _ = layers.popLast() }
  }

  mutating func press(_ key: Key, in work: Work) -> [Effect] {
    switch Keymap.binding(for: key, in: [.work])?.action {
    case .stopWork:
      endWork()
      say(.plain, words("work.stopped"))
      return [.stopWork]
    case .interrupt: return interrupt(key)
    default: return [.bell]
    }
  }
}

extension Scene {
  mutating func work(_ work: Work, _ words: Wording, in rect: Rect) {
    let width = min(rect.width, 60)
    let inside = panel(
      words("work.cards"), Size(width: width, height: 5), in: rect)
    let rows = inside.lines
    guard rows.count >= 3 else { return }
    let bar = Model.bar(
      work.done, of: work.total, width: max(4, inside.width - 12))
    line(
      bar, words("vote.turnout", ["done": work.done, "people": work.total]),
      in: rows[0], style: Style(.accent, bold: true))
    canvas.putTruncated(
      words("work.nothingYet"), at: rows[2].origin, style: Style(.muted),
      width: inside.width)
    cursor = rows[0].origin
  }
}

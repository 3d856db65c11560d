import Surface
import Workshop

extension Scene {
  mutating func picker(_ picker: Picker, _ words: Wording, in rect: Rect) {
    let shown = picker.shown
    let about = min(picker.mostAbout, rect.height / 3)
    let wanted = max(picker.items.count + 3, 6) + (about > 0 ? about + 1 : 0)
    let height = min(rect.height, wanted + 2)
    let width = min(rect.width, max(44, picker.widestLine + 6))
    let inside = panel(
      picker.title, Size(width: width, height: height), in: rect)
    let (top, rest) = inside.rows(top: 2)
    let (list, bottom) = rest.rows(bottom: about > 0 ? about + 1 : 0)
    self.about(picker.current, words, in: bottom.rows(top: 1).rest)
    filterLine(picker.filter, words, in: top)
    if shown.isEmpty {
      canvas.putTruncated(
        words("list.nothing"), at: list.origin, style: Style(.muted),
        width: list.width)
    }
    let window = picker.selection.window(
      count: shown.count, height: list.height)
    for (row, index) in window.enumerated() {
      aim(list.lines[row], at: .item(index))
      item(
        shown[index], isChosen: picker.chosen?.contains(shown[index].id),
        hasFocus: index == picker.selection.index, marks: picker.widestMark,
        in: list.lines[row])
    }
    let room = list.lines
    if window.upperBound < shown.count, let last = room.last {
      more(shown.count - window.upperBound, words, in: last)
    }
  }

  /// What the line in focus is about.
  private mutating func about(
    _ item: Picker.Item?, _ words: Wording, in rect: Rect
  ) {
    let lines = item?.about ?? []
    for (row, line) in zip(rect.lines, lines) {
      canvas.putTruncated(
        line, at: row.origin, style: Style(.text), width: row.width)
    }
    if lines.count > rect.height, let last = rect.lines.last {
      more(lines.count - rect.height + 1, words, in: last)
    }
  }

  private mutating func filterLine(
    _ filter: TextField, _ words: Wording, in rect: Rect
  ) {
    guard let line = rect.lines.first else { return }
    if filter.isEmpty {
      canvas.putTruncated(
        words("list.type"), at: line.origin, style: Style(.muted),
        width: line.width)
      cursor = line.origin
    } else {
      field(filter, in: line, hasFocus: true)
    }
  }

  private mutating func item(
    _ item: Picker.Item, isChosen: Bool?, hasFocus: Bool, marks: Int,
    in rect: Rect
  ) {
    let style =
      hasFocus
      ? Style(.focus, bold: true)
      : Style(item.obstacle == nil ? .text : .muted)
    if hasFocus { canvas.fill(rect, style) }
    var x = rect.x
    x += canvas.put(
      hasFocus ? "▸ " : "  ", at: Point(x: x, y: rect.y), style: style)
    if let isChosen {
      x += canvas.put(
        isChosen ? "■ " : "□ ", at: Point(x: x, y: rect.y), style: style)
    }
    if marks > 0 {
      canvas.put(
        item.mark, at: Point(x: x, y: rect.y),
        style: hasFocus ? style : Style(.key, bold: true))
      x += marks + 1
    }
    let rest = Rect(x: x, y: rect.y, width: rect.maxX - x, height: 1)
    let detail = rest.width - item.detail.displayWidth >= 12 ? item.detail : ""
    line(
      item.label, detail, in: rest, style: style,
      rightStyle: hasFocus ? style : Style(.muted))
  }

  /// `▼ 9 weitere` at the end of a list that goes on.
  mutating func more(_ count: Int, _ words: Wording, in rect: Rect) {
    canvas.fill(rect)
    let text = words("list.more", ["count": count])
    canvas.putTruncated(
      text, at: rect.origin, style: Style(.muted), width: rect.width)
  }
}

extension Picker {
  fileprivate var widestLine: Int {
    let lines = items.map { $0.label.displayWidth + $0.detail.displayWidth + 6 }
    let about = items.flatMap(\.about).map { min(90, $0.displayWidth) }
    return (lines + about).max() ?? 0
  }

  /// The most lines that stand below the list.
  fileprivate var mostAbout: Int { items.map(\.about.count).max() ?? 0 }

  /// The width of the keys before the items, 0 where none has one.
  fileprivate var widestMark: Int {
    items.map(\.mark.displayWidth).max() ?? 0
  }
}

import Surface
import Workshop

/// Where the parts of a ballot stand; clicks and drawing ask the same.
struct BallotLayout: Hashable {
  /// The rules, and what is left of the dots.
  var head: Rect
  var list: Rect
  /// The whole text of the idea in focus.
  var pane: Rect
  /// One line: a sentence, the number typed, or the search.
  var status: Rect
  var hints: Rect
  /// Rows from one idea to the next.
  var step: Int

  /// The ideas that are seen.
  func rows(of count: Int, _ focus: Selection) -> Range<Int> {
    let room = max(1, (list.height + step - 1) / step)
    let window = focus.window(count: count, height: room)
    // The last row says how many follow.
    guard window.upperBound < count, window.count > 1 else { return window }
    let shorter = window.lowerBound..<window.upperBound - 1
    return shorter.contains(focus.index)
      ? shorter : window.lowerBound + 1..<window.upperBound
  }

  /// The idea in a row of the screen.
  func index(at point: Point, of count: Int, _ focus: Selection) -> Int? {
    guard list.contains(point) else { return nil }
    let rows = rows(of: count, focus)
    let index = rows.lowerBound + (point.y - list.y) / step
    return rows.contains(index) ? index : nil
  }
}

extension Model {
  func ballotLayout(_ draft: BallotDraft) -> BallotLayout {
    let all = Rect(size)
    let hintRows = boothHintRows(lowerBoothHints, width: all.width).count
    let (page, hints) = all.rows(bottom: hintRows)
    let isWide = all.width >= Layout.twoColumns
    let against = session[draft.round]?.rules.against == nil ? 0 : 1
    let isNarrow = all.width < Layout.wide
    let air = all.height >= 20 ? 1 : 0
    let (head, rest) = page.rows(
      top: (isNarrow ? 3 : 2) + (isWide ? against : 2 * against) + air)
    let (middle, status) = rest.rows(bottom: 1)
    let ideas = draft.order.count
    let base = all.height >= 30 ? 7 : all.height >= 20 ? 5 : 3
    let isLoose = ideas * 2 + base <= middle.height
    let needed = isLoose ? ideas * 2 : ideas
    let room = max(base, min(middle.height - needed, longestIdea(draft) + 1))
    let (list, pane) = middle.rows(bottom: min(room, middle.height / 2))
    return BallotLayout(
      head: head, list: list, pane: pane, status: status, hints: hints,
      step: isLoose ? 2 : 1)
  }

  /// About how many rows the longest text needs.
  private func longestIdea(_ draft: BallotDraft) -> Int {
    let bytes = draft.order.map { session[$0]?.text?.utf8.count ?? 0 }
    return 2 + (bytes.max() ?? 0) / max(1, size.width - 12)
  }
}

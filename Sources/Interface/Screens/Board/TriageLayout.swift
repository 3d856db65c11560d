import Surface
import Workshop

/// Where things stand in a triage: the text gives way, so that what is
/// proposed is always seen.
struct TriageLayout {
  let main: Rect
  /// The departments; empty where there is no room for them.
  let side: Rect
  let heading: Rect
  let text: Rect
  let proposals: Rect
  let remarks: Rect
  /// The whole text.
  let lines: [Substring]

  init(_ rect: Rect, text whole: String, proposals count: Int) {
    let isWide = rect.width >= Layout.twoColumns
    (main, side) = rect.columns(right: isWide ? min(40, rect.width / 3) : 0)
    let inside = main.inset(horizontally: 2, vertically: 1)
    let (heading, below) = inside.rows(top: 2)
    self.heading = heading
    lines = Wrapping.wrap(whole, width: max(2, inside.width))
    let kept = count > 0 ? count + 2 : 1
    let room = min(lines.count, max(1, below.height - kept))
    text = below.rows(top: room).top
    let rest = below.rows(top: room + 1).rest
    proposals = rest.rows(top: count).top
    remarks = rest.rows(top: count > 0 ? count + 1 : 0).rest
  }

  /// Whether the text is longer than its room.
  var isLong: Bool { lines.count > text.height }
  /// The lines that can be above the window.
  var mostScrolled: Int { max(0, lines.count - max(1, text.height - 1)) }
}

extension TriageState {
  /// Moves the window over a long text.
  mutating func scroll(_ key: Key, in layout: TriageLayout) {
    let page = max(1, layout.text.height - 1)
    let step =
      switch key {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      default: 0
      }
    scrolled = min(max(0, scrolled + step), layout.mostScrolled)
  }
}

extension Model {
  func triageLayout(for idea: Idea) -> TriageLayout {
    triageLayout(
      for: idea,
      in: Rect(x: 0, y: 0, width: size.width, height: contentHeight))
  }

  func triageLayout(for idea: Idea, in rect: Rect) -> TriageLayout {
    TriageLayout(
      rect, text: idea.text ?? words("idea.redacted"),
      proposals: min(3, proposals(for: idea).count))
  }
}

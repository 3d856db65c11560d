extension Canvas {
  /// The rows as text without spaces at their ends, as goldens show them.
  public var lines: [String] {
    (0..<size.height).map { y in
      var cells = row(y)
      while let last = cells.last, last.grapheme == .space {
        cells.removeLast()
      }
      return cells.map(\.text).joined()
    }
  }

  /// Every run of one style that isn't plain text, as tests read it:
  /// `0:3-10 title bold "Werkstatt"` (row, first and last column).
  public var runs: [String] {
    (0..<size.height).flatMap { y in runs(row: y) }
  }

  private func runs(row y: Int) -> [String] {
    var found: [String] = []
    var cells = row(y)
    let first = cells.startIndex
    while let style = cells.first?.style {
      let run = cells.prefix { $0.style == style }
      if style != .text {
        let text = run.map(\.text).joined()
        found.append(
          "\(y):\(run.startIndex - first)-\(run.endIndex - 1 - first) "
            + "\(style) \"\(text)\"")
      }
      cells = cells[run.endIndex...]
    }
    return found
  }
}

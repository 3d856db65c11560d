import Exchange
import Surface

/// A table for people in a window of some width: names, words and numbers,
/// and a bar behind the last of the numbers.
///
/// Where room is short the bars give way first, then names are cut.
struct BarTable {
  enum Kind {
    /// What may be cut; one column is of this kind.
    case name
    case word
    case number
  }

  private let columns: [(header: String, kind: Kind)]
  /// Nil where nothing is cut, and there are no bars.
  private let width: Int?
  private var rows: [(cells: [String], value: Int)] = []

  init(_ columns: [(header: String, kind: Kind)], width: Int?) {
    self.columns = columns
    self.width = width
  }

  /// Adds a row, whatever is in its texts; the value is that of its bar.
  mutating func add(_ cells: [String], value: Int) {
    rows.append((cells.map { PlainText($0).description }, value))
  }

  /// None where there is no row.
  var lines: [String] {
    if rows.isEmpty { return [] }
    let layout = layout
    let most = rows.map(\.value).max() ?? 0
    let header = line(columns.map(\.header), bar: "", layout)
    return [header]
      + rows.map { row in
        let bar = Self.bar(row.value, of: most, width: layout.bar)
        return line(row.cells, bar: bar, layout)
      }
  }

  private static let gap = 2
  private static let leastName = 12
  private static let mostBar = 30

  private struct Layout {
    var widths: [Int]
    /// 0 where there is none.
    var bar: Int
  }

  private var layout: Layout {
    var widths = columns.indices.map { column in
      rows.map { $0.cells[column].displayWidth }
        .reduce(columns[column].header.displayWidth, max)
    }
    guard let width, let name = columns.firstIndex(where: { $0.kind == .name })
    else { return Layout(widths: widths, bar: 0) }
    let gaps = (columns.count - 1) * Self.gap
    let others = widths.reduce(gaps, +) - widths[name]
    let room = max(Self.leastName, width - others)
    let least = width / 10
    var bar = 0
    if rows.contains(where: { $0.value > 0 }),
      room - least - Self.gap >= Self.leastName
    {
      let left = room - widths[name] - Self.gap
      bar = min(max(left, least), Self.mostBar)
    }
    let taken = bar == 0 ? 0 : bar + Self.gap
    widths[name] = min(widths[name], room - taken)
    return Layout(widths: widths, bar: bar)
  }

  private func line(
    _ cells: [String], bar: String, _ layout: Layout
  ) -> String {
    let lastNumber = columns.lastIndex { $0.kind == .number }
    var parts: [String] = []
    for (column, cell) in cells.enumerated() {
      parts.append(
        padded(cell, to: layout.widths[column], columns[column].kind))
      if column == lastNumber, layout.bar > 0 {
        parts.append(padded(bar, to: layout.bar, .word))
      }
    }
    let line = parts.joined(separator: String(repeating: " ", count: Self.gap))
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func padded(_ cell: String, to width: Int, _ kind: Kind) -> String {
    let cell =
      kind == .name ? Wrapping.truncated(cell, to: width) : cell
    let blanks = String(
      repeating: " ", count: max(0, width - cell.displayWidth))
    return kind == .number ? blanks + cell : cell + blanks
  }

  /// A bar in proportion, in halves of a column; whatever is more than nothing
  /// shows.
  ///
  /// It is half a line high, so that bars of neighbouring rows stand apart.
  private static func bar(_ value: Int, of most: Int, width: Int) -> String {
    guard value > 0, most > 0, width > 0 else { return "" }
    let halves = max(1, (value * width * 2 + most / 2) / most)
    return String(repeating: "▄", count: halves / 2)
      + (halves % 2 == 0 ? "" : "▖")
  }
}

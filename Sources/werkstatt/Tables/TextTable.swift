import Exchange

/// Columns for people: numbers stand right, texts left, and the last column
/// is as long as it likes.
struct TextTable {
  private let header: [String]
  private let numbers: Set<Int>
  private var rows: [[String]] = []

  init(_ header: [String], numbers: Set<Int>) {
    self.header = header
    self.numbers = numbers
  }

  /// Adds a row, whatever is in its texts.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { PlainText($0).description })
  }

  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    return all.map { row in
      let cells = row.indices.map { column in
        padded(row[column], widths[column], column)
      }
      return cells.joined(separator: "  ")
    }
  }

  private func padded(_ cell: String, _ width: Int, _ column: Int) -> String {
    if column == header.count - 1, !numbers.contains(column) { return cell }
    let blanks = String(repeating: " ", count: width - cell.count)
    return numbers.contains(column) ? blanks + cell : cell + blanks
  }
}

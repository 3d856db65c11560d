import Surface

/// Counts with their names, in as many columns as have room, filled one after
/// the other.
struct CountColumns {
  private let counts: [(name: String, count: String)]
  private let columns: Int

  private static let gap = 4
  private static let most = 3

  /// Nil for one below the other.
  init(_ counts: [(name: String, count: String)], width: Int?) {
    self.counts = counts
    let cell = Self.cell(counts)
    let room = width.map { ($0 + Self.gap) / (cell.name + cell.count + 6) }
    columns = max(1, min(Self.most, room ?? 1))
  }

  var lines: [String] {
    let rows = (counts.count + columns - 1) / columns
    let columns = stride(from: 0, to: counts.count, by: max(1, rows)).map {
      Array(counts[$0..<min($0 + rows, counts.count)])
    }
    return (0..<rows).map { row in
      columns.filter { row < $0.count }
        .map { Self.text($0[row], Self.cell($0)) }
        .joined(separator: String(repeating: " ", count: Self.gap))
    }
  }

  /// How wide names and counts are.
  private static func cell(
    _ counts: [(name: String, count: String)]
  ) -> (name: Int, count: Int) {
    (
      counts.map(\.name.displayWidth).max() ?? 0,
      counts.map(\.count.displayWidth).max() ?? 0
    )
  }

  private static func text(
    _ entry: (name: String, count: String), _ cell: (name: Int, count: Int)
  ) -> String {
    let blanks =
      cell.name + 2 + cell.count - entry.name.displayWidth
      - entry.count.displayWidth
    return entry.name + String(repeating: " ", count: blanks) + entry.count
  }
}

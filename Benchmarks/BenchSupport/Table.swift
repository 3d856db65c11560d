import Glibc

/// The figures as people read them, each beside its bar.
public struct Table {
  private var rows = [["", "median", "99 %", "bar", ""]]
  /// Whether every figure is under its bar.
  public private(set) var isMet = true

  public init() {}

  /// A row; one without a bar is there to compare with.
  public mutating func add(
    _ what: String, _ samples: Samples, bar: Double? = nil
  ) {
    let isUnder = bar.map { samples.median < $0 }
    if isUnder == false { isMet = false }
    rows.append([
      what, Self.text(samples.median), Self.text(samples.slowest),
      bar.map { "< \(Int($0)) ms" } ?? "",
      isUnder.map { $0 ? "met" : "MISSED" } ?? "",
    ])
  }

  public func print() {
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    for row in rows {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + pad : pad + cell.0
      }
      puts(cells.joined(separator: "  "))
    }
  }

  private static func text(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    let rest = String(abs(hundredths) % 100)
    return "\(hundredths / 100)." + (rest.count < 2 ? "0" : "") + rest + " ms"
  }
}

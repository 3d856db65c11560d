import Aggregation
import Workshop

/// The figures of many sessions as a table for spreadsheets: the rows and the
/// members of the machine form.
public enum AggregateCSV {
  /// Those of one dimension, with a header line.
  public static func text(
    _ figures: Figures, by dimension: Figures.Dimension
  ) -> String {
    let keys = dimension.keys
    var table = CSVText()
    table.add(keys.map { .text($0) })
    for row in figures.rows(by: dimension) {
      table.add(keys.map { cell(row[$0]) })
    }
    return table.text
  }

  private static func cell(_ value: Value?) -> CSVText.Cell {
    if let number = value?.integer { return .number(number) }
    return .text(value?.string)
  }
}

extension Figures.Dimension {
  /// What its columns are called, which must not depend on there being rows.
  fileprivate var keys: [String] {
    switch self {
    case .department:
      ["id", "name", "ideas", "sharedIdeas", "dots", "measures"]
    case .group: ["id", "name", "participants", "ideas", "ballots", "dots"]
    case .theme: ["name", "department", "ideas", "dots"]
    case .field: ["id", "name", "ideas", "dots"]
    case .session:
      ["session", "title", "date", "head", "ideas", "ballots", "dots"]
    case .month: ["month", "sessions", "ideas", "ballots", "dots"]
    }
  }
}

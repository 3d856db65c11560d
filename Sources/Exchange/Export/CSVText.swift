import Workshop

/// A table as comma-separated values (RFC 4180) that no text can break out
/// of, and in which no spreadsheet takes a text for a formula.
struct CSVText {
  private(set) var text = ""

  /// Adds a record.
  mutating func add(_ cells: [Cell]) {
    text += cells.map(\.written).joined(separator: ",") + "\r\n"
  }

  enum Cell {
    /// Whatever people or files brought.
    case text(String?)
    case number(Int?)

    fileprivate var written: String {
      switch self {
      case .number(let number): number.map(String.init) ?? ""
      case .text(let text): Self.quoted(Self.disarmed(text ?? ""))
      }
    }

    /// An apostrophe before what a spreadsheet would calculate.
    private static func disarmed(_ text: String) -> String {
      let tidy = CleanText.tidy(text)
      let isFormula = tidy.unicodeScalars.first.map(formulaStarts.contains)
      return isFormula == true ? "'" + tidy : tidy
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    private static func quoted(_ text: String) -> String {
      let needsQuotes = text.utf8.contains { byte in
        #"",;"#.utf8.contains(byte) || byte == 0x0a || byte == 0x0d
          || byte == 0x09
      }
      return needsQuotes ? text.inQuotes : text
    }
  }
}

extension String {
  /// In quotation marks, those inside doubled.
  var inQuotes: String {
    // By scalars: a quotation mark with an accent behind it is one still.
    var quoted = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

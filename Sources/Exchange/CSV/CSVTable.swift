/// A file with a header line, whose columns are asked for by name.
///
/// The rows are read when they are asked for: a file that has not the columns
/// it needs is refused before, however long it is.
struct CSVTable {
  let source: SourceText
  let columns: [String]
  let headerLine: Int
  /// Stands behind the header.
  private let body: CSVReader

  /// Reads the header; the delimiter is found out from it.
  ///
  /// - Throws: the place of what makes the header unreadable.
  init(_ bytes: [UInt8]) throws(InputFault) {
    let source = try SourceText(bytes)
    try self.init(source, delimiter: try CSVTable.delimiter(of: source))
  }

  init(_ source: SourceText, delimiter: UInt8) throws(InputFault) {
    self.source = source
    var reader = CSVReader(source, delimiter: delimiter)
    guard let header = try reader.next() else {
      throw InputFault(line: 1, reason: .isEmpty)
    }
    columns = header.fields.map(columnName)
    headerLine = header.line
    body = reader
    try Self.check(header, columns, source)
  }

  /// The rows, and the faults of those that have not as many fields as the
  /// header.
  ///
  /// - Throws: the place of what makes the file unreadable.
  func records() throws(InputFault) -> (
    rows: [CSVRecord], misshapen: [InputFault]
  ) {
    var reader = body
    var rows: [CSVRecord] = []
    var misshapen: [InputFault] = []
    while let row = try reader.next() {
      if row.fields.count == columns.count {
        rows.append(row)
      } else {
        misshapen.append(
          InputFault(
            line: row.line,
            reason: .fieldCount(
              found: row.fields.count, expected: columns.count)))
      }
    }
    return (rows, misshapen)
  }

  /// Where a column stands; nil where there is none.
  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// Where a column stands that must be there.
  func required(_ name: String) throws(InputFault) -> Int {
    guard let column = column(name) else {
      throw InputFault(line: headerLine, reason: .columnMissing(name))
    }
    return column
  }

  /// A fault at a field.
  func fault(
    _ row: CSVRecord, _ column: Int?, _ reason: InputFault.Reason
  ) -> InputFault {
    guard let column else { return InputFault(line: row.line, reason: reason) }
    let start = row.starts[column]
    // A field may stand on a later line than its record begins on.
    let before = source.bytes[row.starts[0]..<start]
    let lines = before.count { $0 == UInt8(ascii: "\n") }
    return InputFault(
      line: row.line + lines, column: source.column(of: start), reason: reason)
  }

  private static func check(
    _ header: CSVRecord, _ columns: [String], _ source: SourceText
  ) throws(InputFault) {
    var before: Set<String> = []
    for (index, name) in columns.enumerated()
    where !name.isEmpty && !before.insert(name).inserted {
      throw InputFault(
        line: header.line, column: source.column(of: header.starts[index]),
        reason: .columnTwice(name))
    }
  }
}

extension CSVTable {
  /// The one of comma, semicolon and tab that gives the most columns.
  static func delimiter(of source: SourceText) throws(InputFault) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), fields: 0)
    var fault: InputFault?
    for candidate in ",;\t".utf8 {
      var reader = CSVReader(source, delimiter: candidate)
      do throws(InputFault) {
        let fields = try reader.next()?.fields.count ?? 0
        if fields > best.fields { best = (candidate, fields) }
      } catch {
        fault = fault ?? error
      }
    }
    if best.fields == 0, let fault { throw fault }
    return best.delimiter
  }
}

/// A column's name as it is compared.
private func columnName(_ field: String) -> String {
  let words = field.split { $0.isWhitespace }
  return words.joined(separator: " ").lowercased()
}

extension CSVRecord {
  /// A field without white space around it; empty where there is no column.
  ///
  /// An emoji's modifier behind a blank is one character with it, so that
  /// scalars are looked at.
  func value(_ column: Int?) -> String {
    guard let column else { return "" }
    let head = fields[column].unicodeScalars.drop {
      $0.properties.isWhitespace
    }
    guard let last = head.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(head[...last])
  }
}

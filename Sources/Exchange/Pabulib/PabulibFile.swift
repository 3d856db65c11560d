/// The three sections of a Pabulib file, `META`, `PROJECTS` and `VOTES`, with
/// semicolons between fields.
struct PabulibFile {
  let source: SourceText
  private(set) var meta: [String: Entry] = [:]
  private(set) var projects = Section()
  private(set) var votes = Section()

  /// A value of the section META.
  struct Entry {
    var value: String
    var line: Int
  }

  /// A header and the records below it.
  struct Section {
    var line = 0
    var columns: [String] = []
    var rows: [CSVRecord] = []

    func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

    /// Where a column stands that must be there.
    func required(_ name: String) throws(InputFault) -> Int {
      guard let column = column(name) else {
        throw InputFault(line: max(line, 1), reason: .columnMissing(name))
      }
      return column
    }
  }

  /// - Throws: the section or the quote that makes the file unreadable.
  init(_ source: SourceText) throws(InputFault) {
    self.source = source
    var reader = CSVReader(source, delimiter: UInt8(ascii: ";"))
    var current = ""
    var lastLine = 1
    while let record = try reader.next() {
      lastLine = record.line
      if record.fields.count == 1,
        ["META", "PROJECTS", "VOTES"].contains(record.value(0))
      {
        current = record.value(0)
      } else {
        try take(record, current)
      }
    }
    for (section, name) in [(projects, "PROJECTS"), (votes, "VOTES")]
    where section.columns.isEmpty {
      throw InputFault(line: lastLine, reason: .sectionMissing(name))
    }
  }

  private mutating func take(
    _ record: CSVRecord, _ section: String
  ) throws(InputFault) {
    switch section {
    case "META":
      let value = record.fields.count > 1 ? record.value(1) : ""
      meta[record.value(0).lowercased()] = Entry(
        value: value, line: record.line)
    case "PROJECTS": projects.take(record)
    case "VOTES": votes.take(record)
    default:
      throw InputFault(line: record.line, reason: .sectionMissing("META"))
    }
  }

  /// A value that must be there.
  func required(_ key: String) throws(InputFault) -> Entry {
    guard let entry = meta[key], !entry.value.isEmpty else {
      throw InputFault(line: 1, reason: .metaMissing(key))
    }
    return entry
  }

  /// A whole number, if the key is there.
  ///
  /// - Throws: that its value is none.
  func number(_ key: String) throws(InputFault) -> Int? {
    guard let entry = meta[key], !entry.value.isEmpty else { return nil }
    guard let number = Int(entry.value), (1...1_000_000).contains(number) else {
      throw InputFault(line: entry.line, reason: .badNumber(entry.value))
    }
    return number
  }
}

extension PabulibFile.Section {
  fileprivate mutating func take(_ record: CSVRecord) {
    if columns.isEmpty {
      line = record.line
      columns = record.fields.indices.map { record.value($0).lowercased() }
    } else {
      rows.append(record)
    }
  }

  /// That a row has not as many fields as the header.
  func shapeFault(of row: CSVRecord) -> InputFault? {
    guard row.fields.count != columns.count else { return nil }
    let reason = InputFault.Reason.fieldCount(
      found: row.fields.count, expected: columns.count)
    return InputFault(line: row.line, reason: reason)
  }
}

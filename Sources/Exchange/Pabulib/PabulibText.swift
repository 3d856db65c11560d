/// The three sections of a Pabulib file as text, with semicolons between
/// fields.
struct PabulibText {
  private(set) var text = ""

  /// Begins a section with the names of its columns.
  mutating func begin(_ section: String, _ columns: [String]) {
    text += section + "\n"
    add(columns)
  }

  /// Adds a record; each field is one line.
  mutating func add(_ fields: [String]) {
    text += fields.map(Self.written).joined(separator: ";") + "\n"
  }

  /// In quotation marks only where it must be: some readers know none.
  private static func written(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { #";""#.utf8.contains($0) }
    return needsQuotes ? field.inQuotes : field
  }
}

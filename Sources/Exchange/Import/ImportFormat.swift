import Workshop

/// What a file or folder can be taken for.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// Ideas, also Polis' `comments.csv` alone.
  case csv
  case pabulib
  /// A folder with Polis' export.
  case polis
  /// `id,department`.
  case assignments
  /// `into,from`.
  case merges
  case measures
}

extension ImportFormat {
  /// What a file is by its first lines.
  static func recognised(_ source: SourceText) -> ImportFormat {
    if source.bytes.starts(with: "META".utf8) { return .pabulib }
    guard let delimiter = try? CSVTable.delimiter(of: source) else {
      return .csv
    }
    var reader = CSVReader(source, delimiter: delimiter)
    let header = (try? reader.next())?.fields ?? []
    let columns = Set(header.map { $0.lowercased() })
    if columns.isSuperset(of: ["into", "from"]) { return .merges }
    if columns.isSuperset(of: ["ideas", "title"]) { return .measures }
    if columns.isSuperset(of: ["id", "department"]),
      columns.isDisjoint(with: ["text", "title"])
    {
      return .assignments
    }
    return .csv
  }
}

extension ImportPlan {
  /// What a file comes to in a session: a pure function of both.
  ///
  /// Without a format it is recognised by its first lines.
  ///
  /// - Throws: what makes the whole file unusable.
  public init(
    _ bytes: [UInt8], as format: ImportFormat? = nil, into session: Session,
    keys: ImportKeys
  ) throws(InputFault) {
    let source = try SourceText(bytes)
    switch format ?? .recognised(source) {
    case .pabulib:
      self = try PabulibImport(source, into: session, keys: keys).planned()
    case .polis:
      // A folder; a single file of it can only be its comments.
      throw InputFault(line: 1, reason: .fileMissing("votes.csv"))
    case .csv:
      self = try IdeasImport(table(source), into: session).planned()
    case .assignments:
      self = try AssignmentsImport(table(source), into: session).planned()
    case .merges:
      self = try MergesImport(table(source), into: session).planned()
    case .measures:
      self = try MeasuresImport(table(source), into: session).planned()
    }
  }
}

private func table(_ source: SourceText) throws(InputFault) -> CSVTable {
  try CSVTable(source, delimiter: try CSVTable.delimiter(of: source))
}

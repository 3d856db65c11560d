/// What reads bytes that anybody may have made.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A line of a log.
  case line
  /// A whole log.
  case log
  /// A table to import, whatever it is taken for.
  case table
  /// A vote in Pabulib form.
  case pabulib
  case template
  /// What a terminal sends.
  case keys

  /// Reads these bytes and throws where something that must always hold does
  /// not.
  func check(_ bytes: [UInt8]) throws(Violation) {
    switch self {
    case .line: try LineProperties.check(bytes)
    case .log:
      try LogProperties.check(bytes)
      try LogProperties.check(MendedLog(bytes).bytes)
    case .table: try ImportProperties.check(bytes, as: nil)
    case .pabulib: try ImportProperties.check(bytes, as: .pabulib)
    case .template: try TemplateProperties.check(bytes)
    case .keys: try KeyProperties.check(bytes)
    }
  }
}

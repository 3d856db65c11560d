/// Reads comma-separated values strictly (RFC 4180), with the place of every
/// field.
///
/// A library was looked at: SwiftCSV 0.10.0 drops blanks and a last empty
/// field, takes a quote that is never closed for the end of a file, and knows
/// neither line nor column of a fault, which is what people need.
struct CSVReader {
  let source: SourceText
  let delimiter: UInt8
  private var at = 0
  private var line = 1

  init(_ source: SourceText, delimiter: UInt8, at: Int = 0, line: Int = 1) {
    self.source = source
    self.delimiter = delimiter
    self.at = at
    self.line = line
  }

  /// A table of who voted how has a column for each idea, and a round has
  /// 4,000 of them at most.
  private static let mostFields = 10_000

  private var bytes: [UInt8] { source.bytes }

  /// The next record that is no empty line; nil at the end.
  ///
  /// - Throws: the place of a quote that makes no sense, or of a field that is
  ///   one too many.
  mutating func next() throws(InputFault) -> CSVRecord? {
    while at < bytes.count, isLineEnd(bytes[at]) { passLineEnd() }
    guard at < bytes.count else { return nil }
    var record = CSVRecord(line: line)
    while true {
      if record.starts.count == Self.mostFields {
        throw fault(.tooManyFields(most: Self.mostFields), at)
      }
      record.starts.append(at)
      record.fields.append(try field())
      guard at < bytes.count, bytes[at] == delimiter else { break }
      at += 1
    }
    if at < bytes.count { passLineEnd() }
    return record
  }

  private mutating func field() throws(InputFault) -> String {
    if at < bytes.count, bytes[at] == quote { return try quoted() }
    let start = at
    while at < bytes.count, bytes[at] != delimiter, !isLineEnd(bytes[at]) {
      if bytes[at] == quote { throw fault(.quoteInsideField, at) }
      at += 1
    }
    return source.text(start..<at)
  }

  private mutating func quoted() throws(InputFault) -> String {
    let opening = at
    let openingLine = line
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count, bytes[at + 1] == quote {
          at += 1
        } else {
          at += 1
          try checkEndOfField()
          return String(decoding: text, as: UTF8.self)
        }
      } else if isLineEnd(byte), byte == newline || !isFollowedByNewline {
        line += 1
      }
      text.append(byte)
      at += 1
    }
    throw InputFault(
      line: openingLine, column: source.column(of: opening),
      reason: .quoteNotClosed)
  }

  private func checkEndOfField() throws(InputFault) {
    guard at < bytes.count else { return }
    if bytes[at] != delimiter, !isLineEnd(bytes[at]) {
      throw fault(.textAfterQuote, at)
    }
  }

  private var isFollowedByNewline: Bool {
    at + 1 < bytes.count && bytes[at + 1] == newline
  }

  private mutating func passLineEnd() {
    if bytes[at] == carriageReturn, isFollowedByNewline { at += 1 }
    at += 1
    line += 1
  }

  private func fault(
    _ reason: InputFault.Reason, _ offset: Int
  ) -> InputFault {
    InputFault(line: line, column: source.column(of: offset), reason: reason)
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == newline || byte == carriageReturn
}

/// The fields of a record, and where they stand.
struct CSVRecord {
  /// The line on which it begins, from 1.
  var line: Int
  var fields: [String] = []
  /// The offset of each field in the source.
  var starts: [Int] = []
}

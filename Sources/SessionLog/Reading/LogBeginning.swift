import Workshop

extension OpenFile {
  /// The bytes of a log from an offset to the end.
  ///
  /// What can be no log is refused by its beginning, however long it is.
  func logBytes(from start: Int = 0) throws(LogFailure) -> [UInt8] {
    if start == 0 { try checkBeginning() }
    return try bytes(from: start)
  }

  /// A long file must have a line of a log among its first bytes; a short one
  /// is read whole, and each of its lines judged.
  private func checkBeginning() throws(LogFailure) {
    guard try identity().size > LogBeginning.room else { return }
    let isOne = try bytes(most: LogBeginning.room)
      .withUnsafeBytes(LogBeginning.isOne)
    guard isOne else { throw .noSession(path: path) }
  }
}

/// What a long file begins with.
enum LogBeginning {
  /// Two of the longest lines: the first one may be damaged.
  static let room = 2 * (LogLine.longest + 1)

  /// Whether a line of a log is among the first of these bytes.
  static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let lines = bytes.prefix(room).split(
      separator: UInt8(ascii: "\n"), maxSplits: triedLines,
      omittingEmptySubsequences: false
    ).dropLast()
    let json = StrictJSON()
    return lines.contains { line in
      UnsafeRawBufferPointer(rebasing: line).withMemoryRebound(to: UInt8.self) {
        (try? LogLine(reading: $0, with: json)) != nil
      }
    }
  }

  /// As many lines are tried: a file of line ends alone has many.
  private static let triedLines = 1_000
}

extension EventReading {
  /// Whether what was read is a log that this program knows.
  ///
  /// - Throws: `.formatTooNew`; `.noSession` where no line is whole;
  ///   `.damaged` where not one of those that are whole can be read.
  func checkIsLog(_ path: String) throws(LogFailure) {
    if let format = scan.formatTooNew {
      throw .formatTooNew(path: path, format: format)
    }
    guard scan.lines > 0 else { throw .noSession(path: path) }
    if scan.head == .zero, let fault = faults.first {
      throw .damaged(path: path, fault: fault)
    }
  }
}

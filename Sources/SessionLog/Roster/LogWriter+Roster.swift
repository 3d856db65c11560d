import Workshop

extension LogWriter {
  /// The roster; empty where there is none.
  ///
  /// Its bytes are read each time, and what they say is known where they are
  /// those of the last time.
  public func roster() throws(LogFailure) -> Roster {
    guard let bytes = try rosterFile.read() else { return Roster() }
    if let lastRoster, lastRoster.bytes.isSame(as: bytes) {
      return lastRoster.roster
    }
    lastRoster = nil
    let roster = try Roster(reading: bytes, path: paths.roster)
    lastRoster = (bytes, roster)
    return roster
  }

  /// Changes the roster under the log's lock, and writes it if it became
  /// another one.
  ///
  /// - Returns: What `change` gives.
  public func updateRoster<Result>(
    _ change: (inout Roster) throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    try locked { () throws(LogFailure) in
      let before = try roster()
      var after = before
      let result = try change(&after)
      if after != before { try rosterFile.write(after.fileBytes) }
      return result
    }
  }

  private var rosterFile: WholeFile {
    WholeFile(path: paths.roster, calls: calls)
  }
}

extension Roster {
  /// The roster beside a log that nobody opens; empty where there is none.
  ///
  /// - Throws: `LogFailure` where it can't be read or is damaged.
  public static func read(
    beside paths: LogPaths
  ) throws(LogFailure) -> Roster {
    let file = WholeFile(path: paths.roster, calls: DiskCalls())
    guard let bytes = try file.read() else { return Roster() }
    return try Roster(reading: bytes, path: paths.roster)
  }
}

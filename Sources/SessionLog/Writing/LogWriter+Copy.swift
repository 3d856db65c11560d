import Glibc

extension LogWriter {
  /// The session as it was last known to be on the disk, written whole to
  /// another place, where its own disk takes nothing any more: the log, the
  /// box of an open round, and the roster.
  ///
  /// - Throws: `LogFailure` where that place does not take it either, or has
  ///   a file of this name.
  public func writeCopy(to path: String) throws(LogFailure) {
    let copy = LogPaths(log: path)
    try Self.write(content, new: copy.log)
    // The disk may still give what it does not take.
    if session.openRound?.rules.keepsBox == true,
      let box = Self.read(paths.box) ?? lastBox?.bytes
    {
      try Self.write(box, new: copy.box)
    }
    if let roster = Self.read(paths.roster) ?? lastRoster?.bytes {
      try Self.write(roster, new: copy.roster)
    }
    try syncFolder(of: path, calls: DiskCalls())
  }

  private static func read(_ path: String) -> [UInt8]? {
    try? WholeFile(path: path, calls: DiskCalls()).read()
  }

  private static func write(
    _ bytes: [UInt8], new path: String
  ) throws(LogFailure) {
    let file = try OpenFile(
      path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW)
    try file.append(bytes)
    try file.syncAll()
  }
}

import Exchange
import SessionLog
import Workshop

/// A session read for a command that changes nothing.
struct OpenedSession {
  let session: Session
  let head: Digest
  let paths: LogPaths

  /// - Throws: `Failure` where there is none, or its log is damaged; a torn
  ///   tail is none of its lines.
  init(_ name: String, _ options: CommonOptions) throws {
    paths = try options.paths(of: name)
    let path = paths.log
    let contents = try Failure.from { () throws(LogFailure) in
      try LogReader.read(path)
    }
    if let fault = contents.faults.first { throw Failure(damaged: path, fault) }
    session = Session(folding: contents.events)
    head = contents.head
  }

  /// Says on stderr what `check` finds in a log whose lines can all be read:
  /// figures of such a log are not to be relied upon.
  func tellFaults() throws(Failure) {
    let path = paths.log
    let check = try Failure.from { () throws(LogFailure) in try Check(path) }
    guard let first = check.faults.first else { return }
    let words = Catalogue.current
    let sentence = words(
      "notice.checkFound",
      [
        "path": path, "count": check.faults.count, "line": first.line,
        "what": first.kind.sentence(words),
      ])
    Output.tell(PlainText(sentence).description)
  }
}

extension LogWriter {
  /// The log of a session, to be added to; what had to be cut off is told.
  static func opened(
    _ name: String, _ options: CommonOptions
  ) throws -> LogWriter {
    let path = try options.paths(of: name).log
    let writer = try Failure.from { () throws(LogFailure) in
      try LogWriter(opening: path)
    }
    for torn in writer.tornTails {
      let sentence = Catalogue.current("notice.torn", ["path": torn.path])
      Output.tell(PlainText(sentence).description)
    }
    if let failure = writer.readOnly { throw Failure(failure) }
    return writer
  }
}

import Aggregation
import Exchange
import Glibc
import Interface
import SessionLog

extension CommonOptions {
  /// The logs at some paths; without a path those of the folder with the
  /// sessions, if it is there.
  func logs(at paths: [String]) throws(Failure) -> LogTree {
    let folder = folder.path
    // The usual folder is made with the first session; one that was named
    // must be there.
    let isNamed =
      sessions != nil || environmentValue("WERKSTATT_SESSIONS") != nil
    let isThere = isNamed || access(folder, F_OK) == 0
    let named = paths.isEmpty ? isThere ? [folder] : [] : paths
    for path in named { _ = try InputFile(path) }
    return try Failure.from { () throws(LogFailure) in try LogTree(named) }
  }
}

extension [Aggregate.LeftOut] {
  /// Names each log that was left out.
  ///
  /// - Throws: `Failure` that says how many, where there are any.
  func tell(_ words: Wording) throws(Failure) {
    for log in self {
      Output.tell(PlainText(log.sentence(words)).description)
    }
    if isEmpty { return }
    let name = contains { $0.isDamaged } ? "logsLeftOut" : "logsNotCounted"
    throw Failure(.someLeftOut, name, ["count": count])
  }
}

extension Aggregate.Torn {
  /// Which log, and from where on it does not count.
  func sentence(_ words: Wording) -> String {
    PlainText(
      words("aggregate.torn", ["path": path, "line": line, "byte": byte])
    ).description
  }
}

extension Aggregate.LeftOut {
  /// Whether `check` says more of it.
  fileprivate var isDamaged: Bool { line != nil }

  /// Which log, and why it is not counted.
  fileprivate func sentence(_ words: Wording) -> String {
    switch reason {
    case .failure(let failure): Failure(failure).sentences?.what ?? path
    case .fault(let fault):
      Failure(damaged: path, fault).sentences?.what ?? path
    case .nameIsNoText: words("aggregate.nameIsNoText", ["path": path])
    case .otherCourse(let counted):
      words("aggregate.otherCourse", ["path": path, "counted": counted])
    }
  }
}

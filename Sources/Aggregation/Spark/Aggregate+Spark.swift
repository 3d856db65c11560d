import Workshop

extension Aggregate {
  /// What the job on Spark gave, and the logs in doubt as this machine judges
  /// them; `named` says how somebody named the log at a path.
  ///
  /// Where a session is in both, the job must be asked again with those in
  /// `sessionsInBoth` in doubt.
  public init(
    _ answer: SparkAnswer, leftOut already: [LeftOut], days: Days, top: Int,
    verify: Bool, sessionsInBoth: inout [String], named: (String) -> String
  ) {
    let names = Names(
      answer.doubtful.map { (Array($0.copy.utf8), named($0.path)) },
      uniquingKeysWith: { first, _ in first })
    // What lies here is read by the name that it was given.
    let paths = answer.doubtful.map { log in
      log.copy == log.path ? named(log.path) : log.copy
    }
    let judged = Aggregate(
      paths, leftOut: already, days: days, top: top, verify: verify)
    let sure = Set(answer.figures.sessions.map { Array($0.session.utf8) })
    sessionsInBoth = judged.figures.sessions.map(\.session)
      .filter { sure.contains(Array($0.utf8)) }
    self = judged
    figures.add(answer.figures)
    figures.sort()
    lines += answer.figures.counts.events
    torn = torn.map { log in
      Torn(
        path: names.of(log.path), line: log.line, byte: log.byte)
    }
    copies = copies.map { copy in
      Copy(
        path: names.of(copy.path), of: names.of(copy.of))
    }
    leftOut = leftOut.map { log in
      LeftOut(
        path: names.of(log.path), reason: log.reason.naming(names))
    }
  }
}

extension Aggregate.LeftOut.Reason {
  /// Where copies were judged, the logs that they are of are named.
  fileprivate func naming(_ names: Names) -> Self {
    switch self {
    case .fault, .nameIsNoText: self
    case .failure(let failure):
      .failure(failure.path.map { failure.at(names.of($0)) } ?? failure)
    case .otherCourse(let path): .otherCourse(than: names.of(path))
    }
  }
}

/// How somebody named the logs whose copies were judged, by the copies' paths
/// as their bytes are.
private typealias Names = [[UInt8]: String]

extension Names {
  /// A path that is no copy's is itself.
  fileprivate func of(_ path: String) -> String {
    self[Array(path.utf8)] ?? path
  }
}

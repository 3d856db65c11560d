import Workshop

/// A log of an archive: what logs are chosen by.
///
/// Its texts and figures stand in the bytes of its part, so that ten thousand
/// logs are few pieces of memory.
struct PackedLog: Sendable {
  /// The path's number.
  var path = 0
  var openedAt = Timestamp(milliseconds: 0)
  /// Its whole lines.
  var events = 0
  /// How many bytes they take.
  var length = 0
  /// Whether there is more behind them, which was not fully written.
  var isTorn = false
  /// In the table of its part.
  var settings: Int32 = 0
  var hasThemes = false
  /// How many of its best ideas are there.
  var best: Int32 = 0
  /// Whether it has no more.
  var hasAllIdeas = false
  /// Where its bytes begin: session, head and title, the figures behind them.
  var start = 0
  var sessionLength: Int32 = 0
  var headLength: Int32 = 0
  var titleLength: Int32 = 0

  var session: Range<Int> { start..<start + Int(sessionLength) }

  /// The `h` of the last line.
  var head: Range<Int> {
    session.upperBound..<session.upperBound + Int(headLength)
  }

  var title: Range<Int> {
    head.upperBound..<head.upperBound + Int(titleLength)
  }

  /// Where the figures begin.
  var figures: Int { title.upperBound }
}

extension PackedLog {
  fileprivate init(_ log: LogFigures, path: Int, start: Int) {
    self.init(
      path: path, openedAt: log.openedAt, events: log.counts.events,
      length: log.length, isTorn: log.isTorn, settings: log.settings,
      hasThemes: log.hasThemes, best: Int32(log.best.count),
      hasAllIdeas: log.best.count == log.counts.ideas, start: start,
      sessionLength: Int32(log.session.utf8.count),
      headLength: Int32(log.head.utf8.count),
      titleLength: Int32(log.title.utf8.count))
  }
}

extension Archive.Part {
  /// Adds what the log at a path gives.
  mutating func add(_ log: LogFigures, path: Int) {
    var writer = PackedWriter()
    writer.add(bytes: log.session.utf8)
    writer.add(bytes: log.head.utf8)
    writer.add(bytes: log.title.utf8)
    writer.add(log.counts)
    writer.add(log.departments) { $0.add($1) }
    writer.add(log.groups) { $0.add($1) }
    writer.add(log.fields) { $0.add($1) }
    writer.add(log.best) { $0.add($1) }
    if !log.themes.isEmpty { themes[logs.count] = log.themes }
    logs.append(PackedLog(log, path: path, start: bytes.count))
    bytes += writer.bytes
  }

  /// What was added, but without themes.
  func figures(of log: Int) -> LogFigures {
    let packed = logs[log]
    var figures = LogFigures(
      session: text(packed.session), title: text(packed.title),
      openedAt: packed.openedAt, head: text(packed.head),
      length: packed.length, isTorn: packed.isTorn, settings: packed.settings,
      hasThemes: packed.hasThemes)
    read(log) { reader in
      figures.counts = reader.counts()
      figures.departments = reader.list { $0.sum() }
      figures.groups = reader.list { $0.sum() }
      figures.fields = reader.list { $0.sum() }
      figures.best = reader.list { $0.best() }
    }
    return figures
  }

  /// Reads the figures of a log: counts, the sums of departments, groups and
  /// fields, and the best ideas.
  @inline(__always)
  func read(_ log: Int, _ body: (inout PackedReader) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes, at: logs[log].figures)
      body(&reader)
    }
  }

  /// The text at a place.
  func text(_ place: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self)
    }
  }
}

import SessionLog
import Workshop

/// A log's figures, and the file as it was when they were made.
struct CachedLog: Sendable {
  var path: String
  var file: FileIdentity
  var figures: LogFigures
}

/// Figures of some logs as a cache keeps them, with the names that they number.
///
/// It holds no text of a body: what can be erased is read anew from the logs.
struct CachedPart: Sendable {
  /// By path.
  var logs: [CachedLog] = []
  var names: [String] = []
  var settings: [Settings] = []

  var bytes: [UInt8] {
    var writer = CacheWriter()
    writer.add(names.count)
    for name in names { writer.add(name) }
    writer.add(settings.count)
    for settings in settings {
      writer.add(settings.departments)
      writer.add(settings.groups)
      writer.add(settings.fields)
    }
    writer.add(logs.count)
    for log in logs { writer.add(log) }
    return writer.bytes
  }

  /// Nil where the bytes are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = CacheReader(bytes)
    names = reader.list { $0.text() }
    settings = reader.list { reader in
      Settings(
        departments: reader.named(), groups: reader.named(),
        fields: reader.named())
    }
    logs = reader.list { $0.log() }
    guard !reader.isBroken, reader.isAtEnd, numbersAreRight else { return nil }
  }

  init() {}

  /// Whether all that is numbered is there.
  private var numbersAreRight: Bool {
    let names = Int32(truncatingIfNeeded: names.count)
    func isName(_ number: Int32) -> Bool { (0..<names).contains(number) }
    let settingsAreRight = settings.allSatisfy { settings in
      (settings.departments + settings.groups + settings.fields)
        .allSatisfy { isName($0.id) }
    }
    return settingsAreRight
      && logs.allSatisfy { log in
        settings.indices.contains(Int(log.figures.settings))
          && log.figures.departments.allSatisfy { isName($0.name) }
          && log.figures.groups.allSatisfy { isName($0.name) }
          && log.figures.fields.allSatisfy { isName($0.name) }
      }
  }
}

extension CacheWriter {
  fileprivate mutating func add(_ named: [Settings.Named]) {
    add(named.count)
    for setting in named {
      add(setting.id)
      add(setting.name)
    }
  }

  fileprivate mutating func add(_ log: CachedLog) {
    add(log.path)
    for number in log.file.numbers { add(number) }
    let figures = log.figures
    add(figures.session)
    add(figures.title)
    add(figures.openedAt.milliseconds)
    add(figures.head)
    add(figures.length)
    for count in figures.counts.numbers { add(count) }
    add(figures.settings)
    for sums in [figures.departments, figures.groups, figures.fields] {
      add(sums.count)
      for sum in sums { add(sum) }
    }
    add(figures.best.count)
    for idea in figures.best {
      add(idea.idea)
      add(idea.voters)
      add(idea.dots)
    }
    add(figures.hasThemes ? 1 : 0)
  }

  private mutating func add(_ sum: Sum<Int32>) {
    add(sum.name)
    add(sum.ideas)
    add(sum.sharedIdeas)
    add(sum.measures)
    add(sum.participants)
    add(sum.ballots)
    add(sum.dots)
  }
}

extension CacheReader {
  fileprivate mutating func named() -> [Settings.Named] {
    list { Settings.Named(id: $0.integer(), name: $0.text()) }
  }

  fileprivate mutating func log() -> CachedLog {
    let path = text()
    let file = FileIdentity(
      device: number(), number: number(), size: integer(),
      modified: integer(), changed: integer())
    var figures = LogFigures(
      session: text(), title: text(),
      openedAt: Timestamp(milliseconds: integer()), head: text(),
      length: integer(), counts: counts(), settings: integer())
    figures.departments = list { $0.sum() }
    figures.groups = list { $0.sum() }
    figures.fields = list { $0.sum() }
    figures.best = list { reader in
      LogFigures.Best(
        idea: reader.integer(), voters: reader.integer(),
        dots: reader.integer())
    }
    figures.hasThemes = number() == 1
    return CachedLog(path: path, file: file, figures: figures)
  }

  private mutating func counts() -> Figures.Counts {
    var counts = Figures.Counts()
    counts.sessions = 1
    for path in Figures.Counts.paths { counts[keyPath: path] = integer() }
    return counts
  }

  private mutating func sum() -> Sum<Int32> {
    Sum(
      name: integer(), ideas: integer(), sharedIdeas: integer(),
      measures: integer(), participants: integer(), ballots: integer(),
      dots: integer())
  }
}

extension Figures.Counts {
  /// All but the sessions, which are one in a log.
  fileprivate static var paths: [WritableKeyPath<Figures.Counts, Int>] {
    [
      \.events, \.participants, \.ideas, \.withdrawn, \.merged, \.ballots,
      \.dots, \.against, \.rounds, \.measures,
    ]
  }

  fileprivate var numbers: [Int] { Self.paths.map { self[keyPath: $0] } }
}

extension FileIdentity {
  fileprivate var numbers: [UInt64] {
    [
      device, number, UInt64(truncatingIfNeeded: size),
      UInt64(truncatingIfNeeded: modified),
      UInt64(truncatingIfNeeded: changed),
    ]
  }
}

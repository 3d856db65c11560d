import SessionLog
import Workshop

/// Figures of some logs as a cache keeps them.
///
/// It holds no text of a body: what can be erased is read anew from the logs.
struct CachedPart: Sendable {
  /// The logs' paths, in ascending order; the figures have their files.
  var paths: [String] = []
  var part = Archive.Part()

  init() {}

  /// Nil where the bytes are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = CacheReader(bytes)
    part.names = reader.list { $0.text() }
    part.settings = reader.list { reader in
      Settings(
        departments: reader.named(), groups: reader.named(),
        fields: reader.named())
    }
    paths = reader.list { $0.text() }
    part.files = reader.list { $0.file() }
    part.logs = reader.list { $0.log() }
    guard !reader.isBroken, reader.isAtEnd, numbersAreRight else { return nil }
  }

  var bytes: [UInt8] {
    var writer = CacheWriter()
    writer.add(part.names) { $0.add($1) }
    writer.add(part.settings) { writer, settings in
      writer.add(settings.departments)
      writer.add(settings.groups)
      writer.add(settings.fields)
    }
    writer.add(paths) { $0.add($1) }
    writer.add(part.files) { $0.add($1) }
    writer.add(part.logs) { $0.add($1) }
    return writer.bytes
  }

  /// Whether all that is numbered is there.
  private var numbersAreRight: Bool {
    let names = Int32(truncatingIfNeeded: part.names.count)
    func isName(_ number: Int32) -> Bool { (0..<names).contains(number) }
    let settingsAreRight = part.settings.allSatisfy { settings in
      (settings.departments + settings.groups + settings.fields)
        .allSatisfy { isName($0.id) }
    }
    return settingsAreRight && paths.count == part.logs.count
      && part.files.count == part.logs.count
      && part.logs.allSatisfy { log in
        part.settings.indices.contains(Int(log.settings))
          && log.departments.allSatisfy { isName($0.name) }
          && log.groups.allSatisfy { isName($0.name) }
          && log.fields.allSatisfy { isName($0.name) }
      }
  }
}

extension CacheWriter {
  fileprivate mutating func add(_ named: [Settings.Named]) {
    add(named) { writer, setting in
      writer.add(setting.id)
      writer.add(setting.name)
    }
  }

  fileprivate mutating func add(_ file: FileIdentity) {
    add(file.device)
    add(file.number)
    add(file.size)
    add(file.modified)
    add(file.changed)
  }

  fileprivate mutating func add(_ figures: LogFigures) {
    add(figures.session)
    add(figures.title)
    add(figures.openedAt.milliseconds)
    add(figures.head)
    add(figures.length)
    for count in figures.counts.numbers { add(count) }
    add(figures.settings)
    add(figures.departments) { $0.add($1) }
    add(figures.groups) { $0.add($1) }
    add(figures.fields) { $0.add($1) }
    add(figures.best) { writer, idea in
      writer.add(idea.idea)
      writer.add(idea.voters)
      writer.add(idea.dots)
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

  fileprivate mutating func file() -> FileIdentity {
    FileIdentity(
      device: number(), number: number(), size: integer(),
      modified: integer(), changed: integer())
  }

  fileprivate mutating func log() -> LogFigures {
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
    return figures
  }

  private mutating func counts() -> Figures.Counts {
    var counts = Figures.Counts()
    counts.sessions = 1
    counts.events = integer()
    counts.participants = integer()
    counts.ideas = integer()
    counts.withdrawn = integer()
    counts.merged = integer()
    counts.ballots = integer()
    counts.dots = integer()
    counts.against = integer()
    counts.rounds = integer()
    counts.measures = integer()
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
  /// All but the sessions, which are one in a log, in the order of reading.
  fileprivate var numbers: [Int] {
    [
      events, participants, ideas, withdrawn, merged, ballots, dots, against,
      rounds, measures,
    ]
  }
}

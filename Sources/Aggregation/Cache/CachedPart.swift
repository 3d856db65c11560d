import SessionLog
import Workshop

/// Figures of some logs as a cache keeps them.
///
/// It holds no text of a body: what can be erased is read anew from the logs.
struct CachedPart: Sendable {
  var part = Archive.Part()
  /// Where the logs' paths stand in the part's bytes, in ascending order; a
  /// zero stands behind each.
  var paths: [Range<Int>] = []
  /// Whether the logs' files are as they were when they were read.
  var areUnchanged: [Bool] = []

  /// Reads what a part has `kept`; nil where it is something else.
  init?(_ bytes: ArraySlice<UInt8>) {
    part.bytes = bytes
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes)
      part.names = reader.list { $0.text() }
      part.settings = reader.list { reader in
        Settings(
          departments: reader.named(), groups: reader.named(),
          fields: reader.named())
      }
      let count = reader.count()
      part.logs.reserveCapacity(count)
      part.files.reserveCapacity(count)
      paths.reserveCapacity(count)
      for _ in 0..<count where !reader.isBroken {
        guard add(&reader, bytes) else { return false }
      }
      return !reader.isBroken && reader.isAtEnd
    }
    guard isWhole, settingsAreRight else { return nil }
  }

  /// One more log.
  ///
  /// - Returns: whether all that it says makes sense.
  private mutating func add(
    _ reader: inout PackedReader, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    part.files.append(reader.file())
    var log = reader.log()
    let length = reader.count()
    paths.append(reader.skip(reader.count()))
    // A zero stands behind the path.
    guard reader.number() == 0 else { return false }
    let place = reader.skip(length)
    log.start = place.lowerBound
    part.logs.append(log)
    guard !reader.isBroken, log.figures <= place.upperBound,
      part.settings.indices.contains(Int(log.settings))
    else { return false }
    var figures = PackedReader(
      UnsafeBufferPointer(rebasing: bytes[..<place.upperBound]),
      at: log.figures)
    return figures.figuresAreRight(names: Int32(part.names.count))
  }

  private var settingsAreRight: Bool {
    let names = Int32(truncatingIfNeeded: part.names.count)
    return part.settings.allSatisfy { settings in
      (settings.departments + settings.groups + settings.fields)
        .allSatisfy { (0..<names).contains($0.id) }
    }
  }
}

extension PackedReader {
  /// Whether a log's figures stand here, to the end, with names that there are.
  fileprivate mutating func figuresAreRight(names: Int32) -> Bool {
    _ = counts()
    for _ in 0..<3 {
      for _ in 0..<count() {
        let sum = sum()
        if isBroken || sum.name >= names { return false }
      }
    }
    for _ in 0..<count() where !isBroken { _ = best() }
    return !isBroken && isAtEnd
  }
}

extension PackedReader {
  fileprivate mutating func named() -> [Settings.Named] {
    list { Settings.Named(id: $0.integer(), name: $0.text()) }
  }

  fileprivate mutating func file() -> FileIdentity {
    FileIdentity(
      device: number(), number: number(), size: integer(),
      modified: time(), changed: time())
  }

  /// All but where its bytes are.
  fileprivate mutating func log() -> PackedLog {
    PackedLog(
      openedAt: Timestamp(milliseconds: time()), events: integer(),
      length: integer(), isTorn: number() == 1, settings: integer(),
      hasThemes: number() == 1,
      best: integer(), hasAllIdeas: number() == 1, sessionLength: length(),
      headLength: length(), titleLength: length())
  }

  private mutating func length() -> Int32 { Int32(clamping: count()) }
}

extension Archive.Part {
  /// What a cache keeps of some of its logs.
  func kept(_ logs: [Int], _ paths: [String]) -> [UInt8] {
    var writer = PackedWriter()
    writer.add(names) { $0.add($1) }
    writer.add(settings) { writer, settings in
      writer.add(settings.departments)
      writer.add(settings.groups)
      writer.add(settings.fields)
    }
    writer.add(logs.count)
    for log in logs {
      writer.add(files[log])
      writer.add(self.logs[log])
      let end =
        log + 1 < self.logs.count ? self.logs[log + 1].start : bytes.count
      let figures = bytes.prefix(end).dropFirst(self.logs[log].start)
      writer.add(figures.count)
      writer.add(paths[self.logs[log].path])
      // So that it can be handed to the system as it stands.
      writer.add(0)
      writer.add(bytes: figures)
    }
    return writer.bytes
  }
}

extension PackedWriter {
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

  fileprivate mutating func add(_ log: PackedLog) {
    add(log.openedAt.milliseconds)
    add(log.events)
    add(log.length)
    add(log.isTorn ? 1 : 0)
    add(log.settings)
    add(log.hasThemes ? 1 : 0)
    add(log.best)
    add(log.hasAllIdeas ? 1 : 0)
    add(log.sessionLength)
    add(log.headLength)
    add(log.titleLength)
  }
}

import SessionLog
import Synchronization

/// A cache that is read, and whose files are looked at, while its owner does
/// something else.
final class CacheReading: Sendable {
  private let reading: Ahead<Begun>
  private let looking: Ahead<Void>
  private let isTaken = Mutex(false)

  private struct Begun: Sendable {
    var contents: FiguresCache.Contents
    var files: SharedWork<[Bool]>
  }

  /// Begins it at once.
  init(_ cache: FiguresCache) {
    let reading = Ahead {
      let contents = cache.read()
      return Begun(contents: contents, files: contents.lookingAtFiles)
    }
    self.reading = reading
    looking = Ahead { reading.result().files.run() }
  }

  /// Does its share of what is left, and waits for the rest; nil the second
  /// time, for files may have changed since.
  func take() -> FiguresCache.Contents? {
    let isFirst = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    guard isFirst else { return nil }
    var begun = reading.result()
    begun.files.run()
    looking.result()
    begun.contents.note(begun.files.results)
    return begun.contents
  }
}

extension FiguresCache.Contents {
  /// So many files are looked at at once.
  private static let atOnce = 256

  /// The work of looking at all files.
  fileprivate var lookingAtFiles: SharedWork<[Bool]> {
    let pieces = parts.indices.flatMap { part in
      stride(from: 0, to: parts[part].paths.count, by: Self.atOnce).map {
        Archive.Place(part: part, log: $0)
      }
    }
    return SharedWork(count: pieces.count) { [parts] piece in
      let part = parts[pieces[piece].part]
      let logs = part.paths.indices.dropFirst(pieces[piece].log)
      return part.areUnchanged(logs.prefix(Self.atOnce))
    }
  }
}

extension FiguresCache.Contents {
  /// Notes what looking at the files gave.
  fileprivate mutating func note(_ results: [[Bool]]) {
    var rest = results.joined().makeIterator()
    for part in parts.indices {
      parts[part].areUnchanged = parts[part].paths.map { _ in
        rest.next() ?? false
      }
    }
  }
}

extension CachedPart {
  fileprivate func areUnchanged(_ logs: Range<Int>) -> [Bool] {
    part.bytes.withUnsafeBytes { bytes in
      let bytes = bytes.bindMemory(to: CChar.self)
      return logs.map { log in
        let path = UnsafeBufferPointer(
          rebasing: bytes[paths[log].lowerBound...])
        let file = path.baseAddress.flatMap { FileIdentity(named: $0) }
        return file?.isUnchanged(since: part.files[log]) == true
      }
    }
  }
}

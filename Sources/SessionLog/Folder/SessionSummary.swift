import Glibc
import Workshop

/// A session as the chooser shows it, from the first and the last bytes of
/// its log: nothing in it is proven.
public struct SessionSummary: Sendable {
  public let paths: LogPaths
  /// What the first line says; nil where it can't be read.
  public let opened: SessionOpened?
  public let openedAt: Timestamp?
  /// When the last line was written, its number and its `h`; nil where the
  /// end can't be read.
  public let last: LastLine?
  /// Why it can't be read, if it can't.
  public let failure: LogFailure?

  public struct LastLine: Hashable, Sendable {
    public let seq: Int
    public let at: Timestamp
    public let head: Digest
  }

  public var name: String { paths.name }
  /// The title, or the name where it has none.
  public var title: String {
    opened.map(\.title).flatMap { $0.isEmpty ? nil : $0 } ?? name
  }

  /// Looks into a log, at its first and its last line only.
  public init(_ paths: LogPaths) {
    self.paths = paths
    var opened: SessionOpened?
    var openedAt: Timestamp?
    var last: LastLine?
    var failure: LogFailure?
    do throws(LogFailure) {
      let file = try OpenFile(paths.log, O_RDONLY | O_NOFOLLOW)
      (opened, openedAt) = try Self.first(of: file)
      last = try Self.last(of: file)
    } catch {
      failure = error
    }
    self.opened = opened
    self.openedAt = openedAt
    self.last = last
    self.failure = failure
  }

  private static func first(
    of file: OpenFile
  ) throws(LogFailure) -> (SessionOpened, Timestamp) {
    let bytes = try file.bytes(from: 0, most: LogLine.longest + 1)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw .noSession(path: file.path)
    }
    var reading = EventReading()
    let event = reading.read(Array(bytes[...end])).first
    if let format = reading.scan.formatTooNew {
      throw .formatTooNew(path: file.path, format: format)
    }
    if let fault = reading.faults.first {
      throw .damaged(path: file.path, fault: fault)
    }
    guard let event, let opened = event.fact as? SessionOpened else {
      throw .noSession(path: file.path)
    }
    return (opened, event.at)
  }

  private static func last(
    of file: OpenFile
  ) throws(LogFailure) -> LastLine? {
    let most = 2 * (LogLine.longest + 1)
    let size = try file.identity().size
    let bytes = try file.bytes(from: max(0, size - most), most: most)
    // A torn tail has no line end; what stands before it is the last line.
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let bytes = lines.dropLast().last else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard
        let line = try? LogLine(
          reading: UnsafeBufferPointer(rebasing: bytes[...]), with: StrictJSON()
        ),
        let at = line.at
      else { return nil }
      return LastLine(seq: line.seq, at: at, head: line.hash)
    }
  }
}

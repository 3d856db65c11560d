import Glibc
import Workshop

/// Reads a whole log.
///
/// Never changes it.
public enum LogReader {
  /// What stands in the log at `path`; that chain and commitments hold is
  /// proven, or left open.
  ///
  /// - Throws: `LogFailure` where it can't be read at all; `.noSession` where
  ///   not one line of it is whole, `.damaged` where none can be read,
  ///   `.formatTooNew` where it is not for us.
  public static func read(
    _ path: String, proving proof: Bool = true
  ) throws(LogFailure) -> LogContents {
    try contents(of: bytes(of: path), path: path, proving: proof)
  }

  /// The same of the bytes of a log.
  static func contents(
    of bytes: [UInt8], path: String = "", proving proof: Bool = true
  ) throws(LogFailure) -> LogContents {
    var reading = EventReading(proving: proof)
    let events = reading.read(bytes)
    try reading.checkIsLog(path)
    return LogContents(path: path, events: events, reading: reading)
  }

  /// The bytes as they are while nobody writes.
  static func bytes(of path: String) throws(LogFailure) -> [UInt8] {
    if Compression(path: path) != nil { return try unpacked(path) }
    let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW)
    // Some file systems have no locks; reading goes without.
    try? file.lock(LOCK_SH)
    return try file.logBytes()
  }

  /// Those of a compressed log, judged as those of a plain one are.
  private static func unpacked(_ path: String) throws(LogFailure) -> [UInt8] {
    let buffer = LogBuffer()
    try buffer.fill(from: path)
    let bytes = buffer.bytes
    guard bytes.count <= LogBeginning.room || LogBeginning.isOne(bytes) else {
      throw .noSession(path: path)
    }
    return [UInt8](bytes)
  }
}

/// A log as it was read.
public struct LogContents: Sendable {
  public let path: String
  /// From line 1 up to the first that can't be read.
  public let events: [Event]
  /// The `h` of the last sound line.
  public let head: Digest
  /// How many whole lines there are, and the bytes that they take.
  public let lines: Int
  public let length: Int
  /// Everything that is wrong, in the order of the lines.
  public let faults: [Fault]
  /// The bytes at the end that a write left which never came to its end.
  public let tornTail: Range<Int>?
  /// What is wrong with the line there, if one ends in it: a write may have
  /// left it so, or somebody has changed it.
  public let tornLine: Fault?

  init(path: String, events: [Event], reading: EventReading) {
    self.path = path
    self.events = events
    head = reading.scan.head
    lines = reading.scan.lines
    length = reading.length
    faults = reading.faults
    tornTail = reading.tornTail
    tornLine = reading.scan.tornLine
  }
}

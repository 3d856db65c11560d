import Glibc
import Workshop

/// A session whose log is open for writing: it takes the lock, sees what
/// others wrote, decides, writes, and only then shows.
///
/// One thread uses it. Where the log can't be written it can still be looked
/// at; `readOnly` then says why.
public final class LogWriter {
  public let paths: LogPaths
  /// The session as it stands on the disk.
  public var session: Session { log.session }
  /// Why nothing can be written; nil while all is well.
  public internal(set) var readOnly: LogFailure?
  /// What could not be finished after the last write and does not stand in the
  /// way of the next: a text that is redacted and still there, a box that is
  /// counted and not yet removed.
  ///
  /// The next who takes the lock tries again.
  public internal(set) var unfinished: LogFailure?
  /// The torn tails that were cut off since this was opened.
  public internal(set) var tornTails: [TornTail] = []

  let calls: DiskCalls
  let now: () -> Timestamp
  var file: OpenFile
  var log: FoldedLog
  /// Whether room for closing is kept on the disk.
  var keepsReserve = false
  /// Tells other seats that this one wants it kept.
  var reserveClaim: OpenFile?
  /// The log's bytes as they were read, for the case that its disk fails.
  var content: [UInt8] = []
  /// The box as this seat last read or wrote it.
  var lastBox: WrittenBox?
  /// The roster as this seat last read it, with its bytes.
  var lastRoster: (bytes: [UInt8], roster: Roster)?

  /// Opens the log at `path`, mends a torn tail and finishes what somebody
  /// before left unfinished.
  ///
  /// `now` names the pieces that are cut off.
  ///
  /// - Throws: `LogFailure` where there is nothing to look at: no such file,
  ///   no whole line in it, or a format above ours.
  public convenience init(
    opening path: String, now: @escaping () -> Timestamp = Timestamp.now
  ) throws(LogFailure) {
    try self.init(opening: path, calls: DiskCalls(), now: now)
  }

  init(
    opening path: String, calls: DiskCalls,
    now: @escaping () -> Timestamp = Timestamp.now
  ) throws(LogFailure) {
    paths = LogPaths(log: path)
    self.calls = calls
    self.now = now
    log = FoldedLog(path: path)
    do throws(LogFailure) {
      file = try Self.open(path, writing: true, calls)
    } catch {
      guard error.allowsLooking else { throw error }
      file = try Self.open(path, writing: false, calls)
      readOnly = error
    }
    _ = try catchUp()
    guard readOnly == nil else { return }
    do throws(LogFailure) {
      try locked { () throws(LogFailure) in try removeLeftovers() }
    } catch {
      unfinished = error
    }
  }

  static func open(
    _ path: String, writing: Bool, _ calls: DiskCalls
  ) throws(LogFailure) -> OpenFile {
    if Compression(path: path) != nil { throw .compressed(path: path) }
    let mode = writing ? O_RDWR | O_APPEND : O_RDONLY
    return try OpenFile(path, mode | O_NOFOLLOW, calls: calls)
  }

  /// The `h` of the last line.
  public var head: Digest { reading.scan.head }
  /// How many lines there are.
  public var lines: Int { reading.scan.lines }
  /// Everything that is wrong with the log.
  public var faults: [Fault] { reading.faults }

  /// Reads what others have written.
  ///
  /// - Returns: The events that came to `session`.
  public func catchUp() throws(LogFailure) -> [Event] {
    // What a failed sync left is perhaps not on the disk.
    if case .syncFailed = readOnly { return [] }
    return try holdingLock { () throws(LogFailure) in
      let before = session.history.nextSeq
      try readOn()
      do throws(LogFailure) {
        try mendAndFinish()
      } catch {
        // There is something to look at all the same; who wants to write is
        // told.
        note(error)
        unfinished = error
      }
      return log.events(from: before)
    }
  }

  var reading: EventReading { log.reading }

  /// Reads from where the last reading stopped, under the lock.
  func readOn() throws(LogFailure) {
    let bytes: ArraySlice<UInt8>
    do throws(LogFailure) {
      bytes = try log.readOn(from: file)
    } catch {
      if case .replaced = error { readOnly = error }
      throw error
    }
    if reading.length == bytes.count { content = [] }
    content += bytes
    if readOnly == nil, let fault = reading.faults.first {
      readOnly = .damaged(path: paths.log, fault: fault)
    }
  }
}

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
  public private(set) var readOnly: LogFailure?
  /// What could not be finished after the last write and does not stand in the
  /// way of the next: a text that is redacted and still there, a box that is
  /// counted and not yet removed.
  ///
  /// The next who takes the lock tries again.
  public private(set) var unfinished: LogFailure?
  /// The torn tails that were cut off since this was opened.
  public private(set) var tornTails: [TornTail] = []

  let calls: DiskCalls
  private let now: () -> Timestamp
  private var file: OpenFile
  private var log: FoldedLog
  /// The log's bytes as they were read, for the case that its disk fails.
  private var content: [UInt8] = []

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
    } catch .notPermitted(let path, let error) {
      file = try Self.open(path, writing: false, calls)
      readOnly = .notPermitted(path: path, error)
    }
    _ = try catchUp()
  }

  private static func open(
    _ path: String, writing: Bool, _ calls: DiskCalls
  ) throws(LogFailure) -> OpenFile {
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
    try holdingLock { () throws(LogFailure) in
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

  private var reading: EventReading { log.reading }
}

extension LogWriter {
  /// Decides on a command and writes what comes of it.
  ///
  /// - Returns: The lines that it wrote, which are on the disk.
  /// - Throws: `.refused` where a rule is against it, `.failed` where the log
  ///   can't be written; the session then stands as it was.
  @discardableResult
  public func submit(
    _ command: Command, seat: String, at: Timestamp
  ) throws(SubmitFailure) -> [Event] {
    try writing { () throws(SubmitFailure) in
      try refuseOpenCast(command)
      let box = try SubmitFailure.from { () throws(LogFailure) in
        try openBox()
      }
      let events = try SubmitFailure.from { () throws(Refusal) in
        try session.decide(
          command,
          in: Circumstances(
            seat: seat, at: at, box: box, digest: { SHA256.digest($0).bytes }))
      }
      try SubmitFailure.from { () throws(LogFailure) in
        try append(events)
      }
      finish()
      return events.compactMap { session.history[$0.seq] }
    }
  }

  /// The log tells when a ballot was cast, so one of a secret round goes into
  /// the box alone.
  private func refuseOpenCast(_ command: Command) throws(SubmitFailure) {
    if case .cast(let id, _) = command, session[id]?.rules.secrecy == .secret {
      throw .refused(.boxIsMissing(id))
    }
  }

  /// Does something under the lock, in the session as it then stands; what
  /// stays unfinished is finished by the next who takes the lock.
  func writing<Result>(
    _ body: () throws(SubmitFailure) -> Result
  ) throws(SubmitFailure) -> Result {
    var result: Swift.Result<Result, SubmitFailure>?
    try SubmitFailure.from { () throws(LogFailure) in
      try holdingLock { () throws(LogFailure) in
        if let readOnly { throw readOnly }
        try readOn()
        try mendAndFinish()
        if let readOnly { throw readOnly }
        do throws(SubmitFailure) {
          result = .success(try body())
        } catch {
          note(error)
          result = .failure(error)
        }
      }
    }
    guard let result else { throw .failed(.noSession(path: paths.log)) }
    return try result.get()
  }

  /// Does something to a file beside the log, which the log's lock covers.
  func locked<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    try holdingLock { () throws(LogFailure) in
      if let readOnly { throw readOnly }
      return try body()
    }
  }

  /// After a failed sync nothing is ever written to this descriptor again.
  private func note(_ failure: SubmitFailure) {
    if case .failed(let failure) = failure { note(failure) }
  }

  private func note(_ failure: LogFailure) {
    if case .syncFailed = failure { readOnly = failure }
  }

  /// Takes the lock on the file that bears the log's name now, even if it
  /// was written anew since this one was opened.
  private func holdingLock<Result>(
    _ body: () throws(LogFailure) -> Result
  ) throws(LogFailure) -> Result {
    // A viewer may have a file system without locks.
    if case .notPermitted = readOnly {
      try? file.lock(LOCK_SH)
      defer { file.unlock() }
      try reopenIfReplaced(locking: LOCK_SH)
      return try body()
    }
    if case .syncFailed = readOnly { return try body() }
    try file.lock(LOCK_EX)
    defer { file.unlock() }
    try reopenIfReplaced(locking: LOCK_EX)
    do throws(LogFailure) {
      return try body()
    } catch {
      note(error)
      throw error
    }
  }

  private func reopenIfReplaced(locking operation: Int32) throws(LogFailure) {
    while true {
      guard let there = try FileIdentity.at(paths.log) else {
        throw .missing(path: paths.log)
      }
      if try file.identity().isSameFile(as: there) { return }
      let isWritable = operation == LOCK_EX
      let other = try Self.open(paths.log, writing: isWritable, calls)
      if isWritable { try other.lock(operation) }
      file = other
      log.startAnew()
    }
  }
}

extension LogWriter {
  /// Reads from where the last reading stopped, under the lock.
  private func readOn() throws(LogFailure) {
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

  /// Writes the events as lines, with one write, and waits for the disk.
  func append(_ events: [Event]) throws(LogFailure) {
    guard !events.isEmpty else { return }
    let bytes = try lines(for: events)
    // Nothing is written that would not be read back.
    guard let ahead = log.adding(bytes, events: events.count) else {
      throw .tooLong(path: paths.log)
    }
    do throws(LogFailure) {
      try file.append(bytes)
      try file.syncData()
    } catch .syncFailed(let path, let error) {
      throw .syncFailed(path: path, error)
    } catch {
      // Where even this fails, the next who takes the lock finds a torn tail.
      try? file.truncate(to: reading.length)
      throw error
    }
    log = ahead
    content += bytes
  }

  private func lines(for events: [Event]) throws(LogFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous = head
    for event in events {
      let line = WrittenLine(
        event, salt: RandomBytes.bytes(SaltedText.saltLength), after: previous)
      guard line.fits else { throw .tooLong(path: paths.log) }
      bytes += line.bytes
      previous = line.hash
    }
    return bytes
  }

  /// The log as it was read last, written whole to another place, where its
  /// own disk takes nothing any more.
  public func writeCopy(to path: String) throws(LogFailure) {
    let copy = try OpenFile(
      path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW)
    try copy.append(content)
    try copy.syncAll()
    try syncFolder(of: path, calls: DiskCalls())
  }
}

extension LogWriter {
  /// Under the lock: what others left torn or unfinished.
  private func mendAndFinish() throws(LogFailure) {
    guard readOnly == nil else { return }
    try mendTornTail()
    try finishCounting()
    finish()
  }

  /// Under the lock: what can wait for the next who takes it.
  private func finish() {
    do throws(LogFailure) {
      unfinished = nil
      try finishRedactions()
      try removeCountedBox()
      try removeLeftovers()
    } catch {
      note(error)
      unfinished = error
    }
  }

  private func mendTornTail() throws(LogFailure) {
    guard let tail = reading.tornTail else { return }
    let piece = TornTail(
      path: try unusedPath(), bytes: tail, line: reading.scan.lines + 1)
    let bytes = try file.bytes(from: tail.lowerBound)
    try WholeFile(path: piece.path, calls: calls).write(bytes)
    try file.truncate(to: tail.lowerBound)
    try file.syncData()
    log.tornTailIsGone()
    tornTails.append(piece)
  }

  private func unusedPath() throws(LogFailure) -> String {
    let path = paths.torn(now())
    var candidate = path
    var number = 1
    while try FileIdentity.at(candidate) != nil {
      number += 1
      candidate = "\(path)-\(number)"
    }
    return candidate
  }

  /// Writes the log anew without the texts that it says are redacted.
  private func finishRedactions() throws(LogFailure) {
    let places = reading.scan.rules.unfinishedRedactions.map(\.body.bytes)
    guard !places.isEmpty else { return }
    var bytes = try file.bytes()
    for place in places.reversed() {
      bytes.replaceSubrange(place, with: Array("null".utf8))
    }
    let whole = WholeFile(path: paths.log, calls: calls)
    let new = try whole.prepare(bytes)
    // Others find it locked as soon as it bears the name.
    try new.lock(LOCK_EX)
    try whole.replace(with: new)
    file.unlock()
    file = new
    log.startAnew()
    try readOn()
  }
}

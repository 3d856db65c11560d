import Glibc
import Workshop

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
    try withReserve(for: command) { () throws(SubmitFailure) in
      try write(command, seat: seat, at: at)
    }
  }

  private func write(
    _ command: Command, seat: String, at: Timestamp
  ) throws(SubmitFailure) -> [Event] {
    try writing { () throws(SubmitFailure) in
      let box = try SubmitFailure.from { () throws(LogFailure) in
        command.goesWithoutBox ? try? openBox() : try openBox()
      }
      let events = try SubmitFailure.from { () throws(Refusal) in
        try session.decide(
          command,
          in: Circumstances(
            seat: seat, at: at, box: box, digest: { SHA256.digest($0).bytes }))
      }
      try refuseOpenCast(events)
      try SubmitFailure.from { () throws(LogFailure) in
        try append(events)
      }
      finish()
      return events.compactMap { session.history[$0.seq] }
    }
  }

  /// The log tells when a ballot was cast, so one of a secret round goes into
  /// the box alone, and into the log with all others when the round closes.
  private func refuseOpenCast(_ events: [Event]) throws(SubmitFailure) {
    let closed = events.compactMap { ($0.fact as? RoundClosed)?.round }
    for case let fact as BallotCounted in events.map(\.fact)
    where session[fact.round]?.rules.secrecy == .secret
      && !closed.contains(fact.round)
    {
      throw .refused(.boxIsMissing(fact.round))
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
    } catch {
      // Nobody else may show what is perhaps not on the disk. Where even this
      // fails, the next who takes the lock finds a torn tail.
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
}

extension Command {
  /// Whether it needs nothing of what lies in a box: one that is damaged or
  /// gone must not stand in the way of giving up its round, or of erasing.
  fileprivate var goesWithoutBox: Bool {
    switch self {
    case .cancelRound, .redact: true
    case .together(let commands): commands.allSatisfy(\.goesWithoutBox)
    default: false
    }
  }
}

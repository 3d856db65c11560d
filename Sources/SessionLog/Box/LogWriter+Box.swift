import Workshop

extension LogWriter {
  /// How many have voted in the open secret round, which is all that may be
  /// told before it closes.
  public func turnout() throws(LogFailure) -> Int {
    do throws(LogFailure) {
      return try openBox()?.turnout ?? 0
    } catch .missing {
      // Outside the lock it may just have been counted.
      return lastBox?.box.turnout ?? 0
    }
  }

  private var boxFile: WholeFile { WholeFile(path: paths.box, calls: calls) }

  /// The box of the round that is open; nil where it has none or nobody has
  /// voted yet.
  public func openBox() throws(LogFailure) -> BallotBox? {
    try openWrittenBox()?.box
  }

  /// The same with its bytes.
  func openWrittenBox() throws(LogFailure) -> WrittenBox? {
    guard let round = session.openRound, round.rules.keepsBox,
      let written = try readBox(), written.box.round == round.id
    else { return nil }
    return written
  }

  /// The box as it stands on the disk: its bytes are read each time, and what
  /// they say is known where they are those of the last time.
  private func readBox() throws(LogFailure) -> WrittenBox? {
    guard let bytes = try boxFile.read() else {
      if isBoxMissed { throw .missing(path: paths.box) }
      return nil
    }
    if let lastBox, lastBox.bytes.isSame(as: bytes) { return lastBox }
    lastBox = nil
    let written = try WrittenBox(reading: bytes, path: paths.box)
    guard written.box.session == session.id else {
      throw .malformed(
        path: paths.box, byte: 0, what: "the box of another session")
    }
    lastBox = written
    return written
  }

  /// Whether this seat has seen ballots in the box of the round that is open:
  /// a box that is gone is not one in which nobody has voted.
  private var isBoxMissed: Bool {
    guard let lastBox, let round = session.openRound,
      round.rules.secrecy == .secret
    else { return false }
    return lastBox.box.round == round.id && lastBox.box.session == session.id
      && lastBox.box.turnout > 0
  }

  /// Under the lock: the box is on the disk when this returns.
  func write(_ box: WrittenBox) throws(LogFailure) {
    try boxFile.write(box.bytes)
    lastBox = box
  }

  /// Under the lock: a box that was counted or given up is removed.
  func removeCountedBox() throws(LogFailure) {
    guard try FileIdentity.at(paths.box) != nil,
      session.openRound?.rules.keepsBox != true,
      let written = try readBox(), let round = session[written.box.round],
      round.state != .open
    else { return }
    lastBox = nil
    try boxFile.remove()
  }

  /// Under the lock: a ballot of an open round that a crash kept out of the
  /// log is brought there, and a closing whose first lines are there is
  /// written to its end, with their time.
  func finishCounting() throws(LogFailure) {
    guard let round = session.openRound, round.rules.keepsBox else { return }
    if round.rules.secrecy == .open {
      return try countBox(seat: "recovery", at: now())
    }
    guard !round.ballots.isEmpty, let begun = session.history.events.last
    else { return }
    guard let box = try openBox() else { throw .missing(path: paths.box) }
    let circumstances = Circumstances(
      seat: begun.seat, at: begun.at, box: box,
      digest: { SHA256.digest($0).bytes })
    try write(.closeRound(round.id, consent: true), in: circumstances)
  }

  /// Under the lock: the lines of an open round's ballots that are in its box
  /// alone.
  func countBox(seat: String, at: Timestamp) throws(LogFailure) {
    guard let round = session.openRound, let box = try openBox() else { return }
    try write(
      .countBox(round.id),
      in: Circumstances(
        seat: seat, at: at, box: box, digest: { SHA256.digest($0).bytes }))
  }

  /// Under the lock: what the box makes necessary.
  private func write(
    _ command: Command, in circumstances: Circumstances
  ) throws(LogFailure) {
    let events: [Event]
    do throws(Refusal) {
      events = try session.decide(command, in: circumstances)
    } catch {
      throw .malformed(
        path: paths.box, byte: 0, what: "it can't be counted: \(error)")
    }
    try append(events)
  }
}

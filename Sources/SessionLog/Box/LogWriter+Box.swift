import Workshop

extension LogWriter {
  /// Puts a ballot into the box of the open secret round.
  ///
  /// When this returns, the ballot, its confirmation code and the voter's
  /// number are on the disk together; nothing of it is in the log.
  ///
  /// - Returns: The confirmation code.
  public func cast(
    _ ballot: Ballot, in round: RoundID, voter: ParticipantID? = nil
  ) throws(SubmitFailure) -> String {
    try cast(
      ballot, in: round, voter: voter, code: RandomIdentifier.confirmationCode)
  }

  func cast(
    _ ballot: Ballot, in round: RoundID, voter: ParticipantID?,
    code newCode: () -> String
  ) throws(SubmitFailure) -> String {
    try writing { () throws(SubmitFailure) in
      guard let open = session[round], open.state == .open,
        open.rules.secrecy == .secret
      else { throw .refused(.roundIsNotOpen(round)) }
      let before = try SubmitFailure.from { () throws(LogFailure) in
        try openBox() ?? BallotBox(session: session.id, round: round)
      }
      var code: String
      var after: BallotBox
      repeat {
        code = newCode()
        after = try SubmitFailure.from { () throws(Refusal) in
          try session.cast(ballot, code: code, voter: voter, into: before)
        }
      } while before.codes.contains(code)
      try SubmitFailure.from { () throws(LogFailure) in
        try boxFile.write(after.fileBytes)
      }
      return code
    }
  }

  /// How many have voted in the open secret round, which is all that may be
  /// told before it closes.
  public func turnout() throws(LogFailure) -> Int {
    try openBox()?.turnout ?? 0
  }

  private var boxFile: WholeFile { WholeFile(path: paths.box, calls: calls) }

  /// The box of the secret round that is open; nil where there is none or
  /// nobody has voted yet.
  public func openBox() throws(LogFailure) -> BallotBox? {
    guard let round = session.openRound, round.rules.secrecy == .secret,
      let box = try readBox(), box.round == round.id
    else { return nil }
    return box
  }

  private func readBox() throws(LogFailure) -> BallotBox? {
    guard let bytes = try boxFile.read() else { return nil }
    let box = try BallotBox(reading: bytes, path: paths.box)
    guard box.session == session.id else {
      throw .malformed(
        path: paths.box, byte: 0, what: "the box of another session")
    }
    return box
  }

  /// Under the lock: a box that was counted or given up is removed.
  func removeCountedBox() throws(LogFailure) {
    guard try FileIdentity.at(paths.box) != nil, let box = try readBox(),
      let round = session[box.round], round.state != .open
    else { return }
    try boxFile.remove()
  }

  /// Under the lock: a closing whose first lines are in the log is written to
  /// its end, with their time.
  func finishCounting() throws(LogFailure) {
    guard let round = session.openRound, round.rules.secrecy == .secret,
      !round.ballots.isEmpty, let begun = session.history.events.last
    else { return }
    guard let box = try openBox() else { throw .missing(path: paths.box) }
    let circumstances = Circumstances(
      seat: begun.seat, at: begun.at, box: box,
      digest: { SHA256.digest($0).bytes })
    let rest: [Event]
    do throws(Refusal) {
      rest = try session.decide(
        .closeRound(round.id, consent: true), in: circumstances)
    } catch {
      throw .malformed(
        path: paths.box, byte: 0, what: "the round can't be closed: \(error)")
    }
    try append(rest)
  }
}

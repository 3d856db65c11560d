import Workshop

extension LogWriter {
  /// Puts a ballot into the box of the open secret round.
  ///
  /// When this returns, the ballot, its confirmation code and the voter's
  /// number are on the disk together; nothing of it is in the log.
  ///
  /// - Returns: The confirmation code.
  public func cast(
    _ ballot: Ballot, in round: RoundID, voter: AdmittedVoter? = nil
  ) throws(SubmitFailure) -> String {
    try cast(
      ballot, in: round, voter: voter, code: RandomIdentifier.confirmationCode)
  }

  func cast(
    _ ballot: Ballot, in round: RoundID, voter: AdmittedVoter?,
    code newCode: () -> String
  ) throws(SubmitFailure) -> String {
    try writing { () throws(SubmitFailure) in
      guard session[round]?.rules.secrecy == .secret
      else { throw .refused(.roundIsNotOpen(round)) }
      return try putIntoBox(ballot, of: round, voter, code: newCode)
    }
  }

  /// Casts a ballot of an open round: its line is in the log when this
  /// returns.
  ///
  /// Where a code admits, ballot and voter are in the box first, so that
  /// wherever a crash falls the code admits no second time; whoever takes the
  /// lock next brings the line.
  public func castOpenly(
    _ ballot: Ballot, in round: RoundID, voter: AdmittedVoter? = nil,
    seat: String, at: Timestamp
  ) throws(SubmitFailure) {
    guard session[round]?.rules.keepsBox == true else {
      try submit(.cast(round, ballot), seat: seat, at: at)
      return
    }
    try writing { () throws(SubmitFailure) in
      guard session[round]?.rules.secrecy == .open
      else { throw .refused(.roundIsNotOpen(round)) }
      _ = try putIntoBox(ballot, of: round, voter, code: { "" })
      try SubmitFailure.from { () throws(LogFailure) in
        try countBox(seat: seat, at: at)
      }
    }
  }

  /// Under the lock: one more ballot in the box of an open round.
  ///
  /// - Returns: Its confirmation code.
  private func putIntoBox(
    _ ballot: Ballot, of round: RoundID, _ voter: AdmittedVoter?,
    code newCode: () -> String
  ) throws(SubmitFailure) -> String {
    guard session[round]?.state == .open
    else { throw .refused(.roundIsNotOpen(round)) }
    if let voter { try refuseVoidCode(of: voter, in: round) }
    let before = try SubmitFailure.from { () throws(LogFailure) in
      try openWrittenBox() ?? WrittenBox(session: session.id, round: round)
    }
    var code: String
    var after: BallotBox
    repeat {
      code = newCode()
      after = try SubmitFailure.from { () throws(Refusal) in
        try session.cast(
          ballot, code: code, voter: voter?.participant, into: before.box)
      }
    } while before.box.codes.contains(code)
    try SubmitFailure.from { () throws(LogFailure) in
      try write(before.adding(ballot.id, in: after))
    }
    return code
  }
}

extension Session {
  /// The closing lines of a round: for a secret one all its ballots, by their
  /// random ids, and then the seal.
  ///
  /// A closing that was begun is finished: ballots that are in the log are
  /// not written again.
  func decideOnClosing(
    _ round: Round, consent: Bool, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    guard round.rules.secrecy == .secret else {
      return try decideOnClosing(open: round, in: circumstances)
    }
    let box = try box(of: round, circumstances.box)
    let few = (1..<max(1, minimumGroup)).contains(box.turnout)
    if few, !consent, round.ballots.isEmpty {
      throw .smallSecretRound(people: box.turnout, minimum: minimumGroup)
    }
    let ballots = box.published(minimumGroup: minimumGroup)
    let written = Set(round.ballots.map(\.id))
    let counted = ballots.filter { !written.contains($0.id) }.map {
      BallotCounted(round: round.id, ballot: $0)
    }
    let voted = round.rules.admission == .codes ? box.voted : []
    return counted + [
      closing(
        round, ballots: ballots, voted: voted, codes: box.codes,
        digest: circumstances.digest)
    ]
  }

  /// The seal of an open round, all ballots of which are in the log.
  ///
  /// Admission by codes says who voted, and only the box knows.
  private func decideOnClosing(
    open round: Round, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    let isByCodes = round.rules.admission == .codes
    // Without its box nobody can say who voted; the ballots stand all the
    // same.
    let voted =
      isByCodes && circumstances.box != nil
      ? try box(of: round, circumstances.box).voted : []
    return [
      closing(
        round, ballots: round.ballots, voted: voted, codes: [],
        digest: circumstances.digest)
    ]
  }

  /// The ballots of an open round that its box has and the log has not.
  func decideOnCounting(
    _ round: Round, _ box: BallotBox?
  ) throws(Refusal) -> [any Fact] {
    // Nothing of a secret round is in the log before it closes.
    if round.rules.secrecy == .secret { throw .boxIsMissing(round.id) }
    let box = try self.box(of: round, box)
    let written = Set(round.ballots.map(\.id))
    return box.ballots.filter { !written.contains($0.id) }.map {
      BallotCounted(round: round.id, ballot: $0)
    }
  }

  /// The box that a round is closed with.
  ///
  /// It is the round's own, with every ballot in it that is in the log
  /// already. Where nobody has voted there need be none.
  private func box(
    of round: Round, _ box: BallotBox?
  ) throws(Refusal) -> BallotBox {
    let box = box ?? BallotBox(session: id, round: round.id)
    guard box.session == id, box.round == round.id, box.holds(round.ballots)
    else { throw .boxIsMissing(round.id) }
    return box
  }

  func closing(
    _ round: Round, ballots: [Ballot], voted: [ParticipantID],
    codes: [String], digest: ([UInt8]) -> [UInt8]
  ) -> RoundClosed {
    let data = ballots.map { ballot in
      Value.object(BallotCounted(round: round.id, ballot: ballot).members).json
    }
    let sealed = RoundClosed.sealed(data: data, codes: codes)
    return RoundClosed(
      round: round.id, ballots: ballots.count, voted: voted, codes: codes,
      box: Base64URL.encode(digest(Array(sealed.utf8))))
  }
}

extension Session {
  /// The closing lines of a round: for a secret one all its ballots, by their
  /// random ids, and then the seal.
  ///
  /// A closing that was begun is finished: ballots that are in the log are
  /// not written again.
  func decideOnClosing(
    _ round: Round, consent: Bool, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    let isSecret = round.rules.secrecy == .secret
    guard isSecret else {
      return [
        closing(
          round, ballots: round.ballots, voted: [], codes: [],
          digest: circumstances.digest)
      ]
    }
    let box =
      circumstances.box ?? BallotBox(session: id, round: round.id)
    if box.round != round.id { throw .boxIsMissing(round.id) }
    let few = (1..<max(1, minimumGroup)).contains(box.turnout)
    if few, !consent, round.ballots.isEmpty {
      throw .smallSecretRound(people: box.turnout, minimum: minimumGroup)
    }
    let ballots = box.published(minimumGroup: minimumGroup)
    let written = Set(round.ballots.map(\.id))
    let counted = ballots.filter { !written.contains($0.id) }.map {
      BallotCounted(round: round.id, ballot: $0)
    }
    return counted + [
      closing(
        round, ballots: ballots, voted: box.voted, codes: box.codes,
        digest: circumstances.digest)
    ]
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

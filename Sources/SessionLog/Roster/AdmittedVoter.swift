import Workshop

/// A person who may vote: their code was checked, or their number stands on a
/// sheet of paper.
public struct AdmittedVoter: Hashable, Sendable {
  public let participant: ParticipantID
  /// The hash that the code was checked against; nil for a sheet.
  let code: SecretHash?

  /// Somebody whose ballot is on paper.
  public init(onPaper participant: ParticipantID) {
    self.participant = participant
    code = nil
  }

  /// Somebody whose code was checked before, as `ticket` says; nil for any
  /// other text.
  public init?(_ participant: ParticipantID, ticket: String) {
    guard let hash = SecretHash(ticket) else { return nil }
    self.init(participant, code: hash)
  }

  fileprivate init(_ participant: ParticipantID, code: SecretHash) {
    self.participant = participant
    self.code = code
  }

  /// What shows that a code was checked: the hash it was checked against; nil
  /// for a sheet.
  public var ticket: String? { code?.text }
}

extension LogWriter {
  /// The person whose code this is; nil where it is nobody's.
  ///
  /// Takes as long as an Argon2id hash takes, and no lock.
  public func voter(
    with code: VotingCode
  ) throws(LogFailure) -> AdmittedVoter? {
    let roster = try self.roster()
    guard let id = roster.person(with: code),
      let hash = roster.people[id]?.code
    else { return nil }
    return AdmittedVoter(id, code: hash)
  }

  /// Under the lock: a code that was replaced since it was checked admits
  /// nobody.
  func refuseVoidCode(
    of voter: AdmittedVoter, in round: RoundID
  ) throws(SubmitFailure) {
    guard let code = voter.code else { return }
    let now = try SubmitFailure.from { () throws(LogFailure) in
      try roster()
    }
    if now.people[voter.participant]?.code != code {
      throw .refused(.codeIsMissing(round))
    }
  }
}

import SessionLog
import Workshop

/// A workshop that goes on by itself: each thing that is on the disk is said,
/// a line each, as soon as the writer came back with it.
///
/// `created`, `line 7 TEXT`, `opened 2`, `ballot 2 RECEIPT`, `closed 2`.
extension CastingProbe {
  private static let people = 7

  /// Makes the session, with what a round needs.
  func begin() throws -> LogWriter {
    Self.say("ready")
    let writer = try SessionFolder(".").create(
      log, SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: .now())
    Self.say("created")
    return writer
  }

  /// Ideas, and ballots in one round after the other, until this is ended or
  /// the disk is.
  func work(at writer: LogWriter) {
    do throws(SubmitFailure) {
      while true {
        for _ in 1...Self.people {
          try capture(at: writer)
          try castNext(at: writer)
        }
        try close(at: writer)
      }
    } catch {
      Self.say("failed \(error)")
    }
  }

  private func capture(at writer: LogWriter) throws(SubmitFailure) {
    let text = "Idee \(writer.lines + 1) im Kiez"
    let events = try writer.submit(
      .capture([NewIdea(text: text)]), seat: "facilitator", at: .now())
    for event in events { Self.say("line \(event.seq) \(text)") }
  }

  private func castNext(at writer: LogWriter) throws(SubmitFailure) {
    let round = try round(at: writer)
    let turnout: Int
    do throws(LogFailure) {
      turnout = try writer.turnout()
    } catch {
      throw .failed(error)
    }
    guard turnout < Self.people else { return }
    let voter = AdmittedVoter(onPaper: ParticipantID(turnout + 1))
    let receipt = try cast(voter, in: round, at: writer)
    Self.say("ballot \(round.number) \(receipt)")
  }

  /// The round that is open, or a new one.
  private func round(at writer: LogWriter) throws(SubmitFailure) -> RoundID {
    if let round = writer.session.openRound { return round.id }
    let missing = Self.people - writer.session.peopleHere.count
    if missing > 0 { try submit(.join(nil, count: missing), at: writer) }
    while writer.session.ideas.count < 3 { try capture(at: writer) }
    let ideas = (1...3).map { IdeaID($0) }
    let rules = Rules(
      budget: 3, maxPerIdea: 3, secrecy: .secret, admission: .codes)
    try submit(.openRound(NewRound(ideas: ideas, rules: rules)), at: writer)
    let id = writer.session.openRound?.id ?? Self.round
    Self.say("opened \(id.number)")
    return id
  }

  private func close(at writer: LogWriter) throws(SubmitFailure) {
    guard let round = writer.session.openRound?.id else { return }
    try submit(.closeRound(round, consent: true), at: writer)
    Self.say("closed \(round.number)")
  }

  private func submit(
    _ command: Command, at writer: LogWriter
  ) throws(SubmitFailure) {
    try writer.submit(command, seat: "facilitator", at: .now())
  }
}

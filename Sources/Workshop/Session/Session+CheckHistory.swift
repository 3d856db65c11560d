extension Session {
  /// Whether a command can be undone, by a line of it.
  ///
  /// - Throws: why it can't.
  func checkUndo(of seq: Int, _ box: BallotBox? = nil) throws(Refusal) {
    if history[seq] == nil { throw .unknownLine(seq) }
    if history.undone.contains(seq) { throw .alreadyUndone(seq) }
    let lines = history.lines(with: seq)
    let events = lines.compactMap { history[$0] }
    for event in events {
      if !event.fact.isUndoable { throw .notUndoable(event.seq) }
      if history.redacted.contains(event.seq) {
        throw .redactedCannotUndo(event.seq)
      }
      try checkRound(of: event, box)
      try checkPhase(event)
      try checkVotedOn(event)
    }
    try checkSeal(lines)
    let moved = Set(events.flatMap { history.moved(by: $0) })
    if let (line, id) = history.later(naming: moved, than: lines) {
      throw .laterEventNames(line, id.description)
    }
    try checkOutcome(of: lines, without: Set(lines), box)
  }

  /// Whether an undone command can come back: nothing has touched since what
  /// it names.
  ///
  /// - Throws: why it can't.
  func checkRedo(of seq: Int, _ box: BallotBox? = nil) throws(Refusal) {
    let lines = history.lines(with: seq)
    let events = lines.compactMap { history[$0] }
    try checkSeal(lines)
    let named = Set(events.flatMap(\.fact.named))
    if let (line, id) = history.later(naming: named, than: lines) {
      throw .laterEventNames(line, id.description)
    }
    for event in events {
      let needsNoRound =
        event.fact is RoundOpened || event.fact is SessionClosed
      if needsNoRound, let round = openRound { throw .roundIsOpen(round.id) }
      try checkVotedOn(event)
    }
    try checkOutcome(of: lines, without: [], box)
  }

  /// A round that was voted in stays.
  private func checkRound(
    of event: Event, _ box: BallotBox?
  ) throws(Refusal) {
    guard let opened = event.fact as? RoundOpened,
      let round = self[opened.round]
    else { return }
    let isVotedIn = !round.ballots.isEmpty || turnout(of: round, box) > 0
    if round.state != .open || isVotedIn { throw .roundHasVotes(round.id) }
  }

  /// An open round stands on the phase that it was opened in.
  private func checkPhase(_ event: Event) throws(Refusal) {
    guard event.fact is PhaseEntered, let round = openRound,
      round.seq > event.seq
    else { return }
    throw .roundIsOpen(round.id)
  }

  /// What a ballot shows stays as it was when the round was opened.
  private func checkVotedOn(_ event: Event) throws(Refusal) {
    guard event.fact.changesWhatIsVotedOn else { return }
    for id in event.fact.named.compactMap({ IdeaID($0) }) {
      for round in rounds where round.lists(id) {
        if round.state == .open { throw .ideaInOpenRound(id) }
        if round.state == .closed, round.seq > event.seq {
          throw .laterEventNames(round.seq, id.description)
        }
      }
    }
  }

  /// Under the seal only what came behind it can be taken back.
  private func checkSeal(_ lines: [Int]) throws(Refusal) {
    guard let closedSeq, let first = lines.min(), first < closedSeq
    else { return }
    throw .sessionIsClosed
  }

  /// Whether the session would still hold together: everything in use is in
  /// the settings, nobody's ballot is without a voter, and no idea of an open
  /// round would be merged or split.
  private func checkOutcome(
    of lines: [Int], without gone: Set<Int>, _ box: BallotBox?
  ) throws(Refusal) {
    let facts = lines.compactMap { history[$0]?.fact }
    let first = lines.min() ?? 0
    let moves = facts.contains { $0 is IdeaSplit } && openRound != nil
    let comesOrGoes = facts.contains {
      $0 is ParticipantJoined || $0 is ParticipantLeft
    }
    let settingsMoved = (history.lastRevision ?? 0) >= first
    guard moves || settingsMoved || comesOrGoes && !rounds.isEmpty
    else { return }
    let outcome = fold(without: gone, with: gone.isEmpty ? Set(lines) : [])
    if !outcome.missingSettings.isSubset(of: missingSettings) {
      throw .settingsInUse(first)
    }
    try checkSplits(facts, outcome)
    if comesOrGoes { try checkVoters(outcome, box) }
  }

  private func checkSplits(
    _ facts: [any Fact], _ outcome: Session
  ) throws(Refusal) {
    guard let round = openRound else { return }
    for case let split as IdeaSplit in facts {
      for into in [standing(split.idea), outcome.standing(split.idea)]
      where round.lists(into) {
        throw .ideaInOpenRound(into)
      }
    }
  }

  /// No round has more ballots than there would be people for them, in all
  /// and of each group.
  private func checkVoters(
    _ outcome: Session, _ box: BallotBox?
  ) throws(Refusal) {
    for round in rounds
    where round.state != .cancelled && round.rules.admission != .imported {
      let cast = ballots(cast: round, box)
      let before = electorate(of: round)
      let left = outcome.electorate(of: round)
      if cast.count > left.count, left.count < before.count {
        throw .roundHasVotes(round.id)
      }
      for (group, votes) in Dictionary(grouping: cast, by: \.group)
      where group != nil {
        let people = left.count { $0.group == group }
        if votes.count > people,
          people < before.count(where: { $0.group == group })
        {
          throw .roundHasVotes(round.id)
        }
      }
    }
  }

  /// All ballots of a round, those in its box among them.
  private func ballots(cast round: Round, _ box: BallotBox?) -> [Ballot] {
    guard let box, box.round == round.id else { return round.ballots }
    let inBox = Set(box.ballots.map(\.id))
    return box.ballots + round.ballots.filter { !inBox.contains($0.id) }
  }
}

extension Fact {
  fileprivate var changesWhatIsVotedOn: Bool {
    self is IdeaReworded || self is IdeaWithdrawn || self is IdeaRestored
      || self is IdeasMerged || self is IdeaSplit || self is IdeaCaptured
  }
}

extension Session {
  func decideOnHistory(
    _ command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .undo:
      guard let line = undoable(by: circumstances.seat, circumstances.box)
      else { throw .nothingToUndo }
      return history.lines(with: line).map { Undone(seq: $0) }
    case .undoLine(let seq):
      try checkUndo(of: seq, circumstances.box)
      return history.lines(with: seq).map { Undone(seq: $0) }
    case .redo:
      guard let line = redoable(by: circumstances.seat)
      else { throw .nothingToRedo }
      return history.lines(with: line).map { Redone(seq: $0) }
    default: return []
    }
  }

  /// The latest command of a seat that undo would take back, by a line of it.
  public func undoable(by seat: String, _ box: BallotBox? = nil) -> Int? {
    for event in history.events.reversed()
    where event.seat == seat && event.fact.isUndoable
      && !history.undone.contains(event.seq)
    {
      if (try? checkUndo(of: event.seq, box)) != nil { return event.seq }
    }
    return nil
  }

  /// The command of a seat that redo would bring back: the latest undone one,
  /// as long as the seat has done nothing else since.
  public func redoable(by seat: String) -> Int? {
    var brought: Set<Int> = []
    for event in history.events.reversed() where event.seat == seat {
      switch event.fact {
      case let fact as Redone: brought.insert(fact.seq)
      case let fact as Undone:
        let line = fact.seq
        if brought.remove(line) != nil { continue }
        guard history.undone.contains(line) else { continue }
        return blocker(of: line) == nil ? line : nil
      case let fact where fact.isUndoable:
        if !brought.isEmpty || history.undone.contains(event.seq) { continue }
        return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a command can be undone, by a line of it.
  ///
  /// - Throws: why it can't.
  func checkUndo(of seq: Int, _ box: BallotBox? = nil) throws(Refusal) {
    guard let event = history[seq] else { throw .unknownLine(seq) }
    if history.undone.contains(seq) { throw .alreadyUndone(seq) }
    let lines = history.lines(with: seq)
    for line in lines {
      guard let event = history[line] else { continue }
      if !event.fact.isUndoable { throw .notUndoable(line) }
      if history.redacted.contains(line) { throw .redactedCannotUndo(line) }
      try checkRounds(event.fact, box)
    }
    if let (line, id) = blocker(of: seq) { throw .laterEventNames(line, id) }
    if lines.contains(where: { history[$0]?.fact is SessionRevised }) {
      let before = without(lines)
      let missing =
        before.departmentsMissing.count + before.groupsMissing.count
        + before.fieldsMissing.count
      if missing > 0 { throw .settingsInUse(event.seq) }
    }
  }

  /// A round that was voted in stays, and what its ballots show stays as is.
  private func checkRounds(_ fact: any Fact, _ box: BallotBox?) throws(Refusal)
  {
    if let opened = fact as? RoundOpened, let round = self[opened.round] {
      let inBox = box?.round == round.id && (box?.turnout ?? 0) > 0
      if round.state != .open || !round.ballots.isEmpty || inBox {
        throw .roundHasVotes(round.id)
      }
    }
    guard changesWhatIsVotedOn(fact) else { return }
    for id in fact.named.compactMap({ IdeaID($0) }) where isInOpenRound(id) {
      throw .ideaInOpenRound(id)
    }
  }

  private func changesWhatIsVotedOn(_ fact: any Fact) -> Bool {
    fact is IdeaReworded || fact is IdeaWithdrawn || fact is IdeaRestored
      || fact is IdeasMerged || fact is IdeaSplit || fact is IdeaCaptured
  }

  /// A later standing line outside the command that names what it moved.
  private func blocker(of seq: Int) -> (line: Int, id: String)? {
    let lines = Set(history.lines(with: seq))
    let moved = Set(lines.flatMap { history[$0]?.fact.moved ?? [] })
    guard !moved.isEmpty, let last = lines.max() else { return nil }
    for line in history.events.dropFirst(last)
    where !history.undone.contains(line.seq) && !lines.contains(line.seq) {
      if let id = line.fact.named.first(where: moved.contains) {
        return (line.seq, id)
      }
    }
    return nil
  }
}

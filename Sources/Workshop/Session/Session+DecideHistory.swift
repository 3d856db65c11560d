extension Session {
  func decideOnHistory(
    _ command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .undo:
      guard let line = try latest(by: circumstances.seat, circumstances.box)
      else { throw .nothingToUndo }
      return history.lines(with: line).map { Undone(seq: $0) }
    case .undoLine(let seq):
      try checkUndo(of: seq, circumstances.box)
      return history.lines(with: seq).map { Undone(seq: $0) }
    case .redo:
      guard let line = latestUndone(by: circumstances.seat)
      else { throw .nothingToRedo }
      try checkRedo(of: line, circumstances.box)
      return history.lines(with: line).map { Redone(seq: $0) }
    default: return []
    }
  }

  /// The latest command of a seat that undo would take back, by a line of it.
  public func undoable(by seat: String, _ box: BallotBox? = nil) -> Int? {
    try? latest(by: seat, box)
  }

  /// The same; nothing is taken back behind the opening of a round that is
  /// open, which whoever presses the key means to undo.
  ///
  /// - Throws: that the open round was voted in.
  private func latest(
    by seat: String, _ box: BallotBox?
  ) throws(Refusal) -> Int? {
    // A command with many lines is looked at once.
    var refused: Set<Int> = []
    for event in history.events.reversed()
    where event.seat == seat && event.fact.isUndoable
      && !history.undone.contains(event.seq) && !refused.contains(event.group)
    {
      do throws(Refusal) {
        try checkUndo(of: event.seq, box)
        return event.seq
      } catch .roundHasVotes(let id)
        where event.fact is RoundOpened && self[id]?.state == .open
      {
        throw .roundHasVotes(id)
      } catch {
        refused.insert(event.group)
      }
    }
    return nil
  }

  /// The command of a seat that redo would bring back: the latest undone one,
  /// as long as the seat has done nothing else since.
  public func redoable(by seat: String, _ box: BallotBox? = nil) -> Int? {
    guard let line = latestUndone(by: seat),
      (try? checkRedo(of: line, box)) != nil
    else { return nil }
    return line
  }

  private func latestUndone(by seat: String) -> Int? {
    var brought: Set<Int> = []
    for event in history.events.reversed() where event.seat == seat {
      switch event.fact {
      case let fact as Redone: brought.insert(fact.seq)
      case let fact as Undone:
        if brought.remove(fact.seq) != nil { continue }
        if history.undone.contains(fact.seq) { return fact.seq }
      case let fact where fact.isUndoable:
        if !brought.isEmpty || history.undone.contains(event.seq) { continue }
        return nil
      default: continue
      }
    }
    return nil
  }
}

import Workshop

/// The rules that hold over several lines, checked event by event while the
/// session is folded.
struct SessionRules {
  private(set) var session = Session()
  private var ids = IdentifierRules()
  private var rounds = RoundRules()
  /// The lines that were undone by name and not brought back by name.
  ///
  /// With the first line of a command the session brings back all of them;
  /// the lines that name the others still belong there.
  private var takenBack: Set<Int> = []

  /// What is wrong with the next event.
  ///
  /// `data` are the bytes of its `data` as they stand in the log.
  mutating func check(_ event: Event, data: ArraySlice<UInt8>) -> [BrokenRule] {
    var faults = ids.check(event)
    faults += rounds.check(event, data: data, in: session)
    faults += history(event)
    session.apply(event)
    return faults
  }

  /// What refers to a line must name one that is there and allows it.
  private mutating func history(_ event: Event) -> [BrokenRule] {
    let history = session.history
    switch event.fact {
    case let fact as Undone:
      guard let undone = history[fact.seq] else {
        return [.undoesNothing(fact.seq)]
      }
      if !undone.fact.isUndoable, !(undone.fact is UnknownFact) {
        return [.undoesForGood(fact.seq)]
      }
      takenBack.insert(fact.seq)
    case let fact as Redone:
      let isNamed = takenBack.remove(fact.seq) != nil
      if !isNamed, !history.undone.contains(fact.seq) {
        return [.redoesNothing(fact.seq)]
      }
    case let fact as Redacted where history[fact.seq] == nil:
      return [.redactsNothing(fact.seq)]
    default: break
    }
    if let step = event.step, step > event.seq {
      return [.stepComesLater(step)]
    }
    return []
  }
}

import Workshop

/// The rules that hold over several lines, checked event by event while the
/// session is folded.
struct SessionRules {
  private(set) var session = Session()
  private var ids = IdentifierRules()
  private var rounds = RoundRules()

  /// What is wrong with the next event, in English.
  ///
  /// `data` are the bytes of its `data` as they stand in the log.
  mutating func check(_ event: Event, data: ArraySlice<UInt8>) -> [String] {
    var faults = ids.check(event)
    faults += rounds.check(event, data: data, in: session)
    faults += history(event)
    session.apply(event)
    return faults
  }

  /// What refers to a line must name one that is there and allows it.
  private func history(_ event: Event) -> [String] {
    let history = session.history
    switch event.fact {
    case let fact as Undone:
      guard let undone = history[fact.seq] else {
        return ["undoes line \(fact.seq), which is not there"]
      }
      if !undone.fact.isUndoable, !(undone.fact is UnknownFact) {
        return ["undoes line \(fact.seq), which can't be undone"]
      }
    case let fact as Redone where !history.undone.contains(fact.seq):
      return ["redoes line \(fact.seq), which is not undone"]
    case let fact as Redacted where history[fact.seq] == nil:
      return ["redacts line \(fact.seq), which is not there"]
    default: break
    }
    if let step = event.step, step > event.seq {
      return ["belongs to the step of line \(step), which comes later"]
    }
    return []
  }
}

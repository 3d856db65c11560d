extension Session {
  /// The session that these events give, from line 1 on.
  public init<Events: Sequence>(folding events: Events)
  where Events.Element == Event {
    var history = History()
    for event in events { _ = history.append(event) }
    self.init(history: history)
  }

  /// Folds the next event.
  ///
  /// Total: an event that makes no sense does nothing.
  public mutating func apply(_ event: Event) {
    if history.append(event) {
      self = Session(history: history)
    } else if !history.undone.contains(event.seq) {
      event.fact.apply(to: &self, as: event)
    }
  }

  /// The fold without the events that are undone.
  private init(history: History) {
    self.init()
    for event in history.events where !history.undone.contains(event.seq) {
      event.fact.apply(to: &self, as: event)
    }
    self.history = history
  }

  /// The session without some of its lines and with some that are undone:
  /// what undo or redo would give.
  ///
  /// It has no history.
  func fold(without lines: Set<Int>, with others: Set<Int> = []) -> Session {
    var session = Session()
    let gone = history.undone.union(lines).subtracting(others)
    for event in history.events where !gone.contains(event.seq) {
      event.fact.apply(to: &session, as: event)
    }
    return session
  }
}

extension Session {
  /// The session that these events give, from line 1 on.
  public init<Events: Sequence>(folding events: Events)
  where Events.Element == Event {
    var history = History()
    for event in events { history.append(event) }
    self.init(history: history)
  }

  /// Folds the next event.
  ///
  /// Total: an event that makes no sense does nothing.
  public mutating func apply(_ event: Event) {
    history.append(event)
    switch event.fact {
    case is Undone, is Redone: self = Session(history: history)
    default:
      if !history.undone.contains(event.seq) {
        event.fact.apply(to: &self, as: event)
      }
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

  /// The session without some of its lines: what undo would give.
  func without(_ lines: [Int]) -> Session {
    var session = Session()
    let gone = history.undone.union(lines)
    for event in history.events where !gone.contains(event.seq) {
      event.fact.apply(to: &session, as: event)
    }
    return session
  }
}

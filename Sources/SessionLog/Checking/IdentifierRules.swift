import Workshop

/// Identifiers are unique in a session and never used again, and nothing is
/// named before it was made.
struct IdentifierRules {
  private var made = AnySerialTable<Bool>()

  mutating func check(_ event: Event) -> [BrokenRule] {
    var faults: [BrokenRule] = []
    if let id = event.fact.makes, !make(id) {
      faults.append(.madeAgain(id.description))
    }
    if let theme = (event.fact as? ThemeNamed)?.theme {
      _ = make(AnySerial(theme))
    }
    let unknown = event.fact.named.filter { made[$0] == nil }
    if unknown.isEmpty { return faults }
    return faults + Set(unknown).sorted().map { .notMade($0.description) }
  }

  /// Whether it was not there before.
  private mutating func make(_ id: AnySerial) -> Bool {
    var isNew = false
    made.update(id, default: false) { isMade in
      isNew = !isMade
      isMade = true
    }
    return isNew
  }
}

extension Fact {
  /// The id of the thing that begins with this event.
  ///
  /// A theme may be named again.
  fileprivate var makes: AnySerial? {
    switch self {
    case let fact as IdeaCaptured: AnySerial(fact.idea)
    case let fact as ParticipantJoined: AnySerial(fact.participant)
    case let fact as RoundOpened: AnySerial(fact.round)
    case let fact as MeasureAgreed: AnySerial(fact.measure)
    default: nil
    }
  }
}

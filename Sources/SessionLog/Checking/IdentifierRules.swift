import Workshop

/// Identifiers are unique in a session and never used again, and nothing is
/// named before it was made.
struct IdentifierRules {
  private var made: Set<String> = []

  mutating func check(_ event: Event) -> [BrokenRule] {
    var faults: [BrokenRule] = []
    if let id = event.fact.makes, !made.insert(id).inserted {
      faults.append(.madeAgain(id))
    }
    if let theme = (event.fact as? ThemeNamed)?.theme {
      made.insert(theme.description)
    }
    for id in Set(event.fact.named).sorted() where !made.contains(id) {
      guard Self.isNumbered(id) else { continue }
      faults.append(.notMade(id))
    }
    return faults
  }

  private static func isNumbered(_ id: String) -> Bool {
    IdeaID(id) != nil || ParticipantID(id) != nil || ThemeID(id) != nil
      || RoundID(id) != nil || MeasureID(id) != nil
  }
}

extension Fact {
  /// The id of the thing that begins with this event.
  ///
  /// A theme may be named again.
  fileprivate var makes: String? {
    switch self {
    case let fact as IdeaCaptured: fact.idea.description
    case let fact as ParticipantJoined: fact.participant.description
    case let fact as RoundOpened: fact.round.description
    case let fact as MeasureAgreed: fact.measure.description
    default: nil
    }
  }
}

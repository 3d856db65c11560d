extension Session {
  /// The rules of a round where nobody says others: dots, in secret, by codes
  /// where everybody here has a card, else with open admission.
  ///
  /// `cards` are those whose code the roster knows.
  public func usualRules(ideas: Int, cards: Set<ParticipantID>) -> Rules {
    var rules = Preset.dots.rules(ideas: ideas)
    let haveAllCards =
      !cards.isEmpty && peopleHere.allSatisfy { cards.contains($0.id) }
    rules.admission = haveAllCards ? .codes : .open
    return rules
  }
}

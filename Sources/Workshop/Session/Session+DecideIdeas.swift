extension Session {
  func decideOnIdeas(_ command: Command) throws(Refusal) -> [any Fact] {
    switch command {
    case .capture(let ideas):
      return try decideOnCapture(ideas)
    case .reword(let id, let text):
      let idea = try changeable(id)
      let text = try CleanText.clean(text)
      if idea.text == text { throw .nothingChanged }
      return [IdeaReworded(idea: id, text: text)]
    case .withdraw(let ids):
      let ids = ids.withoutRepeats
      if ids.isEmpty { throw .nothingChosen }
      for id in ids {
        if try changeable(id).isWithdrawn { throw .ideaIsWithdrawn(id) }
      }
      return ids.map { IdeaWithdrawn(idea: $0) }
    case .restore(let ids):
      let ids = ids.withoutRepeats
      if ids.isEmpty { throw .nothingChosen }
      for id in ids where try !known(id).isWithdrawn {
        throw .ideaIsNotWithdrawn(id)
      }
      return ids.map { IdeaRestored(idea: $0) }
    case .note(let id, let text):
      if let id { _ = try known(id) }
      return [NoteAdded(idea: id, text: try CleanText.clean(text))]
    default: return []
    }
  }

  /// The events of new ideas, their labels behind each.
  func decideOnCapture(_ ideas: [NewIdea]) throws(Refusal) -> [any Fact] {
    if ideas.isEmpty { throw .nothingChosen }
    var facts: [any Fact] = []
    var next = history.next(Idea.self).number
    for idea in ideas {
      facts += try capturing(idea, as: IdeaID(next))
      next += 1
    }
    return facts
  }

  private func capturing(
    _ idea: NewIdea, as id: IdeaID
  ) throws(Refusal) -> [any Fact] {
    try checkGroup(idea.group)
    try checkDepartment(idea.department)
    for field in idea.fields { try checkField(field) }
    if let participant = idea.participant, self[participant] == nil {
      throw .unknownParticipant(participant)
    }
    if let cost = idea.cost, !isDecimal(cost) { throw .badCost(cost) }
    let captured = IdeaCaptured(
      idea: id, text: try CleanText.clean(idea.text),
      group: identity < .group ? nil : idea.group,
      participant: identity < .named ? nil : idea.participant,
      department: idea.department, cost: idea.cost,
      source: idea.source.map(CleanText.line).nonEmpty)
    let fields = idea.fields.withoutRepeats
    if fields.isEmpty { return [captured] }
    return [captured, IdeaLabelled(idea: id, fields: fields)]
  }

  func known(_ id: IdeaID) throws(Refusal) -> Idea {
    guard let idea = self[id] else { throw .unknownIdea(id) }
    return idea
  }

  /// An idea that may be reworded, withdrawn or merged now.
  func changeable(_ id: IdeaID) throws(Refusal) -> Idea {
    let idea = try known(id)
    if let into = idea.mergedInto { throw .ideaIsMerged(into) }
    if isInOpenRound(id) { throw .ideaInOpenRound(id) }
    return idea
  }

  func isInOpenRound(_ id: IdeaID) -> Bool {
    openRound?.lists(id) ?? false
  }
}

/// Whether a text is an amount as the log writes it: `1200` or `1200.50`.
public func isDecimal(_ text: String) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  return (1...2).contains(parts.count) && text.utf8.count <= 30
    && parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

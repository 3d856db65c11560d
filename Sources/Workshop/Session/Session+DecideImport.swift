extension Session {
  /// A vote that took place elsewhere, opened, counted and closed at once.
  func decideOnImport(
    _ new: ImportedRound, digest: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> [any Fact] {
    if let round = openRound { throw .roundIsOpen(round.id) }
    if rounds.contains(where: { $0.source == new.source }) {
      throw .roundImported(new.source)
    }
    if new.sources.isEmpty { throw .noIdeas }
    if new.sources.count > Self.mostIdeasInRound {
      throw .tooManyIdeas(new.sources.count)
    }
    try new.rules.check()
    var extended = self
    var facts = settings(new)
    for fact in facts { extended.foldUnlogged(fact) }
    if !new.newIdeas.isEmpty {
      let captures = try extended.decideOnCapture(new.newIdeas)
      for fact in captures { extended.foldUnlogged(fact) }
      facts += captures
    }
    return try facts + extended.voting(new, digest: digest)
  }

  /// Groups and fields that the import brings.
  private func settings(_ new: ImportedRound) -> [any Fact] {
    let addedGroups = new.newGroups.filter { group($0.id) == nil }
    let addedFields = new.newFields.filter { field($0.id) == nil }
    if addedGroups.isEmpty, addedFields.isEmpty { return [] }
    return [
      SessionRevised(
        groups: addedGroups.isEmpty ? nil : groups + addedGroups,
        fields: addedFields.isEmpty ? nil : fields + addedFields)
    ]
  }

  private func voting(
    _ new: ImportedRound, digest: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> [any Fact] {
    let bySource = Dictionary(
      ideas.compactMap { idea in idea.source.map { ($0, idea.id) } },
      uniquingKeysWith: { first, _ in first })
    let listed = new.sources.compactMap { bySource[$0] }
    if listed.count != new.sources.count { throw .noIdeas }
    let opened = RoundOpened(
      round: history.next(), ideas: listed, rules: new.rules, funds: new.funds,
      source: new.source)
    let round = Round(
      id: opened.round, seq: 0, openedAt: openedAt, ideas: listed,
      rules: new.rules, funds: nil, source: nil)
    var ballots: [Ballot] = []
    for imported in new.ballots {
      let dots = imported.dots.compactMap { source, count in
        bySource[source].map { ($0, count) }
      }
      let ballot = Ballot(
        id: imported.id, group: imported.group,
        dots: Dictionary(dots, uniquingKeysWith: +))
      try checkGroup(ballot.group)
      try round.check(ballot)
      ballots.append(ballot)
    }
    ballots.sort { $0.id < $1.id }
    let counted = ballots.map { BallotCounted(round: round.id, ballot: $0) }
    let closed = closing(
      round, ballots: ballots, voted: [], codes: [], digest: digest)
    return [opened] + counted + [closed]
  }

  /// Folds a fact that is decided on but not yet a line, so that what follows
  /// in the same command can build on it.
  mutating func foldUnlogged(_ fact: any Fact) {
    apply(
      Event(seq: history.nextSeq, at: openedAt, seat: "import", fact: fact))
  }
}

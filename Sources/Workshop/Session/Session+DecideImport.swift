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
    if new.rules.admission != .imported { throw .badRules }
    try new.rules.checkLimits()
    if let funds = new.funds, !isDecimal(funds) { throw .badCost(funds) }
    var extended = self
    var facts = try extended.fold(settings(new))
    if !new.newIdeas.isEmpty {
      facts += extended.fold(try extended.decideOnCapture(new.newIdeas))
    }
    return try facts + extended.voting(new, digest: digest)
  }

  /// Groups and fields that the import brings.
  private func settings(_ new: ImportedRound) throws(Refusal) -> [any Fact] {
    let addedGroups = new.newGroups.filter { group($0.id) == nil }
    let addedFields = new.newFields.filter { field($0.id) == nil }
    if addedGroups.isEmpty, addedFields.isEmpty { return [] }
    return [
      try decideOnRevision(
        SessionRevised(
          groups: addedGroups.isEmpty ? nil : groups + addedGroups,
          fields: addedFields.isEmpty ? nil : fields + addedFields))
    ]
  }

  private func voting(
    _ new: ImportedRound, digest: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> [any Fact] {
    // An id of another import may be the same: the latest idea is meant.
    let bySource = Dictionary(
      ideas.compactMap { idea in idea.source.map { ($0, idea.id) } },
      uniquingKeysWith: { _, last in last })
    var listed: [IdeaID] = []
    for source in new.sources {
      guard let idea = bySource[source] else { throw .unknownSource(source) }
      listed.append(idea)
    }
    if listed.withoutRepeats.count < listed.count {
      throw .idTwice(new.sources.firstRepeat ?? "")
    }
    let opened = RoundOpened(
      round: history.next(), ideas: listed, rules: new.rules, funds: new.funds,
      source: new.source)
    let round = Round(
      id: opened.round, seq: 0, openedAt: openedAt, ideas: listed,
      rules: new.rules, funds: nil, source: nil)
    var ballots: [Ballot] = []
    for imported in new.ballots {
      ballots.append(try ballot(imported, in: round, bySource))
    }
    if Set(ballots.map(\.id)).count < ballots.count { throw .ballotTwice }
    ballots.sort { $0.id < $1.id }
    let counted = ballots.map { BallotCounted(round: round.id, ballot: $0) }
    let closed = closing(
      round, ballots: ballots, voted: [], codes: [], digest: digest)
    return [opened] + counted + [closed]
  }

  private func ballot(
    _ imported: ImportedBallot, in round: Round, _ bySource: [String: IdeaID]
  ) throws(Refusal) -> Ballot {
    var ballot = Ballot(id: imported.id, group: imported.group, dots: [:])
    for (source, count) in imported.dots {
      guard let idea = bySource[source] else { throw .unknownSource(source) }
      ballot.dots[idea] = count
    }
    try checkGroup(ballot.group)
    try round.check(ballot)
    return ballot
  }

  /// Folds facts that are decided on but not yet lines, so that what follows
  /// in the same command can build on them.
  mutating func fold(_ facts: [any Fact]) -> [any Fact] {
    for fact in facts {
      apply(
        Event(seq: history.nextSeq, at: openedAt, seat: "import", fact: fact))
    }
    return facts
  }
}

extension [String] {
  /// The first that stood before.
  fileprivate var firstRepeat: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}

extension Session {
  /// The most ideas in a round.
  static let mostIdeasInRound = 4000

  func decideOnVoting(
    _ command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .openRound(let new):
      return [try decideOnOpening(new)]
    case .changeRules(let id, let rules):
      let round = try openRound(id)
      let votes = round.ballots.count + turnout(of: round, circumstances.box)
      try rules.check()
      // In a secret round nothing may look at the ballots: it only rises.
      if votes > 0, !rules.allowsAll(that: round.rules) { throw .rulesOnlyRise }
      if rules == round.rules { throw .nothingChanged }
      return [RulesChanged(round: id, rules: rules)]
    case .cast(let id, let ballot):
      let round = try openRound(id)
      try check(ballot, in: round, cast: round.ballots)
      return [BallotCounted(round: id, ballot: ballot)]
    case .countPaper(let id, let count):
      guard let round = self[id] else { throw .unknownRound(id) }
      if round.state == .cancelled { throw .roundIsNotOpen(id) }
      if count.ballots < 0 { throw .badCount(count.ballots) }
      for idea in count.dots.keys where !round.ideas.contains(idea) {
        throw .ideaNotInRound(idea)
      }
      var count = count
      count.text = try CleanText.clean(count.text ?? "")
      return [PaperCounted(round: id, count: count)]
    case .closeRound(let id, let consent):
      return try decideOnClosing(
        try openRound(id), consent: consent, in: circumstances)
    case .cancelRound(let id):
      return [RoundCancelled(round: try openRound(id).id)]
    case .drawLot(let id, let ideas, let seed):
      return [try decideOnLot(id, ideas, seed, digest: circumstances.digest)]
    default: return []
    }
  }

  private func decideOnOpening(
    _ new: NewRound
  ) throws(Refusal) -> RoundOpened {
    if let round = openRound { throw .roundIsOpen(round.id) }
    if new.ideas.isEmpty { throw .noIdeas }
    if new.ideas.count > Self.mostIdeasInRound {
      throw .tooManyIdeas(new.ideas.count)
    }
    for id in new.ideas { _ = try standingIdea(id) }
    try new.rules.check()
    if new.rules.admission == .imported || new.rules.seen != nil {
      throw .badRules
    }
    if let funds = new.funds, !isDecimal(funds) { throw .badCost(funds) }
    let people = peopleHere.count
    if people == 0 { throw .nobodyHere }
    if new.rules.secrecy == .secret, people < minimumGroup, !new.consent {
      throw .smallSecretRound(people: people, minimum: minimumGroup)
    }
    return RoundOpened(
      round: history.next(), ideas: new.ideas, rules: new.rules,
      funds: new.funds)
  }

  private func decideOnLot(
    _ id: RoundID, _ ideas: [IdeaID], _ seed: String,
    digest: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> LotDrawn {
    guard let round = self[id] else { throw .unknownRound(id) }
    if round.state != .closed { throw .roundIsOpen(id) }
    guard ideas.count > 1, tally(of: round).areTied(ideas) else {
      throw .notTied
    }
    let order = ideas.map { id in
      (id, digest(Array((seed + id.description).utf8)))
    }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    return LotDrawn(
      round: id,
      lot: Lot(ideas: ideas.sorted(), seed: seed, order: order.map(\.0)))
  }

  func openRound(_ id: RoundID) throws(Refusal) -> Round {
    guard let round = self[id] else { throw .unknownRound(id) }
    if round.state != .open { throw .roundIsNotOpen(id) }
    return round
  }

  private func turnout(of round: Round, _ box: BallotBox?) -> Int {
    box?.round == round.id ? box?.turnout ?? 0 : 0
  }
}

extension Rules {
  func check() throws(Refusal) {
    let most = 1_000_000
    let limits =
      [budget, maxPerIdea]
      + [against?.budget, against?.maxPerIdea].compactMap { $0 }
    if !limits.allSatisfy((1...most).contains) { throw .badRules }
    if let minDots, !(0...budget).contains(minDots) { throw .badRules }
  }

  /// Whether every ballot that the older rules allow stays valid.
  func allowsAll(that older: Rules) -> Bool {
    let fewest = (older.minDots ?? 0, minDots ?? 0)
    return budget >= older.budget && maxPerIdea >= older.maxPerIdea
      && fewest.1 <= fewest.0
      && (against?.budget ?? 0) >= (older.against?.budget ?? 0)
      && (against?.maxPerIdea ?? 0) >= (older.against?.maxPerIdea ?? 0)
      && secrecy == older.secrecy && admission == older.admission
      && seen == older.seen
  }
}

extension Session {
  /// The most ideas in a round.
  static let mostIdeasInRound = 4000
  /// The most voters in a round that has a list of them or of their codes.
  public static let mostVotersInRound = 3000

  func decideOnVoting(
    _ command: Command, in circumstances: Circumstances
  ) throws(Refusal) -> [any Fact] {
    switch command {
    case .openRound(let new):
      return [try decideOnOpening(new)]
    case .changeRules(let id, let rules):
      return [try decideOnRules(id, rules, circumstances.box)]
    case .cast(let id, let ballot):
      let round = try openRound(id)
      // What goes into the box first never goes into the log without it.
      if round.rules.keepsBox { throw .boxIsMissing(id) }
      let ballot = try admitted(ballot, in: round, beside: round.ballots)
      return [BallotCounted(round: id, ballot: ballot)]
    case .countBox(let id):
      return try decideOnCounting(try openRound(id), circumstances.box)
    case .countPaper(let id, let count):
      return [try decideOnPaper(id, count)]
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
    let ideas = new.ideas.withoutRepeats
    if ideas.isEmpty { throw .noIdeas }
    if ideas.count > Self.mostIdeasInRound { throw .tooManyIdeas(ideas.count) }
    for id in ideas { _ = try standingIdea(id) }
    try new.rules.check(ideas: ideas.count)
    if let funds = new.funds, !isDecimal(funds) { throw .badCost(funds) }
    let people = peopleHere.count
    if people == 0 { throw .nobodyHere }
    if new.rules.listsVoters, people > Self.mostVotersInRound {
      throw .tooManyVoters(most: Self.mostVotersInRound)
    }
    if new.rules.secrecy == .secret, people < minimumGroup, !new.consent {
      throw .smallSecretRound(people: people, minimum: minimumGroup)
    }
    return RoundOpened(
      round: history.next(), ideas: ideas, rules: new.rules, funds: new.funds)
  }

  private func decideOnRules(
    _ id: RoundID, _ rules: Rules, _ box: BallotBox?
  ) throws(Refusal) -> RulesChanged {
    let round = try openRound(id)
    let votes = round.ballots.count + turnout(of: round, box)
    try rules.check(ideas: round.ideas.count)
    // In a secret round nothing may look at the ballots: it only rises.
    if votes > 0, !rules.allowsAll(that: round.rules) { throw .rulesOnlyRise }
    if rules == round.rules { throw .nothingChanged }
    let people = electorate(of: round).count
    let becomesSecret =
      rules.secrecy == .secret && round.rules.secrecy != .secret
    if becomesSecret, people < minimumGroup {
      throw .smallSecretRound(people: people, minimum: minimumGroup)
    }
    return RulesChanged(round: id, rules: rules)
  }

  private func decideOnPaper(
    _ id: RoundID, _ count: PaperCount
  ) throws(Refusal) -> PaperCounted {
    guard let round = self[id] else { throw .unknownRound(id) }
    if round.state == .cancelled { throw .roundIsNotOpen(id) }
    // Of a secret round nothing is in the log before it closes.
    if round.state == .open, round.rules.secrecy == .secret {
      throw .roundIsOpen(id)
    }
    if !(0...Rules.most).contains(count.ballots) {
      throw .badCount(count.ballots)
    }
    for (idea, dots) in count.dots {
      if !round.lists(idea) { throw .ideaNotInRound(idea) }
      if !(-Rules.most...Rules.most).contains(dots) { throw .badCount(dots) }
    }
    var count = count
    count.text = try CleanText.clean(count.text ?? "")
    return PaperCounted(round: id, count: count)
  }

  private func decideOnLot(
    _ id: RoundID, _ ideas: [IdeaID], _ seed: String,
    digest: ([UInt8]) -> [UInt8]
  ) throws(Refusal) -> LotDrawn {
    guard let round = self[id] else { throw .unknownRound(id) }
    if round.state == .open { throw .roundIsOpen(id) }
    let ideas = ideas.withoutRepeats.sorted()
    guard ideas.count > 1, tally(of: round).areTied(ideas) else {
      throw .notTied
    }
    // Nobody draws until chance says what they like.
    if let lot = round.lot(among: ideas) { throw .lotWasDrawn(lot.numbers) }
    let order = ideas.map { id in
      (id, digest(Array((seed + id.description).utf8)))
    }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    return LotDrawn(
      round: id, lot: Lot(ideas: ideas, seed: seed, order: order.map(\.0)))
  }

  func openRound(_ id: RoundID) throws(Refusal) -> Round {
    guard let round = self[id] else { throw .unknownRound(id) }
    if round.state != .open { throw .roundIsNotOpen(id) }
    return round
  }

  /// How many ballots lie in a round's box.
  func turnout(of round: Round, _ box: BallotBox?) -> Int {
    box?.round == round.id ? box?.turnout ?? 0 : 0
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

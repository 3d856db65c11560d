import Workshop

/// Every round counted again: its ballots, its codes, the hash of its box,
/// and what secrecy promises.
struct RoundRules {
  private var counts: [RoundID: Recount] = [:]
  /// The secret round whose ballots stand in the lines just before.
  private var closing: RoundID?

  mutating func check(
    _ event: Event, data: ArraySlice<UInt8>, in session: Session
  ) -> [BrokenRule] {
    var faults: [BrokenRule] = []
    if let closing, !event.fact.belongsToClosing(of: closing) {
      faults.append(.amongClosingLines(closing.description))
      self.closing = nil
    }
    switch event.fact {
    case let fact as RoundOpened:
      if let open = session.openRound,
        !session.history.undone.contains(open.seq)
      {
        faults.append(
          .opensBeside(fact.round.description, open.id.description))
      }
      faults += opened(fact)
    case let fact as RulesChanged:
      if let ideas = session[fact.round]?.ideas.count {
        faults += rules(fact.rules, of: fact.round, ideas: ideas)
      }
    case let fact as BallotCounted:
      faults += ballot(fact, at: event.at, data: data, in: session)
    case let fact as RoundClosed:
      faults += closed(fact, at: event.at, in: session)
      closing = nil
    case let fact as LotDrawn:
      faults += lot(fact)
    default: faults += changes(event.fact, in: session)
    }
    return faults
  }

  private func opened(_ fact: RoundOpened) -> [BrokenRule] {
    var faults = rules(fact.rules, of: fact.round, ideas: fact.ideas.count)
    var seen: Set<IdeaID> = []
    for idea in fact.ideas where !seen.insert(idea).inserted {
      faults.append(.ideaTwice(idea.description))
    }
    if let funds = fact.funds, !isDecimal(funds) {
      faults.append(.badFunds(funds))
    }
    return faults
  }

  private func rules(
    _ rules: Rules, of round: RoundID, ideas: Int
  ) -> [BrokenRule] {
    rules.badLimit(ideas: ideas) == .least
      ? [.noBallotFits(round.description)] : []
  }

  /// Ideas stay as they are while they are voted on.
  private func changes(_ fact: any Fact, in session: Session) -> [BrokenRule] {
    guard fact is IdeaReworded || fact is IdeaWithdrawn || fact is IdeasMerged,
      let round = session.openRound
    else { return [] }
    let changed = fact.named.compactMap { IdeaID($0) }.first(where: round.lists)
    return changed.map {
      [.changesOpenRound($0.description, round.id.description)]
    } ?? []
  }

  private mutating func ballot(
    _ fact: BallotCounted, at: Timestamp, data: ArraySlice<UInt8>,
    in session: Session
  ) -> [BrokenRule] {
    guard let round = session[fact.round], round.state == .open else {
      return [.ballotOutside(fact.round.description)]
    }
    var faults: [BrokenRule] = []
    if counts[fact.round, default: Recount()].add(fact.ballot, data) == false {
      faults.append(.ballotTwice(fact.ballot.id))
    }
    if round.keepsSecrets {
      closing = fact.round
      faults += counts[fact.round]?.secretFaults(of: fact.ballot, at: at) ?? []
    }
    do throws(Refusal) {
      try round.check(fact.ballot)
    } catch {
      faults.append(.ballotAgainstRules(fact.round.description))
    }
    if round.rules.admission != .imported,
      let zero = fact.ballot.dots.first(where: { $0.value == 0 })?.key
    {
      faults.append(.zeroDots(zero.description))
    }
    if let group = fact.ballot.group, session.group(group) == nil {
      faults.append(.unknownGroup(group))
    }
    return faults
  }

  private func closed(
    _ fact: RoundClosed, at: Timestamp, in session: Session
  ) -> [BrokenRule] {
    guard let round = session[fact.round], round.state == .open else {
      return [.closesNothing(fact.round.description)]
    }
    let recount = counts[fact.round] ?? Recount()
    var faults = recount.faults(of: fact)
    // A log that counts nobody says nothing of who may vote.
    if round.rules.admission != .imported, !session.participants.isEmpty {
      faults += recount.voterFaults(
        of: fact, electorate: session.electorate(of: round))
    }
    faults += voted(fact, in: round)
    if round.keepsSecrets {
      faults += recount.secretFaults(
        of: fact, at: at, minimumGroup: session.minimumGroup)
    }
    return faults
  }

  /// Codes say who has voted, and nothing else does; an open round may have
  /// lost its box.
  private func voted(_ fact: RoundClosed, in round: Round) -> [BrokenRule] {
    if round.rules.admission != .codes {
      return fact.voted.isEmpty ? [] : [.votedWithoutCodes]
    }
    let isLost = fact.voted.isEmpty && round.rules.secrecy == .open
    return isLost || fact.voted.count == fact.ballots
      ? []
      : [.otherVoted(voted: fact.voted.count, ballots: fact.ballots)]
  }

  private func lot(_ fact: LotDrawn) -> [BrokenRule] {
    let drawn = fact.lot.ideas.map { idea in
      let text = fact.lot.seed + idea.description
      return (idea, SHA256.digest(text.utf8).bytes)
    }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    return drawn.map(\.0) == fact.lot.order
      ? [] : [.lotWrong]
  }
}

extension Round {
  /// Whether its ballots were cast in secret here; imported ones were public
  /// before.
  fileprivate var keepsSecrets: Bool {
    rules.secrecy == .secret && rules.admission != .imported
  }
}

extension Fact {
  /// Whether it may stand between the first ballot of a secret round and its
  /// end.
  fileprivate func belongsToClosing(of round: RoundID) -> Bool {
    switch self {
    case let fact as BallotCounted: fact.round == round
    case let fact as RoundClosed: fact.round == round
    default: false
    }
  }
}

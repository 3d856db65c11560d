import Workshop

/// Every round counted again: its ballots, its codes, the hash of its box,
/// and what secrecy promises.
struct RoundRules {
  private var counts: [RoundID: Recount] = [:]
  /// The secret round whose ballots stand in the lines just before.
  private var closing: RoundID?

  mutating func check(
    _ event: Event, data: ArraySlice<UInt8>, in session: Session
  ) -> [String] {
    var faults: [String] = []
    if let closing, !event.fact.belongsToClosing(of: closing) {
      faults.append("stands among the closing lines of \(closing)")
      self.closing = nil
    }
    switch event.fact {
    case let fact as RoundOpened:
      if let open = session.openRound,
        !session.history.undone.contains(open.seq)
      {
        faults.append("opens \(fact.round) while \(open.id) is open")
      }
    case let fact as BallotCounted:
      faults += ballot(fact, at: event.at, data: data, in: session)
    case let fact as RoundClosed:
      faults += closed(fact, at: event.at, in: session)
      closing = nil
    case let fact as LotDrawn:
      faults += lot(fact)
    default: break
    }
    return faults
  }

  private mutating func ballot(
    _ fact: BallotCounted, at: Timestamp, data: ArraySlice<UInt8>,
    in session: Session
  ) -> [String] {
    guard let round = session[fact.round], round.state == .open else {
      return ["counts a ballot of \(fact.round), which is not open"]
    }
    var faults: [String] = []
    if counts[fact.round, default: Recount()].add(fact.ballot, data) == false {
      faults.append("counts ballot \(fact.ballot.id) again")
    }
    if round.keepsSecrets {
      closing = fact.round
      faults += counts[fact.round]?.secretFaults(of: fact.ballot, at: at) ?? []
    }
    do throws(Refusal) {
      try round.check(fact.ballot)
    } catch {
      faults.append("a ballot that the rules of \(fact.round) don't allow")
    }
    if let group = fact.ballot.group, session.group(group) == nil {
      faults.append("a ballot of the group \"\(group)\", which is not there")
    }
    return faults
  }

  private func closed(
    _ fact: RoundClosed, at: Timestamp, in session: Session
  ) -> [String] {
    guard let round = session[fact.round], round.state == .open else {
      return ["closes \(fact.round), which is not open"]
    }
    let recount = counts[fact.round] ?? Recount()
    var faults = recount.faults(of: fact)
    if !fact.voted.isEmpty, round.rules.admission != .codes {
      faults.append("says who has voted, though nobody was asked for a code")
    }
    if round.keepsSecrets {
      faults += recount.secretFaults(
        of: fact, at: at, minimumGroup: session.minimumGroup)
    }
    return faults
  }

  private func lot(_ fact: LotDrawn) -> [String] {
    let drawn = fact.lot.ideas.map { idea in
      let text = fact.lot.seed + idea.description
      return (idea, SHA256.digest(text.utf8).bytes)
    }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    return drawn.map(\.0) == fact.lot.order
      ? [] : ["the order is not the one that the seed draws"]
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

extension Session {
  /// How many may vote in a round: everybody who was there at any moment
  /// while it was open.
  public func electorate(of round: Round) -> [Participant] {
    participants.filter { person in
      let joinedInTime = round.closedSeq.map { person.joinedSeq < $0 } ?? true
      let stayed = person.leftSeq.map { $0 > round.seq } ?? true
      return joinedInTime && stayed
    }
  }

  /// The box of a secret round with one more ballot in it.
  ///
  /// - Throws: the rule that the ballot breaks.
  public func cast(
    _ ballot: Ballot, code: String, voter: ParticipantID? = nil,
    into box: BallotBox
  ) throws(Refusal) -> BallotBox {
    let round = try openRound(box.round)
    try check(ballot, in: round, cast: box.ballots)
    if let voter, box.voted.contains(voter) {
      throw .everybodyHasVoted(people: 1)
    }
    var box = box
    box.insert(ballot, code: code, voter: voter)
    return box
  }

  /// Whether a ballot may be cast beside those that were.
  func check(
    _ ballot: Ballot, in round: Round, cast: [Ballot]
  ) throws(Refusal) {
    try checkGroup(ballot.group)
    try round.check(ballot)
    if cast.contains(where: { $0.id == ballot.id }) { throw .ballotTwice }
    let people = electorate(of: round)
    if cast.count >= people.count {
      throw .everybodyHasVoted(people: people.count)
    }
    guard let group = ballot.group else { return }
    let members = people.filter { $0.group == group }.count
    if cast.filter({ $0.group == group }).count >= members {
      throw .groupHasVoted(group, people: members)
    }
  }
}

extension Round {
  /// The limits that hold for every ballot; abstaining is always allowed.
  public func check(_ ballot: Ballot) throws(Refusal) {
    let listed = Set(ideas)
    for (idea, dots) in ballot.dots.sorted(by: { $0.key < $1.key }) {
      if !listed.contains(idea) { throw .ideaNotInRound(idea) }
      if dots == 0, rules.seen != .listed { throw .ideaNotInRound(idea) }
      if dots > rules.maxPerIdea {
        throw .tooManyOnOneIdea(idea, most: rules.maxPerIdea)
      }
      let against = rules.against?.maxPerIdea ?? 0
      if -dots > against { throw .tooManyOnOneIdea(idea, most: against) }
    }
    if ballot.spent > rules.budget {
      throw .tooManyDots(given: ballot.spent, budget: rules.budget)
    }
    let against = rules.against?.budget ?? 0
    if ballot.spentAgainst > against {
      throw .tooManyAgainst(given: ballot.spentAgainst, budget: against)
    }
    let given = ballot.spent + ballot.spentAgainst
    if let least = rules.minDots, given > 0, given < least {
      throw .tooFewDots(given: given, least: least)
    }
  }
}

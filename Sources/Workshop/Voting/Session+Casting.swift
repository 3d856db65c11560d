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

  /// The box of a round with one more ballot in it.
  ///
  /// Who voted is kept only where admission is by codes; the ballot then bears
  /// that person's group, whatever it said.
  ///
  /// - Throws: the rule that the ballot breaks.
  public func cast(
    _ ballot: Ballot, code: String, voter: ParticipantID? = nil,
    into box: BallotBox
  ) throws(Refusal) -> BallotBox {
    let round = try openRound(box.round)
    if !round.rules.keepsBox { throw .roundIsNotSecret(round.id) }
    // Without the box of an open round a code would admit once more.
    guard box.session == id, box.holds(round.ballots)
    else { throw .boxIsMissing(round.id) }
    if box.turnout >= Self.mostVotersInRound {
      throw .tooManyVoters(most: Self.mostVotersInRound)
    }
    var ballot = ballot
    let isByCodes = round.rules.admission == .codes
    if isByCodes {
      ballot.group = try admit(voter, to: round, box: box).group
    }
    ballot = try admitted(ballot, in: round, beside: box.ballots)
    var box = box
    box.insert(
      ballot, code: round.rules.secrecy == .secret ? code : nil,
      voter: isByCodes ? voter : nil)
    return box
  }

  /// The person whom a code admits to a round, once.
  ///
  /// - Throws: `.codeIsMissing`, `.unknownParticipant` where nobody of that
  ///   number was there while it was open, `.alreadyVoted`.
  @discardableResult
  public func admit(
    _ voter: ParticipantID?, to round: Round, box: BallotBox?
  ) throws(Refusal) -> Participant {
    guard let voter else { throw .codeIsMissing(round.id) }
    guard let person = electorate(of: round).first(where: { $0.id == voter })
    else { throw .unknownParticipant(voter) }
    if box?.round == round.id, box?.voted.contains(voter) == true {
      throw .alreadyVoted(voter)
    }
    return person
  }

  /// A ballot that may be cast beside those that were, without ideas to which
  /// it gives nothing.
  func admitted(
    _ ballot: Ballot, in round: Round, beside cast: [Ballot]
  ) throws(Refusal) -> Ballot {
    var ballot = ballot
    ballot.dots = Dots(ballot.dots.filter { $0.value != 0 })
    try checkGroup(ballot.group)
    try round.check(ballot)
    if cast.contains(where: { $0.id == ballot.id }) { throw .ballotTwice }
    let people = electorate(of: round)
    if cast.count >= people.count {
      throw .everybodyHasVoted(people: people.count)
    }
    guard let group = ballot.group else { return ballot }
    let members = people.filter { $0.group == group }.count
    if cast.filter({ $0.group == group }).count >= members {
      throw .groupHasVoted(group, people: members)
    }
    return ballot
  }
}

extension Round {
  /// The limits that hold for every ballot; abstaining is always allowed.
  public func check(_ ballot: Ballot) throws(Refusal) {
    if !Ballot.isID(ballot.id) { throw .badID(ballot.id) }
    for (idea, dots) in ballot.dots {
      if !lists(idea) { throw .ideaNotInRound(idea) }
      if dots > rules.maxPerIdea {
        throw .tooManyOnOneIdea(idea, most: rules.maxPerIdea)
      }
      let against = rules.against?.maxPerIdea ?? 0
      if dots < -against { throw .tooManyOnOneIdea(idea, most: against) }
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

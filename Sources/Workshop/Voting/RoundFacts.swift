/// `round.opened`.
public struct RoundOpened: Fact {
  public static let name = "round.opened"

  public var round: RoundID
  public var ideas: [IdeaID]
  public var rules: Rules
  public var funds: String?
  public var source: String?

  public init(
    round: RoundID, ideas: [IdeaID], rules: Rules, funds: String? = nil,
    source: String? = nil
  ) {
    self.round = round
    self.ideas = ideas
    self.rules = rules
    self.funds = funds
    self.source = source
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    ideas = try reader.serials("ideas")
    rules = try reader.rules("rules")
    funds = try reader.optionalString("funds")
    source = try reader.optionalString("source")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("ideas", ideas)
      $0.add("rules", rules.value)
      $0.add("funds", funds)
      $0.add("source", source)
    }
  }
  public var isUndoable: Bool { true }
  public var moved: [AnySerial] { [AnySerial(round)] }
  public var named: [AnySerial] { moved + ideas.asAny() }

  public func apply(to session: inout Session, as event: Event) {
    guard session.roundIndex[round] == nil else { return }
    session.roundIndex[round] = session.rounds.count
    session.rounds.append(
      Round(
        id: round, seq: event.seq, openedAt: event.at, ideas: ideas,
        rules: rules, funds: funds, source: source))
  }
}

/// `rules.changed`: raised while the round is open.
public struct RulesChanged: Fact {
  public static let name = "rules.changed"

  public var round: RoundID
  public var rules: Rules

  public init(round: RoundID, rules: Rules) {
    self.round = round
    self.rules = rules
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    rules = try reader.rules("rules")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("rules", rules.value)
    }
  }
  public var named: [AnySerial] { [AnySerial(round)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) {
      if $0.state == .open { $0.rules = rules }
    }
  }
}

/// `round.cancelled`.
public struct RoundCancelled: Fact {
  public static let name = "round.cancelled"

  public var round: RoundID

  public init(round: RoundID) { self.round = round }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
  }

  public var members: [Value.Member] {
    Workshop.members { $0.add("round", round) }
  }
  public var named: [AnySerial] { [AnySerial(round)] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) {
      if $0.state == .open { $0.state = .cancelled }
    }
  }
}

extension MemberReader {
  func rules(_ name: String) throws(EventFault) -> Rules {
    let value = try required(name, "an object") { value in
      value.members == nil ? nil : value
    }
    return try Rules(MemberReader(value, place: fault(name, .missing).place))
  }
}

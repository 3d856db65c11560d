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
  public var moved: [String] { [round.description] }
  public var named: [String] { moved + ideas.map(\.description) }

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
  public var named: [String] { [round.description] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) {
      if $0.state == .open { $0.rules = rules }
    }
  }
}

/// `paper.counted`: a count taken by hand.
public struct PaperCounted: Fact {
  public static let name = "paper.counted"
  public static let bodyIsRequired = true

  public var round: RoundID
  public var count: PaperCount

  public init(round: RoundID, count: PaperCount) {
    self.round = round
    self.count = count
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    count = PaperCount(
      text: reader.text, ballots: try reader.integer("ballots"),
      dots: try reader.dots("dots"))
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("ballots", count.ballots)
      $0.add("dots", dots: count.dots)
    }
  }
  public var text: String? { count.text }
  public var erased: PaperCounted { erasing(\.count.text) }
  public var named: [String] {
    [round.description] + count.dots.keys.map(\.description)
  }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) { $0.paper.append(count) }
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
  public var named: [String] { [round.description] }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) {
      if $0.state == .open { $0.state = .cancelled }
    }
  }
}

/// `lot.drawn`: the order of tied ideas, by SHA-256 of seed and idea id.
public struct LotDrawn: Fact {
  public static let name = "lot.drawn"

  public var round: RoundID
  public var lot: Lot

  public init(round: RoundID, lot: Lot) {
    self.round = round
    self.lot = lot
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    lot = Lot(
      ideas: try reader.serials("ideas"), seed: try reader.string("seed"),
      order: try reader.serials("order"))
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("ideas", lot.ideas)
      $0.add("seed", lot.seed)
      $0.add("order", lot.order)
    }
  }
  public var named: [String] {
    [round.description] + lot.ideas.map(\.description)
  }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) { $0.lots.append(lot) }
  }
}

extension MemberReader {
  func rules(_ name: String) throws(EventFault) -> Rules {
    let value = try required(name, "an object") { value in
      value.members == nil ? nil : value
    }
    return try Rules(MemberReader(value, place: fault(name, "").place))
  }
}

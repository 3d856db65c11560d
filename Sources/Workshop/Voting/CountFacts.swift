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
      text: reader.text,
      ballots: try reader.required(
        "ballots", "a whole number from 0 to \(Rules.most)"
      ) { value in
        value.integer.flatMap { (0...Rules.most).contains($0) ? $0 : nil }
      },
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
  public var named: [AnySerial] {
    [AnySerial(round)] + count.dots.ideas.asAny()
  }

  /// As with ballots, what no rule can allow does nothing.
  public func apply(to session: inout Session, as event: Event) {
    let counts = [count.ballots] + Array(count.dots.values)
    guard counts.allSatisfy(Rules.canCount) else { return }
    session.changeRound(round) { $0.paper.append(count) }
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
  public var named: [AnySerial] {
    [AnySerial(round)] + lot.ideas.asAny()
  }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) { $0.lots.append(lot) }
  }
}

/// What one person gave: dots by idea, negative ones against, none at all
/// where they abstained.
public struct Ballot: Hashable, Sendable {
  /// 128 random bits as 26 characters of Crockford's base 32, so that its
  /// order tells nothing.
  public var id: String
  public var group: GroupID?
  /// 0 is passed over, and only in imports.
  public var dots: Dots

  public init(id: String, group: GroupID? = nil, dots: Dots) {
    self.id = id
    self.group = group
    self.dots = dots
  }

  /// Whether it names no idea at all; to pass over some is no abstention.
  public var isAbstention: Bool { dots.isEmpty }
  /// The dots for ideas.
  public var spent: Int { dots.reduce(0) { $0 + max($1.value, 0) } }
  /// The dots against ideas.
  public var spentAgainst: Int { dots.reduce(0) { $0 - min($1.value, 0) } }
}

/// `ballot.counted`: an open round writes it when cast, a secret one at
/// closing.
public struct BallotCounted: Fact {
  public static let name = "ballot.counted"

  public var round: RoundID
  public var ballot: Ballot

  public init(round: RoundID, ballot: Ballot) {
    self.round = round
    self.ballot = ballot
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    ballot = Ballot(
      id: try reader.required("ballot", "26 characters of base 32") { value in
        value.string.flatMap { Ballot.isID($0) ? $0 : nil }
      },
      group: try reader.optionalString("group"),
      dots: try reader.dots("dots"))
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("ballot", ballot.id)
      $0.add("group", ballot.group)
      $0.add("dots", dots: ballot.dots)
    }
  }
  public var named: [AnySerial] {
    [AnySerial(round)] + ballot.dots.ideas.asAny()
  }

  /// A ballot beyond what rules can allow makes no sense: it does nothing, so
  /// that no sum of dots can overflow, wherever the event comes from.
  public func apply(to session: inout Session, as event: Event) {
    guard ballot.dots.values.allSatisfy(Rules.canCount) else { return }
    session.changeRound(round) { $0.count(ballot) }
  }
}

extension Ballot {
  /// Whether a text is 128 bits in lower-case Crockford base 32.
  public static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count == 26, let first = bytes.first,
      (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(first)
    else { return false }
    return bytes.allSatisfy { isDigit[Int($0)] }
  }

  /// Whether a byte is one of the digits.
  private static let isDigit: [Bool] = {
    let digits = Set("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    return (UInt8.min...UInt8.max).map(digits.contains)
  }()
}

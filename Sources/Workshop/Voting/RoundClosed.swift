/// `round.closed`: how many ballots, who voted, the confirmation codes, and
/// the hash that binds them to the ballots in front of it.
public struct RoundClosed: Fact {
  public static let name = "round.closed"

  public var round: RoundID
  /// How many ballots were counted.
  public var ballots: Int
  /// By number; empty for open admission and imports.
  public var voted: [ParticipantID]
  /// Sorted.
  public var codes: [String]
  /// See `sealed(_:)`; base64url of 32 bytes.
  public var box: String

  public init(
    round: RoundID, ballots: Int, voted: [ParticipantID], codes: [String],
    box: String
  ) {
    self.round = round
    self.ballots = ballots
    self.voted = voted
    self.codes = codes
    self.box = box
  }

  public init(_ reader: MemberReader) throws(EventFault) {
    round = try reader.serial("round")
    ballots = try reader.integer("ballots")
    voted = try reader.serials("voted")
    codes = try reader.strings("codes")
    box = try reader.string("box")
  }

  public var members: [Value.Member] {
    Workshop.members {
      $0.add("round", round)
      $0.add("ballots", ballots)
      $0.add("voted", voted)
      $0.add("codes", codes)
      $0.add("box", box)
    }
  }
  public var named: [AnySerial] {
    [AnySerial(round)] + voted.asAny()
  }

  public func apply(to session: inout Session, as event: Event) {
    session.changeRound(round) {
      guard $0.state == .open else { return }
      $0.state = .closed
      $0.closedAt = event.at
      $0.closedSeq = event.seq
      $0.voted = voted
      $0.codes = codes
    }
  }

  /// The bytes whose SHA-256 is `box`: the `data` objects of the round's
  /// ballots as written, in their order, then the codes, each with a line end.
  public static func sealed(data: [String], codes: [String]) -> String {
    (data + codes).map { $0 + "\n" }.joined()
  }
}

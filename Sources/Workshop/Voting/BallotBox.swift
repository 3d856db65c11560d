/// What a secret round holds until it closes: three sorted lists, none of
/// which refers to another, so that nothing tells who cast what, or when.
///
/// An open round with admission by codes has one as well: its ballots follow
/// into the log at once, and who has voted is known here until it closes.
public struct BallotBox: Hashable, Sendable {
  public var session: String
  public var round: RoundID
  /// By ballot id, which is random.
  public private(set) var ballots: [Ballot]
  /// The confirmation codes.
  public private(set) var codes: [String]
  /// Those who have voted, by number; empty for open admission.
  public private(set) var voted: [ParticipantID]

  public init(
    session: String, round: RoundID, ballots: [Ballot] = [],
    codes: [String] = [], voted: [ParticipantID] = []
  ) {
    self.session = session
    self.round = round
    self.ballots = ballots.sorted { $0.id < $1.id }
    self.codes = codes.sorted()
    self.voted = voted.sorted()
  }

  /// Puts a ballot in, with its confirmation code where the round is secret
  /// and, where admission knows the person, their number.
  public mutating func insert(
    _ ballot: Ballot, code: String? = nil, voter: ParticipantID? = nil
  ) {
    ballots.insert(ballot, inOrderOf: \.id)
    if let code { codes.insert(code, inOrderOf: \.self) }
    if let voter { voted.insert(voter, inOrderOf: \.self) }
  }

  /// Whether all these ballots are in it.
  func holds(_ others: [Ballot]) -> Bool {
    if others.isEmpty { return true }
    let ids = Set(ballots.map(\.id))
    return others.allSatisfy { ids.contains($0.id) }
  }

  /// How many have voted, which is all that may be told before closing.
  public var turnout: Int { ballots.count }
}

extension Array {
  /// Keeps a sorted array sorted.
  fileprivate mutating func insert<Key: Comparable>(
    _ element: Element, inOrderOf key: (Element) -> Key
  ) {
    let place = firstIndex { key($0) > key(element) } ?? count
    insert(element, at: place)
  }
}

import Workshop

/// What an import would do: one command, and what stays out of it.
public struct ImportPlan: Sendable {
  /// Nil where there is nothing to do.
  public var command: Command?
  /// What the command brings.
  public var added = Counts()
  /// What is in the session already.
  public var alreadyThere = Counts()
  /// What can't be taken over, by line.
  public var badRows: [InputFault] = []

  /// What the file says of itself and does not hold; nothing is left out for
  /// it.
  public var remarks: [InputFault] = []

  public init() {}

  /// How many of each kind.
  public struct Counts: Hashable, Sendable {
    public var ideas = 0
    public var rounds = 0
    public var ballots = 0
    public var assignments = 0
    public var merges = 0
    public var measures = 0

    public init() {}

    public var isEmpty: Bool { self == Counts() }
  }
}

extension ImportPlan {
  /// One command for several; none for none.
  mutating func setCommand(_ commands: [Command]) {
    command = commands.count > 1 ? .together(commands) : commands.first
  }
}

/// What an import needs from outside, because nothing here hashes.
public struct ImportKeys: Sendable {
  /// A short text that only these bytes give.
  public var fingerprint: @Sendable ([UInt8]) -> String
  /// The ballot id of a voter: 128 bits of SHA-256 over the round's source
  /// and the voter's id.
  public var ballotID: @Sendable (_ source: String, _ voter: String) -> String

  public init(
    fingerprint: @escaping @Sendable ([UInt8]) -> String,
    ballotID: @escaping @Sendable (String, String) -> String
  ) {
    self.fingerprint = fingerprint
    self.ballotID = ballotID
  }
}

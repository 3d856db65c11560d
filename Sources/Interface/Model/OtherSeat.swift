/// Another terminal on the same log.
public struct OtherSeat: Hashable, Sendable {
  /// What it is doing.
  public enum State: String, Hashable, Sendable {
    case free
    case busy
    case waiting
    case away
    /// Ideas are written there; nobody votes.
    case writing
  }

  public var name: String
  public var state: State

  public init(name: String, state: State) {
    self.name = name
    self.state = state
  }
}

import Workshop

/// What is known of people, apart from the log: names, the hashes of voting
/// codes and of the facilitator's PIN.
///
/// No figure depends on it.
public struct Roster: Hashable, Sendable {
  /// Nil where none was set.
  public var pin: SecretHash?
  public var misses = PINMisses()
  public var people: [ParticipantID: Person] = [:]

  public init() {}

  /// One participant.
  public struct Person: Hashable, Sendable {
    public var name: String?
    /// The hash of their voting code's secret.
    public var code: SecretHash?

    public init(name: String? = nil, code: SecretHash? = nil) {
      self.name = name
      self.code = code
    }
  }

  /// Keeps the hash of a code; one that the person had before is void.
  ///
  /// - Throws: `LogFailure.outOfMemory`.
  public mutating func setCode(_ code: VotingCode) throws(LogFailure) {
    guard let hash = SecretHash(of: code.secret) else { throw .outOfMemory }
    keep(hash, ofCodeFor: ParticipantID(code.number))
  }

  /// The same with a hash that was made before.
  mutating func keep(_ hash: SecretHash, ofCodeFor id: ParticipantID) {
    people[id, default: Person()].code = hash
  }

  /// Those who have a voting card.
  public var cards: Set<ParticipantID> {
    Set(people.filter { $0.value.code != nil }.keys)
  }

  /// The person whose code this is; the number selects the one hash.
  public func person(with code: VotingCode) -> ParticipantID? {
    let id = ParticipantID(code.number)
    guard people[id]?.code?.matches(code.secret) == true else { return nil }
    return id
  }

  /// Erases a name, and nothing else.
  public mutating func forget(_ id: ParticipantID) {
    people[id]?.name = nil
    if people[id] == Person() { people[id] = nil }
  }

  /// Sets the PIN anew; misses are forgiven.
  ///
  /// - Throws: `LogFailure.outOfMemory`.
  public mutating func setPIN(_ pin: String) throws(LogFailure) {
    guard let hash = SecretHash(of: pin) else { throw .outOfMemory }
    self.pin = hash
    misses = PINMisses()
  }

  /// Sets the PIN where none is set: of two seats that ask for one, the first
  /// gives it.
  ///
  /// - Returns: Whether it was set.
  /// - Throws: `LogFailure.outOfMemory`.
  public mutating func setFirstPIN(_ pin: String) throws(LogFailure) -> Bool {
    if self.pin != nil { return false }
    try setPIN(pin)
    return true
  }

  /// Tries a PIN at this time, and remembers a miss.
  public mutating func tryPIN(_ typed: String, at time: Timestamp) -> PINAnswer
  {
    guard let pin else { return .notSet }
    if let until = misses.lockedUntil(at: time) { return .locked(until: until) }
    guard pin.matches(typed) else {
      misses.add(at: time)
      return .wrong
    }
    misses = PINMisses()
    return .right
  }
}

/// What comes of a PIN that was typed.
public enum PINAnswer: Hashable, Sendable {
  case right
  case wrong
  /// Too many misses: none is taken before this time.
  case locked(until: Timestamp)
  case notSet
}

import Workshop

/// Voting codes in the making: each step makes one, and none is valid before
/// `keep`, so that whoever stops in between leaves everything as it was.
///
///     var issue = try CodeIssue(for: session, roster, spare: 10)
///     while try issue.makeNext() != nil { … }   // show progress, or stop
///     … print `issue.codes` …
///     try issue.keep(in: writer)
public struct CodeIssue: Sendable {
  /// For whom, ascending.
  public let numbers: [Int]
  /// Those that are made so far, in the order of `numbers`.
  public private(set) var codes: [VotingCode] = []
  private var hashes: [SecretHash] = []
  /// What these people had when this was begun.
  private let before: [ParticipantID: SecretHash]

  /// One code for everybody who is here and has none.
  ///
  /// `spare` is how many more there are for those who come next: they have the
  /// numbers behind the highest that a person or a code has. `renewing` are the
  /// numbers of those whose code is replaced; then nobody else here gets one.
  ///
  /// - Throws: `CodeIssueFailure`; nobody at all to make a code for is one,
  ///   that all have theirs is none.
  public init(
    for session: Session, _ roster: Roster, spare: Int = 0,
    renewing: [Int] = []
  ) throws(CodeIssueFailure) {
    let most = Session.mostVotersInRound
    let holders = roster.cards
    if session.peopleHere.isEmpty, spare == 0, renewing.isEmpty {
      throw .nobodyHere
    }
    // Asked first, so that no sum runs over.
    if spare > most { throw .tooMany(most: most) }
    let known = holders.union(session.participants.map(\.id))
    for number in renewing where !known.contains(ParticipantID(number)) {
      throw .unknownNumber(number)
    }
    let missing =
      renewing.isEmpty
      ? session.peopleHere.map(\.id).filter { !holders.contains($0) } : []
    let first = max(
      session.history.next(Participant.self).number,
      (holders.max()?.number ?? 0) + 1)
    let spares = (0..<max(0, spare)).map { ParticipantID(first + $0) }
    let people = Set(missing + spares + renewing.map { ParticipantID($0) })
    if holders.union(people).count > most { throw .tooMany(most: most) }
    numbers = people.map(\.number).sorted()
    before = roster.people.filter { people.contains($0.key) }
      .compactMapValues(\.code)
  }

  /// Whether all are made.
  public var isDone: Bool { codes.count == numbers.count }

  /// Makes the next code, which takes tens of milliseconds and 64 MiB.
  ///
  /// - Returns: The code; nil where all are made.
  /// - Throws: `LogFailure.outOfMemory`; it can be tried again.
  public mutating func makeNext() throws(LogFailure) -> VotingCode? {
    if isDone { return nil }
    let code = VotingCode.random(number: numbers[codes.count])
    guard let hash = SecretHash(of: code.secret) else { throw .outOfMemory }
    codes.append(code)
    hashes.append(hash)
    return code
  }

  /// Makes the codes valid that are made, all at once; those that they replace
  /// are void.
  ///
  /// - Throws: `CodeIssueFailure.madeElsewhere` or `.failed`; nothing is then
  ///   kept.
  public func keep(in writer: LogWriter) throws(CodeIssueFailure) {
    let others: [Int]
    do throws(LogFailure) {
      others = try writer.updateRoster { keep(in: &$0) }
    } catch {
      throw .failed(error)
    }
    if !others.isEmpty { throw .madeElsewhere(others) }
  }

  /// - Returns: Whose code was changed since this began; if anybody's was, the
  ///   roster stays as it is.
  private func keep(in roster: inout Roster) -> [Int] {
    let made = zip(codes.map { ParticipantID($0.number) }, hashes)
    let others = made.map(\.0).filter { roster.people[$0]?.code != before[$0] }
    if others.isEmpty {
      for (id, hash) in made { roster.keep(hash, ofCodeFor: id) }
    }
    return others.map(\.number)
  }
}

/// Why codes can't be made or kept.
public enum CodeIssueFailure: Error, Hashable, Sendable {
  /// Nobody came with this number, and no code has it.
  case unknownNumber(Int)
  case nobodyHere
  /// More people with codes than one round can admit.
  case tooMany(most: Int)
  /// Since this began others made codes for people with these numbers.
  case madeElsewhere([Int])
  case failed(LogFailure)
}

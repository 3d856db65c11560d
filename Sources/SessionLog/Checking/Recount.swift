import Workshop

/// The ballots of one round as they stand in the log, counted again.
struct Recount {
  private var ids: Set<String> = []
  private var last: (id: String, at: Timestamp?)?
  private var groups: [GroupID?: Int] = [:]
  private var lines = 0
  /// The hash over the ballots' data so far, a line end behind each.
  private var hash = SHA256()

  /// Adds a ballot and the bytes of its `data`.
  ///
  /// - Returns: Whether it is a new one.
  mutating func add(_ ballot: Ballot, _ data: ArraySlice<UInt8>) -> Bool {
    hash.update(data)
    hash.update("\n".utf8)
    lines += 1
    groups[ballot.group, default: 0] += 1
    return ids.insert(ballot.id).inserted
  }

  /// Ballots of a secret round stand in the order of their random ids and
  /// bear one time, so that neither tells who cast which.
  mutating func secretFaults(of ballot: Ballot, at: Timestamp) -> [BrokenRule] {
    defer { last = (ballot.id, at) }
    guard let last else { return [] }
    var faults: [BrokenRule] = []
    if ballot.id < last.id {
      faults.append(.notInOrder)
    }
    if last.at != at {
      faults.append(.timeOfItsOwn)
    }
    return faults
  }

  /// What `round.closed` says of the ballots in front of it.
  func faults(of fact: RoundClosed) -> [BrokenRule] {
    var faults: [BrokenRule] = []
    if fact.ballots != lines {
      faults.append(.otherCount(said: fact.ballots, there: lines))
    }
    if fact.codes != fact.codes.sorted() {
      faults.append(.codesUnsorted)
    }
    if Set(fact.codes).count != fact.codes.count {
      faults.append(.codeTwice)
    }
    if zip(fact.voted, fact.voted.dropFirst()).contains(where: { $0 >= $1 }) {
      faults.append(.votedUnsorted)
    }
    if fact.box != box(codes: fact.codes).description {
      faults.append(.boxWrong)
    }
    return faults
  }

  /// No more ballots than people who may have cast them, in all and of each
  /// group: those who voted where the line names them, else those who were
  /// there.
  func voterFaults(
    of fact: RoundClosed, electorate: [Participant]
  ) -> [BrokenRule] {
    let voted = Set(fact.voted)
    let people =
      voted.isEmpty ? electorate : electorate.filter { voted.contains($0.id) }
    if lines > electorate.count || people.count < voted.count {
      return [.moreThanPeople(ballots: lines, people: people.count)]
    }
    let members = Dictionary(grouping: people, by: \.group)
    return groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap {
      group, count in
      let most = members[group]?.count ?? 0
      guard let group, count > most else { return nil }
      return .moreThanGroup(group, ballots: count, people: most)
    }
  }

  private func box(codes: [String]) -> Digest {
    var hash = hash
    for code in codes { hash.update((code + "\n").utf8) }
    return hash.digest()
  }

  /// What secrecy promises of a round that closes.
  func secretFaults(
    of fact: RoundClosed, at: Timestamp, minimumGroup minimum: Int
  ) -> [BrokenRule] {
    var faults: [BrokenRule] = []
    if let last, last.at != at {
      faults.append(.closesLater)
    }
    if fact.codes.count != lines {
      faults.append(
        .otherCodes(codes: fact.codes.count, ballots: lines))
    }
    let named = groups.filter { $0.key != nil }
    let small = named.contains { $0.value < minimum }
    let without = groups[nil] ?? 0
    if small || (!named.isEmpty && without > 0 && without < minimum) {
      faults.append(.smallGroup(minimum))
    }
    return faults
  }
}

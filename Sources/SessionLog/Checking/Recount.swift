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
  mutating func secretFaults(of ballot: Ballot, at: Timestamp) -> [String] {
    defer { last = (ballot.id, at) }
    guard let last else { return [] }
    var faults: [String] = []
    if ballot.id < last.id {
      faults.append("a secret ballot that is not in the order of its id")
    }
    if last.at != at {
      faults.append("a secret ballot with a time of its own")
    }
    return faults
  }

  /// What `round.closed` says of the ballots in front of it.
  func faults(of fact: RoundClosed) -> [String] {
    var faults: [String] = []
    if fact.ballots != lines {
      faults.append("says \(fact.ballots) ballots, but \(lines) are there")
    }
    if fact.codes != fact.codes.sorted() {
      faults.append("the confirmation codes are not sorted")
    }
    if Set(fact.codes).count != fact.codes.count {
      faults.append("a confirmation code is there twice")
    }
    if zip(fact.voted, fact.voted.dropFirst()).contains(where: { $0 >= $1 }) {
      faults.append("\"voted\" is not sorted by number")
    }
    if !fact.voted.isEmpty, fact.voted.count != lines {
      faults.append("\(fact.voted.count) have voted with \(lines) ballots")
    }
    if fact.box != box(codes: fact.codes).description {
      faults.append("\"box\" does not match the ballots and codes")
    }
    return faults
  }

  private func box(codes: [String]) -> Digest {
    var hash = hash
    for code in codes { hash.update((code + "\n").utf8) }
    return hash.digest()
  }

  /// What secrecy promises of a round that closes.
  func secretFaults(
    of fact: RoundClosed, at: Timestamp, minimumGroup minimum: Int
  ) -> [String] {
    var faults: [String] = []
    if let last, last.at != at {
      faults.append("closes a secret round at another time than its ballots")
    }
    if fact.codes.count != lines {
      faults.append("\(fact.codes.count) confirmation codes, \(lines) ballots")
    }
    let named = groups.filter { $0.key != nil }
    let small = named.contains { $0.value < minimum }
    let without = groups[nil] ?? 0
    if small || (!named.isEmpty && without > 0 && without < minimum) {
      faults.append("publishes a group of fewer than \(minimum) ballots")
    }
    return faults
  }
}

extension SessionFold {
  mutating func openRound(_ entry: Entries.Entry) {
    guard round(entry.a) == nil else { return }
    rounds.append(
      Round(
        number: entry.a, ideas: List(start: entry.b, count: entry.c)))
  }

  private func round(_ number: Int32) -> Int? {
    rounds.lastIndex { $0.number == number }
  }

  mutating func endRound(_ number: Int32, _ state: Round.State) {
    guard let place = round(number), rounds[place].state == .open else {
      return
    }
    rounds[place].state = state
  }

  /// The same ballot twice counts once.
  mutating func count(
    _ ballot: Int32, in number: Int32, _ entries: Entries
  ) {
    guard let place = round(number), rounds[place].state == .open else {
      return
    }
    let id = entries.ballots[Int(ballot)].id
    // Those of a secret round stand in the order of their ids.
    let isNew = rounds[place].lastID.map { $0 < id } ?? true
    if isNew {
      rounds[place].lastID = id
    } else if rounds[place].counts(id, in: entries) {
      return
    }
    if !rounds[place].ids.isEmpty { rounds[place].ids.insert(id) }
    rounds[place].ballots.append(ballot)
  }
}

extension SessionFold.Round {
  /// Whether a ballot with this id is among those that it has.
  fileprivate mutating func counts(
    _ id: BallotNumber, in entries: Entries
  ) -> Bool {
    if ids.isEmpty {
      ids = Set(ballots.map { entries.ballots[Int($0)].id })
    }
    return ids.contains(id)
  }
}

extension BallotBox {
  /// The ballots as they are published: small groups are left out of them, so
  /// that no subtraction of figures gives those of fewer than `minimum`
  /// people.
  ///
  /// Groups with fewer ballots than the minimum go, and with them the next
  /// smallest, until the ballots without a group are none or at least the
  /// minimum; where that can't be, no ballot bears a group.
  public func published(minimumGroup minimum: Int) -> [Ballot] {
    let sizes = Dictionary(grouping: ballots, by: \.group).mapValues(\.count)
    var without = sizes[nil] ?? 0
    var gone: Set<GroupID> = []
    let groups = sizes.compactMap { group, size in group.map { ($0, size) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (group, size) in groups
    where size < minimum || (without > 0 && without < minimum) {
      gone.insert(group)
      without += size
    }
    let none = without > 0 && without < minimum
    return ballots.map { ballot in
      var ballot = ballot
      if let group = ballot.group, none || gone.contains(group) {
        ballot.group = nil
      }
      return ballot
    }
  }
}

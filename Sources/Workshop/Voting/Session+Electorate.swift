extension Session {
  /// The groups of which somebody may still vote in a round, in the
  /// template's order.
  public func groupsToVote(
    in round: Round, done: Set<GroupID>
  ) -> [Group] {
    let present = Set(electorate(of: round).compactMap(\.group))
    return groups.filter { present.contains($0.id) && !done.contains($0.id) }
  }

  /// The groups of which everybody has voted in a round.
  public func doneGroups(in round: Round, cast: [Ballot]) -> Set<GroupID> {
    let people = Dictionary(grouping: electorate(of: round), by: \.group)
    let votes = Dictionary(grouping: cast, by: \.group)
    return Set(
      people.compactMap { group, members in
        (votes[group]?.count ?? 0) >= members.count ? group : nil
      })
  }
}

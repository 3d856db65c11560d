/// What a round gave to the ideas of one department, by group.
public struct DepartmentDots: Hashable, Sendable {
  /// Nil for the unsorted ideas.
  public var department: DepartmentID?
  /// Dots for, from ballots that bear a group.
  public var groups: [GroupID: Int]
  /// Dots for, from ballots without a group.
  public var withoutGroup: Int
  /// Dots for, from all ballots.
  public var dots: Int
}

extension Session {
  /// Department × group: the departments that have ideas in the round, in the
  /// template's order, and the unsorted last.
  public func departmentDots(in tally: Tally) -> [DepartmentDots] {
    var rows: [DepartmentID?: DepartmentDots] = [:]
    for result in tally.results {
      let department = self[result.idea]?.department
      var row =
        rows[department]
        ?? DepartmentDots(
          department: department, groups: [:], withoutGroup: 0, dots: 0)
      for (group, share) in result.groups {
        row.groups[group, default: 0] += share.dots
      }
      row.withoutGroup += result.dotsWithoutGroup
      row.dots += result.dots
      rows[department] = row
    }
    let order: [DepartmentID?] = departments.map(\.id) + [nil]
    return order.compactMap { rows[$0] }
  }
}

extension Tally {
  /// Ballots that bear no group.
  public var ballotsWithoutGroup: Int {
    ballots - groupBallots.values.reduce(0, +)
  }

  /// The ideas that won anything, best first, those of one rank together.
  public var places: [[Result]] {
    var places: [[Result]] = []
    for result in results where result.balance > 0 {
      if places.last?.first?.rank == result.rank {
        places[places.count - 1].append(result)
      } else {
        places.append([result])
      }
    }
    return places
  }

  /// The ideas that share the rank of this one; empty where it stands alone.
  public func tied(with idea: IdeaID) -> [Result] {
    guard let result = self[idea], result.isTied else { return [] }
    return results.filter { $0.rank == result.rank }
  }
}

extension Tally.Result {
  /// Dots for, those against taken off: what ranks are made of.
  public var balance: Int { dots - against }

  /// Dots for, from ballots without a group.
  public var dotsWithoutGroup: Int {
    dots - groups.values.map(\.dots).reduce(0, +)
  }

  /// Ballots for it without a group.
  public var votersWithoutGroup: Int {
    voters - groups.values.map(\.voters).reduce(0, +)
  }
}

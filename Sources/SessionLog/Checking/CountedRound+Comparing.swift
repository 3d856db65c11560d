import Workshop

extension CountedRound {
  /// What the results of the round say else than this count, in English.
  func differences(of tally: Tally) -> [String] {
    var found: [String] = []
    compare("ballots", ballots, tally.ballots, &found)
    compare("abstentions", abstained, tally.abstained, &found)
    let all = sums.values
    compare(
      "dots", all.map(\.dots).reduce(0, +), tally.dots, &found)
    compare(
      "dots against", all.map(\.against).reduce(0, +), tally.against,
      &found)
    for idea in order where tally[idea] == nil {
      found.append("\(idea) is missing in its results")
    }
    for result in tally.results {
      compare(result, &found)
    }
    if found.isEmpty, order != tally.results.map(\.idea) {
      found.append("its results are not in the order of the places")
    }
    return found.map { "\(id), counted again: \($0)" }
  }

  private func compare(
    _ result: Tally.Result, _ found: inout [String]
  ) {
    let idea = result.idea
    guard let sum = sums[idea] else {
      found.append("\(idea) has no part in it, but in its results")
      return
    }
    compare("dots", sum.dots, result.dots, of: idea, &found)
    compare("dots against", sum.against, result.against, of: idea, &found)
    compare("voters", sum.voters, result.voters, of: idea, &found)
    compare(sum.groups, result.groups, of: idea, &found)
    if sum.place != result.rank {
      found.append(
        "\(idea) has place \(sum.place), but its results say \(result.rank)")
    }
    if (sum.equals > 0) != result.isTied {
      let (state, says) = sum.equals > 0 ? ("is", "not") : ("is not", "so")
      found.append("\(idea) \(state) tied, but its results say \(says)")
    }
  }

  private func compare(
    _ counted: [GroupID: Tally.Share], _ said: [GroupID: Tally.Share],
    of idea: IdeaID, _ found: inout [String]
  ) {
    let nothing = Tally.Share(dots: 0, voters: 0)
    for group in Set(counted.keys).union(said.keys).sorted() {
      let (ours, theirs) = (counted[group] ?? nothing, said[group] ?? nothing)
      let name = "of the group \"\(group)\""
      compare("dots \(name)", ours.dots, theirs.dots, of: idea, &found)
      compare(
        "voters \(name)", ours.voters, theirs.voters, of: idea, &found)
    }
  }

  private func compare(
    _ what: String, _ counted: Int, _ said: Int, of idea: IdeaID? = nil,
    _ found: inout [String]
  ) {
    if counted == said { return }
    let whose = idea.map { "\($0) has " } ?? ""
    found.append(
      "\(whose)\(counted) \(what), but its results say \(said)")
  }
}

import Workshop

/// What the section META says of the vote as a whole.
extension PabulibFile {
  /// How the votes are given.
  enum Voting: String {
    case cumulative
    case approval
    case chooseOne = "choose-1"
  }

  /// - Throws: where it is missing, ordinal, or unknown.
  func voting() throws(InputFault) -> Voting {
    let type = try required("vote_type")
    if type.value == "ordinal" {
      throw InputFault(line: type.line, reason: .ordinalVote)
    }
    guard let voting = Voting(rawValue: type.value) else {
      throw InputFault(line: type.line, reason: .unknownVoteType(type.value))
    }
    return voting
  }

  /// What may be spent; nil where nothing is said.
  func funds() throws(InputFault) -> String? {
    guard let entry = meta["budget"], !entry.value.isEmpty else {
      return nil
    }
    guard isDecimal(entry.value) else {
      throw InputFault(line: entry.line, reason: .badNumber(entry.value))
    }
    return entry.value
  }

  /// The file's own limits; where it has none, the most that was given.
  func rules(
    of voting: Voting, for votes: [PabulibVote]
  ) throws(InputFault) -> Rules {
    let mostInAll = max(1, votes.map(\.spent).max() ?? 1)
    let mostOnOne = max(1, votes.map(\.most).max() ?? 1)
    let budget: Int?
    let maxPerIdea: Int?
    switch voting {
    case .cumulative:
      budget = try number("max_sum_points")
      maxPerIdea = try number("max_points")
    case .approval:
      budget = try number("max_length")
      maxPerIdea = 1
    case .chooseOne:
      budget = 1
      maxPerIdea = 1
    }
    return Rules(
      budget: budget ?? mostInAll, maxPerIdea: maxPerIdea ?? mostOnOne,
      secrecy: .open, admission: .imported)
  }

  /// Where the file holds more or fewer rows than it says, as one that was
  /// cut off does.
  var contradictions: [InputFault] {
    let counts = [
      ("num_projects", projects.rows.count), ("num_votes", votes.rows.count),
    ]
    return counts.compactMap { key, found in
      guard let entry = meta[key], let stated = Int(entry.value),
        stated != found
      else { return nil }
      return InputFault(
        line: entry.line, reason: .otherCount(key, stated: stated, found: found)
      )
    }
  }
}

import Workshop

/// A Polis conversation: comments become ideas, and every voter's last vote
/// on each a dot for, a dot against, or passed over.
struct PolisImport {
  private let session: Session
  private let keys: ImportKeys
  private let acceptedOnly: Bool
  private let label: String
  private let comments: CSVTable
  private let votes: CSVTable
  private let participants: CSVTable?
  private var ideas: RoundIdeas
  /// Comments that stay out on purpose.
  private var passedOver: Set<String> = []
  private var plan = ImportPlan()

  /// - Throws: what makes a file unreadable.
  init(
    _ folder: PolisFolder, acceptedOnly: Bool, into session: Session,
    keys: ImportKeys
  ) throws(InputFault) {
    self.session = session
    self.keys = keys
    self.acceptedOnly = acceptedOnly
    label = "polis:" + keys.fingerprint(folder.identity)
    comments = try inFile(PolisFolder.commentsName, folder.comments)
    votes = try inFile(PolisFolder.votesName, folder.votes)
    participants = try folder.participants.map { bytes throws(InputFault) in
      try inFile(PolisFolder.participantsName, bytes)
    }
    ideas = RoundIdeas(session, label: label)
  }

  /// What the folder comes to.
  ///
  /// - Throws: the column that is missing, or what makes a file unreadable.
  consuming func planned() throws(InputFault) -> ImportPlan {
    try takeComments()
    let groups = try groups()
    let cast = try castVotes()
    let source = acceptedOnly ? label + ":accepted" : label
    let ballots = cast.voters.map { voter in
      ImportedBallot(
        id: keys.ballotID(source, voter), group: groups.of[voter],
        dots: cast.dots[voter] ?? [:])
    }
    let most = max(1, ideas.sources.count)
    let rules = Rules(
      budget: most, maxPerIdea: 1,
      against: Rules.Against(budget: most, maxPerIdea: 1), secrecy: .open,
      admission: .imported, seen: .listed)
    let used = Set(ballots.compactMap(\.group))
    let round = ImportedRound(
      newIdeas: ideas.newIdeas, sources: ideas.sources, ballots: ballots,
      rules: rules, source: source,
      newGroups: groups.new.filter { used.contains($0.id) })
    try plan.set(round, ideas, in: session)
    return plan
  }
}

extension PolisImport {
  private mutating func takeComments() throws(InputFault) {
    let name = PolisFolder.commentsName
    let id = try required(comments, "comment-id", name)
    let text = try required(comments, "comment-body", name)
    let moderated =
      acceptedOnly ? try required(comments, "moderated", name) : nil
    for row in try records(of: comments, name) {
      if let moderated, row.value(moderated) != "1" {
        passedOver.insert(row.value(id))
        continue
      }
      do throws(InputFault.Reason) {
        try ideas.add(id: row.value(id), text: row.value(text))
      } catch {
        passedOver.insert(row.value(id))
        plan.badRows.append(comments.fault(row, text, error).inFile(name))
      }
    }
  }

  /// Each voter's last vote on each idea, by its source; voters in the order
  /// of the file.
  private mutating func castVotes() throws(InputFault) -> (
    voters: [String], dots: [String: [String: Int]]
  ) {
    let name = PolisFolder.votesName
    let idea = try required(votes, "comment-id", name)
    let voter = try required(votes, "voter-id", name)
    let vote = try required(votes, "vote", name)
    let time = votes.column("timestamp")
    var voters: [String] = []
    var dots: [String: [String: Int]] = [:]
    var latest: [String: [String: Int]] = [:]
    for row in try records(of: votes, name) {
      let id = row.value(idea)
      guard let source = ideas[id] else {
        if !passedOver.contains(id) { add(row, idea, .unknownIdea(id)) }
        continue
      }
      guard let given = Int(row.value(vote)), (-1...1).contains(given) else {
        add(row, vote, .badVote(row.value(vote)))
        continue
      }
      let person = row.value(voter)
      if person.isEmpty {
        add(row, voter, .voterMissing)
        continue
      }
      // Of equally late ones the one further down counts.
      let at = Int(row.value(time)) ?? 0
      if let before = latest[person]?[source], before > at { continue }
      if dots[person] == nil { voters.append(person) }
      latest[person, default: [:]][source] = at
      dots[person, default: [:]][source] = given
    }
    return (voters, dots)
  }

  /// The group of each participant, and those that the session has not.
  private mutating func groups() throws(InputFault) -> (
    of: [String: GroupID], new: [Group]
  ) {
    guard let participants else { return ([:], []) }
    let name = PolisFolder.participantsName
    let person = try required(participants, "participant", name)
    let group = try required(participants, "group-id", name)
    var of: [String: GroupID] = [:]
    var new: [String: Group] = [:]
    for row in try records(of: participants, name)
    where !row.value(group).isEmpty {
      let number = row.value(group)
      let id = "polis-\(number)"
      guard isTemplateID(id) else {
        let fault = participants.fault(row, group, .unusableName(number))
        plan.badRows.append(fault.inFile(name))
        continue
      }
      of[row.value(person)] = id
      if session.group(id) == nil { new[id] = newGroup(id, number) }
    }
    return (of, new.values.sorted { $0.id < $1.id })
  }

  /// Its number is its letter, if no other group has it.
  private func newGroup(_ id: GroupID, _ number: String) -> Group {
    let isFree = !session.groups.contains { $0.short == number }
    let short = number.count == 1 && isFree ? number : nil
    return Group(id: id, name: id, short: short)
  }

  private mutating func add(
    _ row: CSVRecord, _ column: Int, _ reason: InputFault.Reason
  ) {
    let fault = votes.fault(row, column, reason)
    plan.badRows.append(fault.inFile(PolisFolder.votesName))
  }

  /// The rows of a table; those of another shape are faults.
  private mutating func records(
    of table: CSVTable, _ name: String
  ) throws(InputFault) -> [CSVRecord] {
    do throws(InputFault) {
      let (rows, misshapen) = try table.records()
      plan.badRows += misshapen.map { $0.inFile(name) }
      return rows
    } catch {
      throw error.inFile(name)
    }
  }
}

extension ImportPlan {
  /// What a Polis folder comes to in a session: a pure function of both.
  ///
  /// With `acceptedOnly`, comments stay out that the moderation did not accept.
  ///
  /// - Throws: what makes a file unusable.
  public init(
    _ folder: PolisFolder, acceptedOnly: Bool, into session: Session,
    keys: ImportKeys
  ) throws(InputFault) {
    self = try PolisImport(
      folder, acceptedOnly: acceptedOnly, into: session, keys: keys
    ).planned()
  }
}

extension InputFault {
  func inFile(_ name: String) -> InputFault {
    var fault = self
    fault.file = name
    return fault
  }
}

private func inFile(
  _ name: String, _ bytes: [UInt8]
) throws(InputFault) -> CSVTable {
  do throws(InputFault) {
    return try CSVTable(bytes)
  } catch {
    throw error.inFile(name)
  }
}

private func required(
  _ table: CSVTable, _ column: String, _ name: String
) throws(InputFault) -> Int {
  do throws(InputFault) {
    return try table.required(column)
  } catch {
    throw error.inFile(name)
  }
}

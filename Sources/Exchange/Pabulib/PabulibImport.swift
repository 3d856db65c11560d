import Workshop

/// A vote in Pabulib form: projects become ideas, points dots.
///
/// Voters' other columns are not taken over.
struct PabulibImport {
  private let file: PabulibFile
  private let session: Session
  private let keys: ImportKeys
  private let source: String
  private let voting: PabulibFile.Voting
  private let funds: String?
  private var ideas: RoundIdeas
  private var fields: Names
  private var newFields: [Field] = []
  private var plan = ImportPlan()

  /// - Throws: what makes the whole file unusable, ordinal votes among it.
  init(
    _ source: SourceText, into session: Session, keys: ImportKeys
  ) throws(InputFault) {
    file = try PabulibFile(source)
    self.session = session
    self.keys = keys
    self.source = "pabulib:" + keys.fingerprint(source.bytes)
    voting = try file.voting()
    funds = try file.funds()
    ideas = RoundIdeas(session, label: self.source)
    fields = Names(session.fields)
  }

  /// What the file comes to.
  ///
  /// - Throws: the column that is missing.
  consuming func planned() throws(InputFault) -> ImportPlan {
    try takeProjects()
    let votes = try votes()
    let rules = try file.rules(of: voting, for: votes)
    var ballots: [ImportedBallot] = []
    for vote in votes {
      if let fault = vote.fault(under: rules) {
        plan.badRows.append(fault)
      } else {
        let id = keys.ballotID(source, vote.voter)
        ballots.append(ImportedBallot(id: id, dots: vote.dots))
      }
    }
    let round = ImportedRound(
      newIdeas: ideas.newIdeas, sources: ideas.sources, ballots: ballots,
      rules: rules, funds: funds, source: source, newFields: newFields)
    plan.remarks = file.contradictions
    try plan.set(round, ideas, in: session)
    return plan
  }

  private mutating func takeProjects() throws(InputFault) {
    let section = file.projects
    let id = try section.required("project_id")
    let cost = section.column("cost")
    let name = section.column("name")
    let category = section.column("category")
    for row in section.rows {
      if let fault = section.shapeFault(of: row) {
        plan.badRows.append(fault)
        continue
      }
      do throws(InputFault.Reason) {
        let text = row.value(name)
        try ideas.add(
          id: row.value(id), text: text.isEmpty ? row.value(id) : text,
          cost: try self.cost(row.value(cost)),
          fields: try categories(row.value(category)))
      } catch {
        plan.badRows.append(InputFault(line: row.line, reason: error))
      }
    }
  }

  private func cost(_ cost: String) throws(InputFault.Reason) -> String? {
    if cost.isEmpty { return nil }
    if !isDecimal(cost) { throw .badCost(cost) }
    return cost
  }

  private mutating func categories(
    _ list: String
  ) throws(InputFault.Reason) -> [FieldID] {
    var ids: [FieldID] = []
    for part in list.split(separator: ",") {
      let name = CleanText.line(String(part))
      if name.isEmpty { continue }
      if fields[name] == nil {
        guard let id = fields.invent(name) else { throw .unusableName(name) }
        newFields.append(Field(id: id, name: name))
      }
      if let id = fields[name], !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}

extension PabulibImport {
  private mutating func votes() throws(InputFault) -> [PabulibVote] {
    let section = file.votes
    let voter = try section.required("voter_id")
    let vote = try section.required("vote")
    let points: Int? =
      voting == .cumulative ? try section.required("points") : nil
    var voters: Set<String> = []
    var votes: [PabulibVote] = []
    for row in section.rows {
      if let fault = section.shapeFault(of: row) {
        plan.badRows.append(fault)
        continue
      }
      do throws(InputFault.Reason) {
        let id = row.value(voter)
        if id.isEmpty { throw InputFault.Reason.voterMissing }
        if !voters.insert(id).inserted { throw .voterTwice(id) }
        let dots = try dots(
          row.value(vote), points: points.map { row.value($0) })
        votes.append(PabulibVote(voter: id, line: row.line, dots: dots))
      } catch {
        plan.badRows.append(InputFault(line: row.line, reason: error))
      }
    }
    return votes
  }

  /// The dots of a vote by source; one each where there are no points.
  private func dots(
    _ vote: String, points: String?
  ) throws(InputFault.Reason) -> [String: Int] {
    let projects = vote.split(separator: ",").map { trimmed($0) }
    // "None" is how Pabulib writes that nothing is there.
    let points = points.map { $0.lowercased() == "none" ? "" : $0 }?
      .split(separator: ",").map { trimmed($0) }
    if let points, points.count != projects.count {
      throw .pointsMismatch(ideas: projects.count, points: points.count)
    }
    var dots: [String: Int] = [:]
    for (index, project) in projects.enumerated() {
      guard let source = ideas[project] else { throw .unknownIdea(project) }
      let given = points?[index] ?? "1"
      guard let count = Int(given), (0...1_000_000).contains(count) else {
        throw .badNumber(given)
      }
      if dots[source] != nil { throw .ideaTwice(project) }
      if count > 0 { dots[source] = count }
    }
    return dots
  }

  private func trimmed(_ part: Substring) -> String {
    CleanText.line(String(part))
  }
}

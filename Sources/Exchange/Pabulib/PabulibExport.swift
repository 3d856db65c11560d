import Workshop

/// One closed round in Pabulib form: ideas are projects, dots points, and
/// every ballot is a voter, those that abstained too.
///
/// The form: Faliszewski and others, "Participatory Budgeting: Data, Tools,
/// and Analysis" (2023), https://pabulib.org/format. Ballots stand as they
/// count in the results, so that sums and shortlists are the same. Groups are
/// left out.
public struct PabulibExport {
  /// Why a round can't be written in this form.
  public enum Obstacle: Error, Hashable {
    /// Nothing of it shows before it is closed.
    case notClosed
    /// Some ballots are against an idea, which no points can say.
    case dotsAgainst
  }

  private let session: Session
  private let round: Round
  private let head: String
  private let ideas: [Idea]
  private let ids: PabulibIDs
  private let ballots: [Ballot]
  /// The most dots that a ballot may give one idea, or does.
  private let mostOnOne: Int
  private let results: [IdeaID: Workshop.Tally.Result]
  private var file = PabulibText()

  /// The whole file; `head` is the log's fingerprint as people see it.
  public static func text(
    of round: Round, in session: Session, head: String
  ) throws(Obstacle) -> String {
    guard round.state == .closed else { throw .notClosed }
    var export = PabulibExport(round, session, head)
    let isAgainst = export.ballots.contains { ballot in
      ballot.dots.values.contains { $0 < 0 }
    }
    if isAgainst { throw .dotsAgainst }
    export.write()
    return export.file.text
  }

  private init(_ round: Round, _ session: Session, _ head: String) {
    self.session = session
    self.round = round
    self.head = head
    let results = session.tally(of: round).results
    ideas = results.map(\.idea).sorted().compactMap { session[$0] }
    ids = PabulibIDs(ideas)
    let ballots = session.ballotsAsCounted(in: round)
    mostOnOne = max(
      round.rules.maxPerIdea, ballots.flatMap(\.dots.values).max() ?? 1)
    self.ballots = ballots
    self.results = Dictionary(
      results.map { ($0.idea, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func write() {
    writeMeta()
    writeProjects()
    writeVotes()
  }

  /// Where merged ideas gave some ballot two dots on one, it is no approval
  /// any more.
  private var isApproval: Bool { mostOnOne == 1 }
}

extension PabulibExport {
  private mutating func writeMeta() {
    file.begin("META", ["key", "value"])
    let title = session.title.isEmpty ? session.id : session.title
    let entries = [
      ("description", CleanText.line(title)), ("country", "none"),
      ("unit", "none"), ("instance", round.id.description),
      ("num_projects", String(ideas.count)),
      ("num_votes", String(ballots.count)), ("budget", budget),
      ("vote_type", isApproval ? "approval" : "cumulative"),
      ("rule", "unknown"), ("date_begin", date(round.openedAt)),
      ("date_end", date(round.closedAt ?? round.openedAt)),
      ("language", CleanText.line(session.language)),
    ]
    let comment = "#1: \(round.id) of the log \(head)"
    for (key, value) in entries + limits + [("comment", comment)] {
      file.add([key, value])
    }
  }

  /// What a ballot may give: the round's rules, but what is merged may be
  /// more than they allowed.
  private var limits: [(String, String)] {
    let mostInAll = max(
      round.rules.budget, ballots.map(\.spent).max() ?? 0)
    let longest = max(1, min(ideas.count, mostInAll))
    let lengths = [("min_length", "0"), ("max_length", String(longest))]
    if isApproval { return lengths }
    return lengths + [
      ("max_points", String(mostOnOne)), ("max_sum_points", String(mostInAll)),
    ]
  }

  /// As the round has it, digit for digit; without funds it is whole.
  private var budget: String {
    if let funds = round.funds, Fraction(decimal: funds) != nil {
      return funds
    }
    return session.shortlistBudget(of: round).decimal(places: 0)
  }

  /// `23.11.2026`, in UTC.
  private func date(_ at: Timestamp) -> String {
    at.day.split(separator: "-").reversed().joined(separator: ".")
  }
}

extension PabulibExport {
  private mutating func writeProjects() {
    let columns = ["project_id", "cost", "votes", "score", "name", "category"]
    file.begin("PROJECTS", columns)
    for idea in ideas {
      let result = results[idea.id]
      let cost = idea.cost.flatMap { isDecimal($0) ? $0 : nil } ?? "1"
      file.add([
        ids[idea.id], cost, String(result?.voters ?? 0),
        String(result?.dots ?? 0), CleanText.line(idea.text ?? ""),
        idea.fields.map(category).joined(separator: ","),
      ])
    }
  }

  /// A field's name, or its id where the name has a comma, which parts
  /// categories.
  private func category(_ id: FieldID) -> String {
    let name = CleanText.line(session.field(id)?.name ?? id)
    return name.utf8.contains(UInt8(ascii: ",")) ? id : name
  }

  private mutating func writeVotes() {
    let points = isApproval ? [] : ["points"]
    file.begin("VOTES", ["voter_id", "vote"] + points)
    for ballot in ballots {
      let dots = ballot.dots
      let vote = dots.map { ids[$0.key] }.joined(separator: ",")
      // pabutools takes an empty field for a point that is no number.
      let given =
        dots.isEmpty
        ? "None" : dots.map { String($0.value) }.joined(separator: ",")
      file.add([ballot.id, vote] + (isApproval ? [] : [given]))
    }
  }
}

import Exchange
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("A round in Pabulib form")
struct PabulibExportTests {
  private static let ideas: [NewIdea] = [
    NewIdea(
      text: "Rad; und \"Fuß\"\nüberall", fields: ["gruen", "wege"],
      cost: "12.50", source: "a/1"),
    NewIdea(text: "Bäume", cost: "1000000", source: "votes"),
    NewIdea(text: "Bänke", source: "x,y"),
    NewIdea(text: "Brunnen", source: "i1"),
    NewIdea(text: "Uhr", source: "uhr"),
  ]

  private static func ballot(
    _ number: Int, _ dots: [String: Int]
  ) -> ImportedBallot {
    let digits = String(number)
    let zeros = String(repeating: "0", count: 26 - digits.count)
    return ImportedBallot(id: zeros + digits, dots: dots)
  }

  /// A session with a closed round on these ideas.
  private static func session(
    _ ballots: [[String: Int]], most: Int = 3,
    against: Rules.Against? = nil, funds: String? = nil
  ) throws -> TestSession {
    var test = try TestSession()
    try test.submit(
      .importRound(
        ImportedRound(
          newIdeas: ideas, sources: ideas.compactMap(\.source),
          ballots: ballots.enumerated().map { ballot($0 + 1, $1) },
          rules: Rules(
            budget: 5, maxPerIdea: most, against: against, secrecy: .open,
            admission: .imported), funds: funds, source: "test",
          newFields: [
            Field(id: "gruen", name: "Grün, Blau"),
            Field(id: "wege", name: "Wege"),
          ])))
    return test
  }

  private static func text(_ test: TestSession) throws -> String {
    let round = try #require(test.session.rounds.first)
    return try PabulibExport.text(of: round, in: test.session, head: "ab cd")
  }

  @Test("has ideas with safe ids, and dots as they count in the results")
  func cumulative() throws {
    var test = try Self.session(
      [
        ["a/1": 3, "votes": 1], ["votes": 2, "uhr": 3], [:],
        ["x,y": 1, "i1": 2],
      ], funds: "1000.50")
    try test.submit(.merge([IdeaID(3)], into: IdeaID(4)))
    try test.submit(.withdraw([IdeaID(5)]))
    #expect(
      try Self.text(test) == """
        META
        key;value
        description;Probe
        country;none
        unit;none
        instance;r1
        num_projects;3
        num_votes;4
        budget;1000.50
        vote_type;cumulative
        rule;unknown
        date_begin;14.11.2023
        date_end;14.11.2023
        language;de
        min_length;0
        max_length;3
        max_points;3
        max_sum_points;5
        comment;#1: r1 of the log ab cd
        PROJECTS
        project_id;cost;votes;score;name;category
        a/1;12.50;1;3;"Rad; und ""Fuß"" überall";gruen,Wege
        i2;1000000;2;3;Bäume;
        i4;1;1;3;Brunnen;
        VOTES
        voter_id;vote;points
        00000000000000000000000001;a/1,i2;3,1
        00000000000000000000000002;i2;2
        00000000000000000000000003;;None
        00000000000000000000000004;i4;3

        """)
  }

  @Test("is approval where one dot is the most, merged ideas counted in")
  func approval() throws {
    var test = try Self.session([["a/1": 1, "uhr": 1], [:]], most: 1)
    let text = try Self.text(test)
    #expect(text.contains("\nbudget;2\nvote_type;approval\n"))
    #expect(
      text.hasSuffix(
        "\nvoter_id;vote\n00000000000000000000000001;a/1,uhr\n"
          + "00000000000000000000000002;\n"))
    try test.submit(.merge([IdeaID(5)], into: IdeaID(1)))
    #expect(try Self.text(test).contains(";cumulative\n"))
    #expect(try Self.text(test).contains("\nmax_points;2\n"))
  }

  @Test("can't say dots against, unless merging has made up for them")
  func against() throws {
    let rules = Rules.Against(budget: 2, maxPerIdea: 2)
    var test = try Self.session([["a/1": 2, "uhr": -1]], against: rules)
    #expect(throws: PabulibExport.Obstacle.dotsAgainst) {
      try Self.text(test)
    }
    try test.submit(.merge([IdeaID(5)], into: IdeaID(1)))
    #expect(try Self.text(test).hasSuffix(";a/1;1\n"))
  }

  @Test("is there when the round is closed")
  func open() throws {
    var test = try TestSession()
    try test.submit(.capture([NewIdea(text: "Uhr")]))
    try test.submit(.join(nil, count: 1))
    let rules = Rules(budget: 1, maxPerIdea: 1, secrecy: .open)
    try test.submit(.openRound(NewRound(ideas: [IdeaID(1)], rules: rules)))
    #expect(throws: PabulibExport.Obstacle.notClosed) { try Self.text(test) }
  }

  @Test("comes back in with the same results", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    let test = try RandomElection(seed: seed).test
    let round = try #require(test.session.rounds.first)
    let text = try PabulibExport.text(of: round, in: test.session, head: "")
    var back = try TestSession()
    let plan = try back.take(text)
    #expect(plan.badRows == [])
    let other = try #require(back.session.rounds.first)
    #expect(
      back.session.shortlistBudget(of: other)
        == test.session.shortlistBudget(of: round))
    #expect(Outcome(back.session, other) == Outcome(test.session, round))
  }
}

/// What a round gave, by the texts of its ideas.
private struct Outcome: Equatable {
  var ballots: Int
  var dots: Int
  var figures: Set<[String]>
  var dissent: Set<Double>
  var shortlist: [[String?]]

  init(_ session: Session, _ round: Round) {
    let tally = session.tally(of: round)
    ballots = tally.ballots
    dots = tally.dots
    func text(_ id: IdeaID) -> String {
      CleanText.line(session[id]?.text ?? "")
    }
    figures = Set(
      tally.results.map { result in
        [result.rank, result.dots, result.voters].map(String.init)
          + [text(result.idea), result.isTied.description]
      })
    // The most on an idea is another where merged ideas got more.
    dissent = Set(
      tally.results.map { $0.dissent * Double(round.rules.maxPerIdea) }
        .map { ($0 * 1e9).rounded() })
    let list = session.shortlist(of: round)
    shortlist = [list.equalShares, list.raised, list.completed, list.greedy]
      .map { selection in selection.choices.map { text($0.idea) }.sorted() }
  }
}

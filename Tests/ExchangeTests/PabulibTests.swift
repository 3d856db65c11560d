import Exchange
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Votes in Pabulib form")
struct PabulibTests {
  private static func file(_ type: String, votes: String) -> [UInt8] {
    Array(
      """
      META
      key;value
      budget;8
      vote_type;\(type)
      max_sum_points;3
      max_points;2
      PROJECTS
      project_id;cost;name;category
      a;5;Bäume;Grün,Wege
      b;2;"Rad; und Fuß";Wege
      VOTES
      voter_id;age;vote;points
      \(votes)
      """.utf8)
  }

  @Test("Projects become ideas with cost and fields, the budget funds")
  func projects() throws {
    var test = try TestSession()
    let plan = try test.take(
      Self.file("cumulative", votes: "1;30;a,b;2,1\n2;40;;"))
    #expect(plan.added.ballots == 2)
    #expect(test.session.ideas.map(\.text) == ["Bäume", "Rad; und Fuß"])
    #expect(test.session.ideas.map(\.fields) == [["gruen", "wege"], ["wege"]])
    let round = try #require(test.session.rounds.first)
    #expect(round.funds == "8")
    #expect(round.state == .closed)
    #expect(test.session.tally(of: round).abstained == 1)
    #expect(
      Set(round.ballots.map(\.id))
        == Set(
          ["1", "2"].map {
            RandomIdentifier.ballot(source: round.source ?? "", voter: $0)
          }))
  }

  @Test("A file without a project is refused, and not only when it is done")
  func noProjects() throws {
    let session = try TestSession().session
    let whole = String(
      decoding: Self.file("cumulative", votes: "1;30;;"), as: UTF8.self)
    let empty = whole.split(separator: "\n").filter { line in
      !line.hasPrefix("a;") && !line.hasPrefix("b;")
    }.joined(separator: "\n")
    #expect(throws: InputFault(line: 1, reason: .noIdeas)) {
      try ImportPlan(Array(empty.utf8), into: session, keys: .test)
    }
  }

  @Test("A file that was cut off says so by its own counts")
  func cutOff() throws {
    let session = try TestSession().session
    let whole = String(
      decoding: Self.file("cumulative", votes: "1;30;a;2"), as: UTF8.self)
    let cut = whole.replacing(
      "budget;8", with: "budget;8\nnum_projects;2\nnum_votes;400")
    let plan = try ImportPlan(Array(cut.utf8), into: session, keys: .test)
    #expect(plan.badRows.isEmpty)
    #expect(
      plan.remarks == [
        InputFault(
          line: 5, reason: .otherCount("num_votes", stated: 400, found: 1))
      ])
  }

  @Test("Approval gives one dot each")
  func approval() throws {
    var test = try TestSession()
    try test.take(Self.file("approval", votes: "1;30;a,b;\n2;40;b;"))
    let round = try #require(test.session.rounds.first)
    #expect(test.session.tally(of: round).results.map(\.dots) == [2, 1])
  }

  @Test("Ordinal votes are refused at their line")
  func ordinal() throws {
    let session = try TestSession().session
    #expect(throws: InputFault(line: 4, reason: .ordinalVote)) {
      try ImportPlan(
        Self.file("ordinal", votes: ""), into: session, keys: .test)
    }
  }

  @Test("Votes against the file's own rules are bad rows")
  func badVotes() throws {
    let session = try TestSession().session
    let votes = "1;;a;9\n2;;a,b;2,2\n3;;c;1\n4;;a;1\n4;;a;1\n5;;a,b;1"
    let plan = try ImportPlan(
      Self.file("cumulative", votes: votes), into: session, keys: .test)
    #expect(
      plan.badRows == [
        InputFault(line: 13, reason: .breaksRules(given: 9, most: 3)),
        InputFault(line: 14, reason: .breaksRules(given: 4, most: 3)),
        InputFault(line: 15, reason: .unknownIdea("c")),
        InputFault(line: 17, reason: .voterTwice("4")),
        InputFault(line: 18, reason: .pointsMismatch(ideas: 2, points: 1)),
      ])
  }

  @Test("An id that means another idea here is kept apart")
  func otherIdea() throws {
    var test = try TestSession()
    try test.take("id,text\na,etwas ganz anderes\n")
    let plan = try test.take(Self.file("approval", votes: "1;;a;"))
    #expect(plan.added.ideas == 2)
    #expect(test.session.tally(of: test.session.rounds[0])[IdeaID(1)] == nil)
  }

  @Test(
    "Dots, voters, ranks and shortlists are those that the reference gives",
    .enabled(if: Project.hasShared, "needs ../shared/data"),
    arguments: Project.sharedNames("data/ballots", ending: ".pb"))
  func reference(name: String) throws {
    var test = try TestSession()
    let file = try Project.bytes(Project.shared("data/ballots/\(name).pb"))
    try test.take(file)
    #expect(try test.take(file).command == nil)
    let json = try StrictJSON().value(
      Project.bytes(Project.shared("data/ballots/\(name).expected.json")))
    let results = try StrictJSON().value(
      Array(ResultsJSON.text(test.session, head: "").utf8))
    let round = try #require(results["rounds"]?.array?.first)
    #expect(round["dots"] == json["dots"])
    #expect(round["ballots"] == json["voters"])
    for selection in [
      "budget", "equalShares", "equalSharesRaised", "equalSharesCompleted",
      "greedy",
    ] {
      #expect(round["shortlist"]?[selection] == json[selection], "\(selection)")
    }
    let ideas = try #require(round["ideas"]?.array)
    let expected = try #require(json["ideas"]?.array)
    #expect(Self.figures(ideas, "source") == Self.figures(expected, "id"))
    for idea in ideas {
      let better = ideas.count { other in
        Self.key(other) > Self.key(idea)
      }
      #expect(idea["rank"]?.integer == better + 1)
    }
  }

  private static func figures(_ ideas: [Value], _ id: String) -> Set<String> {
    Set(
      ideas.map { idea in
        [id, "dots", "voters"].map { idea[$0]?.json ?? "" }
          .joined(separator: " ")
      })
  }

  private static func key(_ idea: Value) -> (Int, Int) {
    (idea["dots"]?.integer ?? 0, idea["voters"]?.integer ?? 0)
  }
}

import Exchange
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Votes of a Polis conversation")
struct PolisTests {
  private static func folder(_ name: String) throws -> PolisFolder {
    PolisFolder(
      comments: try Project.bytes(
        Project.shared("data/polis/\(name)/comments.csv")),
      votes: try Project.bytes(Project.shared("data/polis/\(name)/votes.csv")),
      participants: try Project.bytes(
        Project.shared("data/polis/\(name)/participants-votes.csv")))
  }

  private static let small = PolisFolder(
    comments: Array(
      """
      timestamp,comment-id,moderated,comment-body
      1,0,1,Bäume
      2,1,-1,Unsinn
      """.utf8),
    votes: Array(
      """
      timestamp,comment-id,voter-id,vote
      5,0,9,1
      3,0,9,-1
      4,0,8,0
      6,1,8,-1
      """.utf8),
    participants: Array("participant,group-id\n8,\n9,1\n".utf8))

  @Test("The last vote counts, by time; groups and what was seen are kept")
  func lastVote() throws {
    var test = try TestSession()
    let plan = try ImportPlan(
      Self.small, acceptedOnly: false, into: test.session, keys: .test)
    try test.submit(try #require(plan.command))
    let round = try #require(test.session.rounds.first)
    let tally = test.session.tally(of: round)
    #expect(tally.results.map(\.dots) == [1, 0])
    #expect(tally.results.map(\.against) == [0, 1])
    #expect(tally.groupBallots == ["polis-1": 1])
    #expect(test.session.group("polis-1")?.short == "1")
    #expect(tally[IdeaID(1)]?.consensus == 2.0 / 3)
  }

  @Test("A conversation without a comment is refused")
  func noComments() throws {
    var empty = Self.small
    empty.comments = Array(
      "timestamp,comment-id,moderated,comment-body\n".utf8)
    empty.votes = Array("timestamp,comment-id,voter-id,vote\n".utf8)
    let session = try TestSession().session
    #expect(throws: InputFault(line: 1, reason: .noIdeas)) {
      try ImportPlan(
        empty, acceptedOnly: false, into: session, keys: .test)
    }
  }

  @Test("Only accepted ideas on request; what is there is not added again")
  func accepted() throws {
    var test = try TestSession()
    try test.take("comment-id,comment-body\n0,Bäume\n")
    let plan = try ImportPlan(
      Self.small, acceptedOnly: true, into: test.session, keys: .test)
    #expect(plan.added.ideas == 0)
    #expect(plan.badRows.isEmpty)
    try test.submit(try #require(plan.command))
    #expect(test.session.ideas.count == 1)
    let again = try ImportPlan(
      Self.small, acceptedOnly: true, into: test.session, keys: .test)
    #expect(again.command == nil)
    #expect(again.alreadyThere.rounds == 1)
  }

  @Test(
    "Totals and consensus are those of the reference",
    .enabled(if: Project.hasShared, "needs ../shared/data"),
    arguments: Project.sharedNames("data/polis"))
  func reference(name: String) throws {
    var test = try TestSession()
    let plan = try ImportPlan(
      Self.folder(name), acceptedOnly: false, into: test.session, keys: .test)
    #expect(plan.badRows.isEmpty)
    try test.submit(try #require(plan.command))
    let round = try #require(test.session.rounds.first)
    let tally = test.session.tally(of: round)
    let json = try StrictJSON().value(
      Project.bytes(Project.shared("data/polis/\(name)/reference.json")))
    #expect(.integer(tally.dots) == json["agree_total"])
    #expect(.integer(tally.against) == json["disagree_total"])
    let passes = round.ballots.flatMap(\.dots.values).count { $0 == 0 }
    #expect(.integer(passes) == json["pass_total"])
    #expect(.integer(tally.ballots) == json["participants"])
    #expect(
      .integer(tally.ballotsWithoutGroup) == json["participants_without_group"])
    var results: [String: Workshop.Tally.Result] = [:]
    for result in tally.results {
      results[test.session[result.idea]?.source ?? ""] = result
    }
    let comments = try #require(json["per_comment"]?.array)
    #expect(.integer(comments.count) == json["comments"])
    #expect(comments.count == tally.results.count)
    for comment in comments {
      let id = try #require(comment["comment-id"]?.string)
      let result = try #require(results[id])
      #expect(.integer(result.dots) == comment["agrees"])
      #expect(.integer(result.against) == comment["disagrees"])
      for group in comment["groups"]?.members ?? [] {
        let share = result.groups["polis-\(group.name)"]
        #expect(share.map { .integer($0.dots) } == group.value["agree"])
      }
      let expected = try #require(Self.consensus(comment))
      let found = try #require(result.consensus)
      #expect(abs(found - expected) < 1e-9)
    }
  }

  private static func consensus(_ comment: Value) -> Double? {
    switch comment["group_informed_consensus"] {
    case .number(let digits): Double(digits)
    case .integer(let number): Double(number)
    default: nil
    }
  }
}

import Testing
import Workshop

@Suite("Figures after a vote")
struct FiguresAfterVotingTests {
  @Test("department by group adds up to the tally")
  func departments() throws {
    let session = Rooms.reviewed()
    let round = try #require(session.closedRounds.first)
    let tally = session.tally(of: round)
    let rows = session.departmentDots(in: tally)
    #expect(rows.map(\.dots).reduce(0, +) == tally.dots)
    for row in rows {
      let groups = row.groups.values.reduce(0, +)
      #expect(groups + row.withoutGroup == row.dots)
    }
    #expect(rows.last?.department == nil)
    #expect(
      rows.dropLast().map(\.department)
        == session.departments.map(\.id).filter { id in
          rows.contains { $0.department == id }
        })
    let bearing = tally.groupBallots.values.reduce(0, +)
    #expect(bearing + tally.ballotsWithoutGroup == tally.ballots)
  }

  @Test("places hold what won anything, those of one rank together")
  func places() throws {
    let session = Rooms.reviewed()
    let round = try #require(session.closedRounds.first)
    let tally = session.tally(of: round)
    #expect(
      tally.places.map { $0.map(\.idea.number) }
        == [[1], [2], [7], [10, 11], [3], [5], [8]])
    #expect(tally.tied(with: IdeaID(10)).map(\.idea.number) == [10, 11])
    #expect(tally.tied(with: IdeaID(1)).isEmpty)
  }

  @Test("an idea is carried by a measure under what it was merged into")
  func withoutMeasure() throws {
    var session = Rooms.reviewed()
    let round = try #require(session.closedRounds.first)
    let tally = session.tally(of: round)
    var content = MeasureContent()
    content.ideas = [IdeaID(4), IdeaID(1)]
    session.run(.agree(content))
    #expect(
      session.withoutMeasure(in: tally).map(\.idea.number)
        == [2, 7, 10, 11, 5, 8])
    session.run(
      .update(MeasureUpdated(measure: MeasureID(1), status: .rejected)))
    #expect(
      session.withoutMeasure(in: tally).map(\.idea.number)
        == [1, 2, 7, 10, 11, 3, 5, 8])
  }

  @Test("what a session holds and what it leaves open")
  func held() {
    var session = Rooms.closing()
    let held = session.figures
    #expect([held.people, held.ideas, held.merged] == [40, 10, 1])
    #expect([held.withdrawn, held.rounds, held.ballots] == [1, 1, 40])
    #expect([held.measures, held.minutes] == [3, 0])
    #expect(session.unfinished.unsorted == 1)
    #expect(session.unfinished.withoutDepartment == [MeasureID(2)])
    session.run(.assign([IdeaID(12)], to: "senstadt"))
    session.run(
      .update(
        MeasureUpdated(measure: MeasureID(2), status: .rejected)))
    #expect(session.unfinished.isNothing)
    #expect(Rooms.withRoundOpen().unfinished.openRound == RoundID(1))
  }
}

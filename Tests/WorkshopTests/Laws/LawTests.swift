import TestSupport
import Testing
import Workshop

@Suite("Laws of every session")
struct LawTests {
  /// Sessions of this many commands.
  private static let length = 150

  @Test(
    "the same events give the same session, one by one or in one go",
    arguments: 1...30)
  func replay(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length { workshop.step() }
    let whole = Session(folding: workshop.events)
    #expect(Visible(whole) == Visible(workshop.session))
    #expect(whole.history.undone == workshop.session.history.undone)
    #expect(whole.history.redacted == workshop.session.history.redacted)
  }

  @Test(
    "a session is the fold of the lines that are not undone",
    arguments: 1...30)
  func standingLines(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length { workshop.step() }
    let history = workshop.session.history
    let standing = history.events.filter { event in
      !history.undone.contains(event.seq)
        && !(event.fact is Undone || event.fact is Redone)
        && !(event.fact is Redacted)
    }
    var session = Session()
    for event in standing { session.apply(event) }
    #expect(Visible(session) == Visible(workshop.session))
  }

  @Test(
    "undo of the last command gives the session before it, and redo this",
    arguments: 1...30)
  func undo(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    var tried = 0
    for _ in 0..<Self.length {
      let before = workshop
      let events = workshop.step()
      guard let first = events.first, first.fact.isUndoable else { continue }
      var undone = workshop
      guard !undone.submit(.undoLine(first.seq), by: first.seat).isEmpty
      else { continue }
      tried += 1
      #expect(Visible(undone.session) == Visible(before.session))
      #expect(!undone.submit(.redo, by: first.seat).isEmpty)
      #expect(Visible(undone.session) == Visible(workshop.session))
      #expect(
        undone.session.history.undone == workshop.session.history.undone)
    }
    #expect(tried > 10)
  }

  @Test(
    "going back and forth between phases loses nothing",
    arguments: 1...10)
  func phases(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length { workshop.step() }
    var before = Visible(workshop.session)
    var dice = Dice(seed: seed)
    var entered = 0
    for _ in 0..<20 {
      let phase = dice.pick(Phase.allCases)
      entered += workshop.submit(.enter(phase), by: "facilitator").count
    }
    #expect(entered > 0 || workshop.session.closedAt != nil)
    let after = Visible(workshop.session)
    before.phase = after.phase
    before.times = after.times
    #expect(after == before)
  }

  @Test("merge, then split, is nothing", arguments: 1...10)
  func mergeAndSplit(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length { workshop.step() }
    let standing = workshop.session.standingIdeas.map(\.id)
    guard let into = standing.first else { return }
    let before = workshop.session
    for from in standing.dropFirst() where before.originals(of: from).isEmpty {
      let merged = workshop.submit(.merge([from], into: into), by: "x")
      if merged.isEmpty { continue }
      #expect(!workshop.submit(.split(from), by: "x").isEmpty)
    }
    #expect(Visible(workshop.session) == Visible(before))
  }

  @Test("every line reads back as the event that it was", arguments: 1...30)
  func readBack(seed: UInt64) throws {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length { workshop.step() }
    for event in workshop.session.history.events {
      let isErased = workshop.session.history.redacted.contains(event.seq)
      let back = try Event.readBack(event, isErased: isErased)
      #expect(back == event, "\(event)")
    }
  }

  @Test("is never at odds with itself", arguments: 1...30)
  func sound(seed: UInt64) {
    var workshop = RandomWorkshop(seed: seed)
    for _ in 0..<Self.length {
      workshop.step()
      let session = workshop.session
      #expect(session.rounds.filter { $0.state == .open }.count <= 1)
      let known = Set(session.departments.map(\.id))
      for idea in session.ideas {
        #expect(idea.department.map(known.contains) ?? true)
        #expect(session[session.standing(idea.id)]?.mergedInto == nil)
        #expect(!idea.shared.contains { $0 == idea.department })
      }
      for round in session.rounds where round.state != .cancelled {
        #expect(round.ballots.count <= session.electorate(of: round).count)
      }
      for idea in session.openRound?.ideas ?? [] {
        #expect(session[idea]?.stands == true)
      }
    }
    #expect(workshop.refused < Self.length)
  }
}

extension Event {
  /// The event that its line would be read as.
  static func readBack(_ event: Event, isErased: Bool = false) throws -> Event {
    let json = Value.object(event.data).json
    let body: Body =
      if isErased { .redacted } else { event.fact.text.map(Body.text) ?? .none }
    return try Event(
      seq: event.seq, at: event.at, seat: event.seat, type: event.type,
      data: try Value(json: json), body: body)
  }
}

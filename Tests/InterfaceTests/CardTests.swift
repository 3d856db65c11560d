import Interface
import Surface
import Testing
import Workshop

@Suite("Voting cards at the facilitator's seat")
struct CardTests {
  private static func everybody(_ count: Int) -> Set<ParticipantID> {
    Set((1...count).map { ParticipantID($0) })
  }

  @Test("are made for who has none and for late-comers, and progress shows")
  func making() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("s"), .character("1"), .enter)
    #expect(robot.effects.contains(.printCards(.missing(spare: 5))))
    robot.take(.work(Work(done: 9, total: 36)))
    #expect(robot.text.contains("9 von 36"))
    robot.take(
      .printed(.cards(count: 36, path: "Sessions/kiez.cards.html")))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.notice.contains("36 Karten liegen in Sessions/kiez.cards"))
  }

  @Test("Esc stops their making")
  func stopping() {
    var robot = Robot(Rooms.beforeVote())
    robot.take(.work(Work(done: 9, total: 36)))
    robot.press(.escape)
    #expect(robot.effects.last == .stopWork)
    #expect(robot.notice.contains("Keine Karte wurde gemacht"))
    #expect(robot.model.layers.isEmpty)
  }

  @Test("a lost one is replaced by its number")
  func renewing() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("s"), .character("2"))
    #expect(robot.notice.contains("Es gibt noch keine Karten"))
    robot = Robot(Rooms.beforeVote())
    robot.take(.cards(Self.everybody(31)))
    robot.press(.character("s"), .character("2"))
    robot.type("7")
    robot.press(.enter)
    #expect(robot.effects.contains(.printCards(.renew(7))))
  }

  @Test("where everybody has one, the next round is by codes")
  func admission() {
    var robot = Robot(Rooms.beforeVote())
    robot.take(.cards(Self.everybody(31)))
    #expect(robot.text.contains("Wahlcodes: Jede Karte gilt einmal."))
    robot.press(.character("o"))
    #expect(robot.session.openRound?.rules.admission == .codes)
    robot.take(.cards(Self.everybody(29)))
    #expect(robot.text.contains("2 Personen haben keine Karte"))
  }

  @Test("check-in says which cards belong to which group")
  func handingOut() {
    var session = Rooms.berlin()
    session.run(.join("wissenschaft", count: 6))
    session.run(.join("verwaltung", count: 2))
    var robot = Robot(session)
    robot.take(.cards(Self.everybody(9)))
    #expect(robot.text.contains("9 gedruckt"))
    #expect(robot.text.contains("F 1–6 · V 7–8"))
    robot.press(.character("+"))
    #expect(robot.notice == "Karte 9 gehört dazu.")
    robot.press(.character("+"))
    #expect(robot.notice.contains("Nummer 10: noch ohne Wahlkarte"))
  }

  @Test("who leaves takes their own card along")
  func leaving() {
    var session = Rooms.berlin()
    session.run(.join("verwaltung", count: 3))
    var robot = Robot(session)
    robot.press(.down, .down, .down)
    robot.take(.cards(Self.everybody(3)))
    robot.press(.character("-"))
    #expect(robot.text.contains("In dieser Gruppe sind da: 1–3."))
    robot.press(.backspace)
    robot.type("2")
    robot.press(.enter)
    #expect(robot.session.peopleHere.map(\.id.number) == [1, 3])
    #expect(robot.notice.contains("Karte 2 gilt in der nächsten Runde nicht."))
  }
}

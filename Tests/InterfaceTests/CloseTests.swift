import Interface
import Surface
import Testing
import Workshop

@Suite("Close")
struct CloseTests {
  @Test("c asks, seals, and undo opens it again")
  func seal() {
    var robot = Robot(Rooms.closing())
    robot.press(.character("c"), .character("j"))
    #expect(robot.session.closedAt == nil, "deaf for 300 ms")
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.text.contains("Versiegelt am 23.11.2026"))
    robot.press(.character("c"))
    #expect(robot.notice.contains("schon geschlossen"))
    robot.press(.character("u"))
    #expect(robot.session.closedAt == nil)
    #expect(!robot.text.contains("Versiegelt"))
  }

  @Test("an open round is named before it is asked")
  func openRound() {
    var session = Rooms.withRoundOpen()
    session.run(.enter(.close))
    var robot = Robot(session)
    #expect(robot.text.contains("Runde 1 ist noch offen."))
    robot.press(.character("c"))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.notice.contains("dort schließt c die Runde"))
  }

  @Test("what is unfinished is named, and nothing where all is done")
  func unfinished() {
    #expect(
      Robot(Rooms.closing()).text.contains("1 Maßnahme ohne Ressort: 2"))
    var session = Rooms.berlin()
    session.run(.enter(.close))
    #expect(Robot(session).text.contains("Alles ist erledigt"))
  }

  @Test("the fingerprint comes from the log's head")
  func fingerprint() {
    var robot = Robot(Rooms.closing())
    robot.press(.enter)
    #expect(robot.notice == "Noch nicht bekannt")
    robot.take(.head(Rooms.head))
    #expect(robot.text.contains(Rooms.head))
    robot.press(.enter)
    #expect(robot.text.contains("██████"))
    robot.press(.escape)
    #expect(robot.model.layers.isEmpty)
  }
}

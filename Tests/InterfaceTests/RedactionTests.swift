import Interface
import Surface
import Testing
import Workshop

@Suite("Erasing a text from a screen")
struct RedactionTests {
  /// The list in which the reason is chosen, for the idea in focus.
  private static func asking(_ session: Session) -> Robot {
    var robot = Robot(session)
    if robot.session.phase == .ideate { robot.press(.escape) }
    robot.press(.character(":"))
    robot.type("für immer")
    robot.press(.enter)
    return robot
  }

  private static func answer(_ robot: inout Robot, _ key: Key) {
    robot.wait(milliseconds: 400)
    robot.press(key)
  }

  @Test("asks why and whether, and then no text of the idea is left")
  func erased() {
    var session = Rooms.withIdeas()
    let idea = session.standingIdeas[session.standingIdeas.count - 1]
    session.run(.reword(idea.id, text: "Herr Meier stört sich daran"))
    var robot = Self.asking(session)
    #expect(robot.text.contains("Warum wird er gelöscht?"))
    robot.press(.character("1"))
    #expect(robot.text.contains("2 Texte für immer löschen?"))
    Self.answer(&robot, .character("j"))
    #expect(robot.session[idea.id]?.text == nil)
    #expect(robot.session.textLines(of: idea.id).isEmpty)
    #expect(robot.session.history.redacted.count == 2)
    #expect(robot.notice.contains("2 Texte sind gelöscht."))
    #expect(!robot.text.contains("Herr Meier"))
  }

  @Test("any other key than yes erases nothing")
  func no() {
    var robot = Self.asking(Rooms.withIdeas())
    let before = robot.session.history.nextSeq
    robot.press(.character("2"))
    Self.answer(&robot, .enter)
    #expect(robot.session.history.nextSeq == before)
    #expect(robot.notice.contains("Nichts"))
  }

  @Test("of an idea with notes, a note can be erased alone")
  func note() {
    var session = Rooms.withIdeas()
    let idea = session.standingIdeas[session.standingIdeas.count - 1]
    session.run(.note(idea.id, text: "Frau Kaya fragen, Zimmer 3"))
    var robot = Self.asking(session)
    #expect(robot.text.contains("Welcher Text?"))
    robot.type("Kaya")
    robot.press(.enter, .character("1"))
    Self.answer(&robot, .character("j"))
    #expect(robot.session[idea.id]?.text == idea.text)
    #expect(robot.session[idea.id]?.notes.map(\.text) == [nil])
  }

  @Test("where no idea is chosen, it says where to choose one")
  func nowhere() {
    var session = Rooms.withIdeas()
    session.run(.enter(.vote))
    var robot = Robot(session)
    robot.press(.character(":"))
    robot.type("für immer")
    robot.press(.enter)
    #expect(robot.notice.contains("Wählen Sie"))
  }
}

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
    #expect(robot.text.contains("„Herr Meier stört sich daran“"))
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

  @Test("a text erased at another seat does not come back from an open form")
  func openForm() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character("r"))
    let idea = robot.session.standingIdeas[
      robot.session.standingIdeas.count - 1]
    #expect(robot.model.layers.count == 1)
    var session = robot.session
    for line in session.textLines(of: idea.id) {
      session.run(.redact(line, .request))
    }
    robot.take(.session(session))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.notice.contains("an einem anderen Platz gelöscht"))
    // An erased idea may be worded anew, whatever comes from elsewhere.
    robot.press(.character("r"))
    session.run(.note(nil, text: "von woanders"))
    robot.take(.session(session))
    #expect(robot.model.layers.count == 1)
  }

  @Test("originals that were merged can be erased too")
  func merged() {
    var session = Rooms.withIdeas()
    let ideas = session.standingIdeas.suffix(2).map(\.id)
    session.run(.merge([ideas[0]], into: ideas[1]))
    var robot = Self.asking(session)
    #expect(robot.text.contains("Welcher Text?"))
    robot.type("\(ideas[0].number) ")
    robot.press(.enter, .character("3"))
    Self.answer(&robot, .character("j"))
    #expect(robot.session[ideas[0]]?.text == nil)
    #expect(robot.session[ideas[1]]?.text != nil)
  }

  @Test("leaving with something typed says that it is not saved")
  func draft() {
    var robot = Robot(Rooms.withIdeas())
    robot.type("Halb getippt")
    robot.press(.control("c"))
    #expect(robot.notice.contains("noch nicht gespeichert"))
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

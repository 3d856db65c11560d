import Interface
import Surface
import Testing
import Workshop

@Suite("The mouse")
struct MouseTests {
  @Test("focuses a card, and a click on what has the focus opens it")
  func focus() {
    var robot = Robot(BoardTests.sorted())
    robot.click("Wartezeiten")
    #expect(robot.model.focus == IdeaID(9))
    #expect(robot.model.layers.isEmpty)
    robot.click("Wartezeiten")
    #expect(robot.text.contains("Idee 9 umformulieren"))
  }

  @Test("drags a card to its department, and the marked ones with it")
  func drag() {
    var robot = Robot(BoardTests.sorted())
    robot.drag("Wartezeiten", to: "Grüne Welle")
    #expect(robot.session[IdeaID(9)]?.department == "senmvku")
    robot.press(.character("u"))
    robot.press(.character(" "))
    robot.click("WLAN")
    robot.press(.character(" "))
    robot.drag("WLAN", to: "Leerstand als")
    #expect(robot.session[IdeaID(9)]?.department == "senstadt")
    #expect(robot.session[IdeaID(3)]?.department == "senstadt")
  }

  @Test("presses the key of a hint")
  func hint() {
    var robot = Robot(BoardTests.sorted())
    robot.click("s Stapel")
    #expect(robot.text.contains("Stapel: noch"))
  }

  @Test("chooses in a list, and nothing under it")
  func list() {
    var robot = Robot(BoardTests.sorted())
    robot.press(.character("m"))
    robot.click("Senatsverwaltung für Finanzen")
    #expect(robot.session[IdeaID(3)]?.department == "senfin")
    robot.press(.character("?"))
    robot.click("Kiezwerkstatt")
    #expect(robot.model.layers.count == 1)
  }

  @Test("in the list of ideas takes the focus from the line")
  func ideas() {
    var robot = Robot(Rooms.withIdeas())
    robot.type("halb")
    robot.click("Dächer begrünen")
    #expect(robot.model.mode == .keys)
    #expect(robot.model.focus == IdeaID(7))
  }

  @Test("a group that is clicked takes the digits")
  func groups() {
    var robot = Robot(Rooms.berlin())
    robot.type("4")
    robot.click("Verwaltung")
    robot.type("9")
    robot.press(.enter)
    let groups = robot.session.peopleHere.map(\.group)
    #expect(groups.filter { $0 == "wissenschaft" }.count == 4)
    #expect(groups.filter { $0 == "verwaltung" }.count == 9)
  }

  @Test("the wheel scrolls")
  func wheel() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape)
    robot.press(.mouse(Mouse(.wheelDown, .none, at: Point(x: 9, y: 9))))
    #expect(robot.model.focus == IdeaID(9))
  }
}

extension Robot {
  /// Where a text stands on the screen.
  private func place(of text: String) -> Point? {
    for (y, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      return Point(x: line[..<range.lowerBound].displayWidth, y: y)
    }
    Issue.record("\(text) is not on the screen:\n\(self.text)")
    return nil
  }

  mutating func click(_ text: String, _ button: Mouse.Button = .left) {
    guard let place = place(of: text) else { return }
    press(
      .mouse(Mouse(.press, button, at: place)),
      .mouse(Mouse(.release, button, at: place)))
  }

  mutating func drag(_ text: String, to end: String) {
    guard let start = place(of: text), let end = place(of: end) else { return }
    press(
      .mouse(Mouse(.press, .left, at: start)),
      .mouse(Mouse(.drag, .left, at: end)),
      .mouse(Mouse(.release, .left, at: end)))
  }
}

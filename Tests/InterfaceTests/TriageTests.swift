import Grouping
import Interface
import Surface
import Testing
import Workshop

@Suite("Triage")
struct TriageTests {
  /// The board with these ideas, each with a proposal for SenMVKU.
  private static func board(
    _ texts: [String], size: Size = Size(width: 80, height: 24)
  ) -> Robot {
    var session = Rooms.berlin()
    session.run(.capture(texts.map { NewIdea(text: $0) }))
    session.run(.enter(.cluster))
    var robot = Robot(session, size: size)
    robot.proposes = true
    robot.take(.session(session))
    let made = session.unsortedIdeas.map { idea in
      (
        idea.id,
        [
          Suggester.Suggestion(
            category: "senmvku", score: 0.9, because: ["rad"])
        ]
      )
    }
    robot.take(.proposals(Dictionary(uniqueKeysWithValues: made)))
    return robot
  }

  @Test("keeps what is proposed in sight under a long text, which scrolls")
  func longText() {
    let text = (1...400).map { "Wort\($0)" }.joined(separator: " ")
    var robot = Self.board([text])
    robot.press(.character("s"))
    #expect(robot.text.contains("a ⇢ 8 SenMVKU 90 %"))
    #expect(robot.text.contains("Wort1 "))
    #expect(robot.text.contains("↕ 0 Zeilen darüber"))
    robot.press(.pageDown)
    #expect(!robot.text.contains("Wort1 "))
    for _ in 1...50 { robot.press(.pageDown) }
    #expect(robot.text.contains("Wort400"))
    #expect(robot.text.contains(", 0 darunter"))
    robot.press(.up)
    #expect(robot.text.contains(", 1 darunter"))
    #expect(robot.text.contains("a ⇢ 8 SenMVKU 90 %"))
  }

  @Test("takes back what was sorted in it, and nothing before")
  func undo() {
    var robot = Self.board(["Rad", "Weg"])
    robot.press(.character("s"), .character("u"))
    #expect(robot.session.phase == .cluster, "the phase stays")
    robot.press(.character("a"))
    #expect(robot.session.unsortedIdeas.count == 1)
    robot.press(.character("u"))
    #expect(robot.session.unsortedIdeas.count == 2)
    robot.press(.control("y"))
    #expect(robot.session.unsortedIdeas.count == 1)
  }

  @Test("has help of its own")
  func help() {
    var robot = Self.board(["Rad"])
    robot.press(.character("s"), .character("?"))
    #expect(robot.text.contains("Stapel"))
    #expect(!robot.text.contains("Ansicht"))
    robot.press(.escape)
    #expect(robot.text.contains("a ⇢ 8 SenMVKU"))
  }

  @Test("goes through what the filter shows")
  func filter() {
    var robot = Self.board(["Rad", "Weg"])
    robot.press(.character("/"))
    robot.type("weg")
    robot.press(.enter, .character("s"))
    #expect(robot.text.contains("Stapel: noch 1 von 1"))
  }

  @Test("and all the rest of sorting say why they do nothing in a room without")
  func noDepartments() {
    var session = Session(
      folding: [])
    session.run(
      .open(
        SessionOpened(
          session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: "Leer")))
    session.run(.capture([NewIdea(text: "Rad")]))
    session.run(.enter(.cluster))
    for key in ["1", "m", "o", "s", "a", "p", "-"] {
      var robot = Robot(session)
      robot.press(.character(Character(key)))
      #expect(robot.notice.contains("Ressort"), "\(key)")
      #expect(robot.model.layers.isEmpty, "\(key)")
    }
  }
}

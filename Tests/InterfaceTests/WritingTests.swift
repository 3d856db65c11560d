import Interface
import Surface
import Testing
import Workshop

@Suite("A writing seat")
struct WritingTests {
  private static func robot(
    _ session: Session, size: Size = Size(width: 80, height: 24)
  ) -> Robot {
    Robot(
      session, screen: .writing, seat: Seat(.writing, name: "write-2"),
      size: size)
  }

  @Test("looks as it was kept", arguments: ["de", "en"])
  func goldens(language: String) {
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      var robot = Robot(
        Rooms.withIdeas(), screen: .writing,
        seat: Seat(.writing, name: "write-2"),
        size: Size(width: width, height: height), language: language)
      let end = "\(width)x\(height)-\(language)"
      Golden.check(robot.frame, "writing-empty-\(end)")
      robot.type("Ein Kiezbuch für Leihgaben")
      robot.press(.enter)
      robot.type("Noch in Arbeit")
      Golden.check(robot.frame, "writing-\(end)")
      robot.press(.function(1))
      Golden.check(robot.frame, "writing-help-\(end)")
    }
  }

  @Test("writes an idea and shows it with its check, and none of the others'")
  func idea() {
    var robot = Self.robot(Rooms.withIdeas())
    let others = robot.session.ideas.count
    robot.type("Ein Kiezbuch")
    robot.press(.enter)
    #expect(robot.session.ideas.count == others + 1)
    #expect(robot.session.history.events.last?.seat == "write-2")
    #expect(robot.text.contains("✓ –  Ein Kiezbuch"))
    #expect(robot.lines.filter { $0.contains("✓") }.count == 1)
  }

  @Test("takes back its own last idea alone")
  func undo() {
    var robot = Self.robot(Rooms.withIdeas())
    let others = robot.session.ideas.map(\.id)
    robot.type("Ein Kiezbuch")
    robot.press(.enter, .control("z"))
    #expect(robot.session.ideas.map(\.id) == others)
    robot.press(.control("z"))
    #expect(robot.session.ideas.map(\.id) == others)
    #expect(!robot.notice.isEmpty)
    robot.press(.control("y"))
    #expect(robot.text.contains("✓ –  Ein Kiezbuch"))
  }

  @Test("letters are never commands there, and Esc keeps what is typed")
  func letters() {
    var robot = Self.robot(Rooms.withIdeas())
    let before = robot.session.history.nextSeq
    robot.type("g?:q/uzd-1")
    robot.press(.escape, .tab, .pageDown, .control("p"))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.session.history.nextSeq == before)
    #expect(robot.text.contains("g?:q/uzd-1"))
    #expect(robot.effects.isEmpty == false)
    #expect(!robot.effects.contains(.quit))
    robot.press(.control("c"), .control("c"))
    #expect(robot.effects.last == .quit)
  }

  @Test("the group stays for the next idea")
  func group() {
    var robot = Self.robot(Rooms.withIdeas())
    robot.press(.control("g"), .character("2"))
    for text in ["eins", "zwei"] {
      robot.type(text)
      robot.press(.enter)
    }
    let groups = robot.session.ideas.suffix(2).map(\.group)
    #expect(groups == [robot.session.groups[1].id, robot.session.groups[1].id])
  }

  @Test("follows the phase without leaving its line")
  func follows() {
    var robot = Self.robot(Rooms.withIdeas())
    robot.type("Halb")
    var session = robot.session
    session.run(.enter(.vote))
    robot.take(.session(session))
    #expect(robot.text.contains("ABSTIMMEN"))
    #expect(robot.text.contains("Halb"))
  }

  @Test("keeps what was typed when the disk does not take it")
  func disk() {
    var robot = Self.robot(Rooms.withIdeas())
    robot.diskFault = "Kein Platz."
    robot.type("Bleibt stehen")
    robot.press(.enter)
    #expect(robot.text.contains("Kein Platz."))
    #expect(robot.text.contains("Bleibt stehen"))
    robot.diskFault = nil
    robot.press(.enter)
    #expect(robot.text.contains("✓ –  Bleibt stehen"))
  }

  @Test("says at once that a sealed workshop takes no ideas, and names no key")
  func sealed() {
    var session = Rooms.withIdeas()
    session.run(.closeSession)
    var robot = Self.robot(session)
    #expect(robot.notice.contains("geschlossen"))
    robot.type("Zu spät")
    robot.press(.enter)
    #expect(robot.notice.contains("die Moderation kann sie wieder öffnen"))
    #expect(robot.text.contains("Zu spät"))
  }

  @Test("does not say that all is saved where nothing is saved any more")
  func leavingReadOnly() {
    var robot = Self.robot(Rooms.withIdeas())
    robot.take(.stopped("Der Datenträger ist voll Fehler."))
    robot.press(.control("c"))
    #expect(!robot.notice.contains("Alles ist gespeichert"))
  }

  @Test("is seen by the facilitator, and is no place to vote")
  func seen() {
    var robot = Robot(Rooms.withIdeas(), size: Size(width: 120, height: 40))
    robot.press(.escape, .character("g"), .character("4"))
    robot.take(
      .seats([
        OtherSeat(name: "vote-2", state: .free),
        OtherSeat(name: "write-2", state: .writing),
      ]))
    #expect(robot.text.contains("write-2"))
    #expect(robot.text.contains("schreibt"))
    #expect(robot.text.contains("2 Plätze"))
    #expect(!robot.text.contains("3 Plätze"))
  }
}

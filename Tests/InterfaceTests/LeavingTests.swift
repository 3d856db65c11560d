import Interface
import Surface
import Testing
import Workshop

@Suite("Leaving, black and undo on every screen")
struct LeavingTests {
  private static func robot(in phase: Phase) -> Robot {
    var session = Rooms.withMeasures()
    if session.phase != phase { session.run(.enter(phase)) }
    var robot = Robot(session)
    if phase == .ideate { robot.press(.escape) }
    return robot
  }

  @Test("Esc never quits", arguments: Phase.allCases)
  func escape(phase: Phase) {
    var robot = Self.robot(in: phase)
    for _ in 0..<5 { robot.press(.escape) }
    #expect(!robot.effects.contains(.quit))
    #expect(robot.session.phase == phase)
  }

  @Test("q quits when pressed twice, and only then", arguments: Phase.allCases)
  func twice(phase: Phase) {
    var robot = Self.robot(in: phase)
    robot.press(.character("q"), .character("/"), .escape, .character("q"))
    #expect(!robot.effects.contains(.quit))
    #expect(robot.notice.contains("Noch einmal q: verlassen"))
    robot.press(.character("q"))
    #expect(robot.effects.last == .quit)
  }

  @Test("Ctrl-C quits twice in two seconds", arguments: Phase.allCases)
  func interrupt(phase: Phase) {
    var robot = Self.robot(in: phase)
    robot.press(.control("c"))
    robot.wait(milliseconds: 2001)
    robot.press(.control("c"))
    #expect(!robot.effects.contains(.quit))
    robot.wait(milliseconds: 2000)
    robot.press(.control("c"))
    #expect(robot.effects.last == .quit)
  }

  @Test("out of black any key leads back and does nothing else")
  func black() {
    let keys: [Key] = [
      .character("q"), .character("g"), .character("8"), .enter, .escape,
      .control("c"), .control("z"), .character("b"), .paste("eins\nzwei"),
    ]
    for phase in Phase.allCases {
      for key in keys {
        var robot = Self.robot(in: phase)
        let before = robot.text
        let lines = robot.session.history.nextSeq
        robot.press(.character("b"))
        #expect(robot.text.allSatisfy { $0 == " " || $0 == "\n" })
        #expect(robot.stages.last?.isBlack == true)
        robot.press(key)
        #expect(robot.text == before, "\(phase) \(key)")
        #expect(robot.session.history.nextSeq == lines)
        #expect(robot.stages.last?.isBlack == false)
      }
    }
  }

  @Test("undo says what it took back, redo brings it again")
  func undo() {
    let steps: [(Phase, [Key], String)] = [
      (.checkIn, [.character("+")], "eine Person gekommen"),
      (.ideate, [.character("d")], "Idee 12 zurückgezogen"),
      (.cluster, [.character("8")], "Idee 3 zugeordnet"),
      (.review, [.character("g"), .character("4")], "Phasenwechsel"),
      (.close, [.character("g"), .character("1")], "Phasenwechsel"),
    ]
    for (phase, keys, what) in steps {
      var session = Rooms.withIdeas()
      if phase == .cluster { session = BoardTests.sorted() }
      if session.phase != phase { session.run(.enter(phase)) }
      var robot = Robot(session)
      if phase == .ideate { robot.press(.escape) }
      for key in keys { robot.press(key) }
      let after = robot.session
      robot.press(.character("u"))
      #expect(robot.notice == "Zurückgenommen: \(what)", "\(phase)")
      if robot.session.phase == .ideate { robot.press(.escape) }
      robot.press(.control("y"))
      #expect(robot.notice == "Wiederhergestellt: \(what)", "\(phase)")
      #expect(robot.session.ideas == after.ideas)
      #expect(robot.session.phase == after.phase)
      #expect(robot.session.peopleHere == after.peopleHere)
    }
  }
}

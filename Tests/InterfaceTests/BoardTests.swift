import Interface
import Surface
import Testing
import Workshop

@Suite("The board")
struct BoardTests {
  /// With ideas sorted, merged, shared and noted.
  static func sorted() -> Session {
    var session = Rooms.withIdeas()
    let assignments: [(Int, String)] = [
      (1, "senmvku"), (2, "senmvku"), (7, "senmvku"), (10, "senmvku"),
      (5, "senstadt"), (6, "senstadt"), (12, "senstadt"), (8, "senbjf"),
      (11, "senbjf"),
    ]
    session.run(.enter(.cluster))
    for (number, department) in assignments {
      session.run(.assign([IdeaID(number)], to: department))
    }
    session.run(.theme([IdeaID(1), IdeaID(10)], name: "Radwege"))
    session.run(.share(IdeaID(12), with: ["senweb"]))
    session.run(.note(IdeaID(8), text: "Wer wartet sie?"))
    session.run(.merge([IdeaID(4)], into: IdeaID(3)))
    session.run(.startTimer(.cluster, minutes: 8))
    return session
  }

  @Test("looks as it was kept", arguments: ["de", "en"])
  func goldens(language: String) {
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      let size = Size(width: width, height: height)
      let end = "\(width)x\(height)-\(language)"
      var robot = Robot(Self.sorted(), size: size, language: language)
      Golden.check(robot.frame, "board-\(end)")
      robot.press(.right, .down)
      Golden.check(robot.frame, "board-column-\(end)")
      robot.press(.character("o"))
      Golden.check(robot.frame, "board-share-\(end)")
      robot.press(.escape, .character("s"))
      Golden.check(robot.frame, "triage-\(end)")
      robot.press(.escape, .character("/"))
      robot.type("WLAN")
      Golden.check(robot.frame, "board-find-\(end)")
    }
  }

  /// With more ideas than a column holds, and long words.
  static func crowded() -> Session {
    var session = sorted()
    let texts = (1...30).map { number in
      NewIdea(
        text: "In der Gastronomie Verbot von Einwegplastikflaschen, "
          + "Verordnung Nummer \(number) zur Kreislaufwirtschaftsförderung",
        group: "politik")
    }
    session.run(.capture(texts))
    return session
  }

  @Test("with more than fits says how many are below")
  func crowdedGoldens() {
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      var robot = Robot(
        Self.crowded(), size: Size(width: width, height: height))
      Golden.check(robot.frame, "board-crowded-\(width)x\(height)-de")
      robot.press(.end)
      Golden.check(robot.frame, "board-crowded-end-\(width)x\(height)-de")
    }
  }

  @Test("a department is one key, and the next idea has the focus")
  func oneKey() {
    var robot = Robot(Self.sorted())
    #expect(robot.model.focus == nil)
    robot.press(.character("8"))
    #expect(robot.session[IdeaID(3)]?.department == "senmvku")
    robot.press(.character("0"))
    #expect(robot.session[IdeaID(9)]?.department == "senweb")
    #expect(robot.session.standingIdeas.allSatisfy { $0.department != nil })
    #expect(robot.text.contains("Alle Ideen haben ein"))
  }

  @Test("the eleventh department is in the list that filters")
  func eleventh() {
    var robot = Robot(Self.sorted())
    robot.press(.character("m"))
    robot.type("gesundheit")
    robot.press(.enter)
    #expect(robot.session[IdeaID(3)]?.department == "senwgp")
  }

  @Test("undo puts the focus on what came back")
  func undo() {
    var robot = Robot(Self.sorted())
    robot.press(.character("8"), .character("u"))
    #expect(robot.session[IdeaID(3)]?.department == nil)
    #expect(robot.model.focus == IdeaID(3))
  }

  @Test("marked ideas go under a theme")
  func theme() {
    var robot = Robot(Self.sorted())
    robot.press(.right, .character(" "), .down, .down, .character(" "))
    robot.press(.character("#"), .character("0"))
    robot.type("Grün")
    robot.press(.enter)
    #expect(robot.session.themes.map(\.name) == ["Radwege", "Grün"])
    #expect(robot.model.marked.isEmpty)
  }

  @Test("triage sorts the pile with a key an idea and ends by itself")
  func triage() {
    var robot = Robot(Self.sorted())
    robot.press(.character("s"), .character(" "))
    robot.press(.character("1"), .character("2"))
    #expect(robot.session[IdeaID(9)]?.department == "skzl")
    #expect(robot.session[IdeaID(3)]?.department == "senasgiva")
    #expect(robot.model.layers.isEmpty)
    #expect(
      robot.notice == "Der Stapel ist leer. Alle Ideen haben ein Ressort.")
  }

  @Test("finding keeps the filter on Enter and clears it on Esc")
  func find() {
    var robot = Robot(Self.sorted())
    robot.press(.character("/"))
    robot.type("wlan")
    robot.press(.enter)
    #expect(robot.text.contains("WLAN im Bürgeramt"))
    #expect(!robot.text.contains("Dächer"))
    robot.press(.escape)
    #expect(robot.text.contains("Dächer"))
  }

  @Test("stands by group, field and theme, and still assigns departments")
  func arrangements() {
    var robot = Robot(Self.sorted())
    for mark in ["3", "4", "2"] {
      robot.press(.character("v"), .character(Character(mark)))
      robot.press(.right, .down)
    }
    robot.press(.character("v"), .character("3"))
    while let idea = robot.model.focus, robot.session[idea]?.group != nil {
      robot.press(.left)
    }
    robot.press(.right, .character("9"))
    #expect(robot.session[IdeaID(7)]?.department == "senstadt")
  }

  @Test("every key that a hint names does something")
  func hints() {
    for session in [Self.sorted(), Rooms.withIdeas(), Rooms.berlin()] {
      var robot = Robot(session)
      robot.press(.escape)
      for hint in robot.model.hints {
        for key in hint.keys.isEmpty ? [] : hint.binding.keys {
          var copy = robot
          copy.press(key)
          #expect(
            copy.notice.contains("keine Bedeutung") == false, "\(hint.keys)")
        }
      }
    }
  }
}

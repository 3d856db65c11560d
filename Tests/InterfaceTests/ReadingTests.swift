import Interface
import Surface
import Testing
import Workshop

@Suite("What is read aloud")
struct ReadingTests {
  /// Every screen with something on it, and some layers.
  private static func robots(_ language: String) -> [Robot] {
    var robots = [
      Rooms.berlin(), Rooms.withIdeas(), Rooms.reviewed(),
      Rooms.withMeasures(), Rooms.closing(), Rooms.withRoundOpen(),
    ].map { Robot($0, size: Reading.size, language: language) }
    for phase in Phase.allCases {
      var session = Rooms.withMeasures()
      if session.phase != phase { session.run(.enter(phase)) }
      robots.append(Robot(session, size: Reading.size, language: language))
      robots.append(
        Robot(
          session, screen: .presenter,
          seat: Seat(.presenter, name: "present"), size: Reading.size,
          language: language))
    }
    for keys: [Key] in [
      [.character("g")], [.character("?")], [.character("t")],
      [.character("e")], [.character(":")], [.enter], [.character("b")],
    ] {
      var robot = Robot(
        Rooms.reviewed(), size: Reading.size, language: language)
      for key in keys { robot.press(key) }
      robots.append(robot)
    }
    robots.append(Robot(size: Reading.size, language: language))
    return robots
  }

  @Test(
    "no frame, bar or control is in it, and no line is empty",
    arguments: ["de", "en"])
  func signs(language: String) {
    for robot in Self.robots(language) {
      var reader = Reader()
      let lines =
        reader.news(Reading(robot.model), after: .line) + [robot.model.prompt]
      #expect(lines.count > 1)
      for line in lines {
        #expect(line.contains { $0.isLetter || $0.isNumber })
        #expect(!line.contains("⟦") && !line.contains("  "), "\(line)")
        for scalar in line.unicodeScalars {
          #expect(!(0x2500...0x25FF).contains(scalar.value), "\(line)")
          #expect(scalar.properties.generalCategory != .control, "\(line)")
        }
      }
    }
  }

  @Test("what stands side by side is read one after the other")
  func columns() {
    var session = Rooms.withForty()
    session.run(.enter(.cluster))
    let robot = Robot(session, size: Reading.size)
    var reader = Reader()
    let lines = reader.news(Reading(robot.model), after: .line)
    #expect(lines.first == "Kiezwerkstatt Neukölln, 3 Ordnen, 40 da, gesichert")
    let schools = lines.firstIndex { $0.hasPrefix("3 SenBJF 2") }
    let traffic = lines.firstIndex { $0.hasPrefix("8 SenMVKU 4") }
    let tablets = lines.firstIndex { $0.hasPrefix("8 Tablets für alle") }
    #expect(schools != nil && tablets != nil && traffic != nil)
    #expect((schools ?? 0) < (tablets ?? 0) && (tablets ?? 0) < (traffic ?? 0))
  }

  @Test("the second time only what is new is read")
  func changes() {
    var robot = Robot(Rooms.withIdeas(), size: Reading.size)
    var reader = Reader()
    let first = reader.news(Reading(robot.model), after: .line)
    #expect(first.contains { $0.hasSuffix("WLAN im Bürgeramt") })
    #expect(reader.news(Reading(robot.model), after: .change).isEmpty)
    robot.type("Bänke")
    robot.press(.enter)
    let news = reader.news(Reading(robot.model), after: .line)
    #expect(news.first == "13 ✓ –, Bänke")
    #expect(!news.contains { $0.contains("WLAN") })
  }

  @Test("a list over a screen does not make the screen new")
  func layers() {
    var robot = Robot(Rooms.withIdeas(), size: Reading.size)
    robot.press(.escape)
    var reader = Reader()
    _ = reader.news(Reading(robot.model), after: .line)
    for _ in 0..<2 {
      robot.press(.character("g"))
      let list = reader.news(Reading(robot.model), after: .line)
      #expect(list.contains("1 Ankommen, 10 min"))
      robot.press(.escape)
      let back = reader.news(Reading(robot.model), after: .line)
      #expect(back.count == 1 && back.first?.hasPrefix("Hier: 12 ✓ P") == true)
    }
  }

  @Test("a clock that goes on is no news, a notice always is")
  func time() {
    var session = Rooms.withIdeas()
    session.run(.startTimer(.ideate, minutes: 8))
    var robot = Robot(session, size: Reading.size)
    robot.press(.escape)
    var reader = Reader()
    let first = reader.news(Reading(robot.model), after: .line)
    #expect(first.first?.contains("noch 8:00") == true)
    robot.wait(milliseconds: 2000)
    #expect(reader.news(Reading(robot.model), after: .time).isEmpty)
    for _ in 0..<2 {
      robot.press(.character("ö"))
      let news = reader.news(Reading(robot.model), after: .line)
      #expect(news.first?.hasPrefix("Die Taste „ö“") == true)
    }
    #expect(reader.news(Reading(robot.model), after: .change).isEmpty)
  }

  @Test("dots are read as numbers")
  func dots() {
    var robot = Robot.ballot(size: Reading.size)
    var reader = Reader()
    _ = reader.news(Reading(robot.model), after: .line)
    robot.press(.character("+"))
    let one = reader.news(Reading(robot.model), after: .line)
    #expect(one.first?.hasSuffix(", 1 von 3 Punkten") == true)
    #expect(one.contains { $0.hasSuffix("1 von 6 Punkten, noch 5") })
    robot.press(.character("+"), .character("+"), .enter)
    let check = reader.news(Reading(robot.model), after: .line)
    #expect(check.contains { $0.hasPrefix("3 Punkte, ") })
  }

  @Test("a PIN leaves no trace, and what went wrong in the booth is a notice")
  func pin() {
    var robot = Robot.neutral(size: Reading.size)
    robot.press(.escape)
    #expect(robot.model.lineEntry == .pin)
    var reader = Reader()
    _ = reader.news(Reading(robot.model), after: .line)
    robot.type("123")
    #expect(reader.news(Reading(robot.model), after: .change).isEmpty)
    robot.press(.enter)
    let news = reader.news(Reading(robot.model), after: .line)
    #expect(news == ["Das ist nicht die PIN."])
  }
}

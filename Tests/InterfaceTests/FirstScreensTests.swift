import Interface
import Surface
import Testing
import Workshop

@Suite("Chooser, check-in and ideas")
struct FirstScreensTests {
  @Test("look as they were kept", arguments: ["de", "en"])
  func goldens(language: String) {
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      let size = Size(width: width, height: height)
      let end = "\(width)x\(height)-\(language)"
      var robot = Robot(size: size, language: language)
      robot.take(.sessions(entries))
      Golden.check(robot.frame, "chooser-\(end)")
      robot.press(.down, .down, .enter)
      Golden.check(robot.frame, "chooser-new-\(end)")

      robot = Robot(Rooms.berlin(), size: size, language: language)
      robot.take(.session(Rooms.withIdeas()))
      robot = Robot(counted(), size: size, language: language)
      Golden.check(robot.frame, "check-in-\(end)")

      robot = Robot(Rooms.withIdeas(), size: size, language: language)
      robot.type("Lastenräder in jedem Kiez leihen können")
      Golden.check(robot.frame, "ideate-\(end)")
      robot.press(.escape)
      robot.press(.character("?"))
      Golden.check(robot.frame, "ideate-help-\(end)")
      robot.press(.escape, .character("g"))
      Golden.check(robot.frame, "phases-\(end)")
      robot.press(.escape, .character("r"))
      Golden.check(robot.frame, "reword-\(end)")
    }
  }

  private let entries = [
    SessionEntry(
      path: "/s/kiez.jsonl", name: "kiez", title: "Kiezwerkstatt Neukölln",
      day: "2026-11-23", phase: .cluster, ideas: 51, isClosed: false),
    SessionEntry(
      path: "/s/alt.jsonl", name: "alt", title: "Auftakt Moabit",
      day: "2026-09-01", phase: .close, ideas: 80, isClosed: true),
  ]

  private func counted() -> Session {
    var session = Rooms.berlin()
    session.run(.join("wissenschaft", count: 6))
    session.run(.join("verwaltung", count: 9))
    session.run(.join("zivilgesellschaft", count: 8))
    session.run(.leave(ParticipantID(20)))
    return session
  }
}

@Suite("Counting people in")
struct CheckInTests {
  @Test("forty people in five groups take at most 15 keys")
  func fortyPeople() {
    var robot = Robot(Rooms.berlin())
    for (index, count) in [8, 8, 8, 8, 8].enumerated() {
      if index > 0 { robot.press(.down) }
      robot.type(String(count))
    }
    robot.press(.enter)
    #expect(robot.session.peopleHere.count == 40)
    #expect(robot.keys <= 15)
  }

  @Test("a late-comer is counted from any phase")
  func lateComer() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character("w"), .character("+"), .escape)
    #expect(robot.session.peopleHere.count == 32)
    #expect(robot.model.layers.isEmpty)
    #expect(robot.session.phase == .ideate)
  }

  @Test("names go to the roster, with the group behind a comma")
  func names() {
    var robot = Robot(Rooms.berlin())
    robot.press(.character("i"))
    robot.type("Aylin Demir, V; Jo")
    robot.press(.enter)
    #expect(
      robot.effects == [
        .join(names: [
          NamedPerson(name: "Aylin Demir", group: "verwaltung"),
          NamedPerson(name: "Jo", group: "wissenschaft"),
        ])
      ])
  }
}

@Suite("Writing ideas")
struct IdeateTests {
  @Test("an idea is its text and Enter")
  func capture() {
    var robot = Robot(Rooms.withIdeas())
    robot.type("Mehr Bänke")
    robot.press(.enter)
    #expect(robot.session.ideas.last?.text == "Mehr Bänke")
    #expect(robot.keys == "Mehr Bänke".count + 1)
    #expect(robot.text.contains("13 ✓ –  Mehr Bänke"))
  }

  @Test("from the program's start to the first idea is six keys")
  func sixKeys() {
    var robot = Robot()
    robot.take(.sessions([]))
    robot.press(.enter, .enter, .enter)
    guard case .create(let template, _, _) = robot.effects.last else {
      Issue.record("no session was made: \(robot.effects)")
      return
    }
    #expect(template == "berlin")
    robot.take(.opened(Rooms.berlin(), readOnly: nil))
    robot.press(.character("g"), .enter)
    robot.take(.key(.paste("Mehr Bänke"), at: Rooms.start))
    robot.press(.enter)
    #expect(robot.session.ideas.count == 1)
    #expect(robot.keys <= 6)
  }

  @Test("what the disk does not take stays in the line")
  func diskFull() {
    var robot = Robot(Rooms.withIdeas())
    robot.diskFault = "Die Festplatte ist voll."
    robot.type("Mehr Bänke")
    robot.press(.enter)
    #expect(robot.notice == "Die Festplatte ist voll.")
    #expect(robot.text.contains("Mehr Bänke"))
    robot.diskFault = nil
    robot.press(.enter)
    #expect(robot.session.ideas.last?.text == "Mehr Bänke")
  }

  @Test("a paste of three lines asks what they are")
  func paste() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.paste("eins\nzwei\n\ndrei"))
    robot.press(.enter)
    #expect(robot.session.ideas.count == 12, "deaf for 300 ms")
    robot.wait(milliseconds: 300)
    robot.press(.enter)
    #expect(
      robot.session.ideas.suffix(3).map(\.text) == ["eins", "zwei", "drei"])
    robot.press(.paste("eins\nzwei"))
    robot.wait(milliseconds: 300)
    robot.press(.character("1"))
    #expect(robot.session.ideas.last?.text == "eins\nzwei")
  }

  @Test("undo and redo say what it was")
  func undo() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.control("z"))
    #expect(robot.session.ideas.count == 11)
    #expect(robot.notice == "Zurückgenommen: Idee 12 erfasst")
    robot.press(.control("y"))
    #expect(robot.session.ideas.count == 12)
    #expect(robot.notice == "Wiederhergestellt: Idee 12 erfasst")
  }

  @Test("two marked ideas are merged, and taken apart again")
  func merge() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character(" "), .down, .character(" "))
    robot.press(.character("z"))
    #expect(robot.session[IdeaID(12)]?.mergedInto == IdeaID(11))
    robot.press(.character("x"))
    #expect(robot.session[IdeaID(12)]?.mergedInto == nil)
  }

  @Test("a form that is left keeps what was typed")
  func draft() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character("n"))
    robot.type("Kosten?")
    robot.press(.escape, .character("n"))
    #expect(robot.text.contains("Kosten?"))
    robot.press(.enter)
    #expect(robot.session.ideas.last?.notes.first?.text == "Kosten?")
  }
}

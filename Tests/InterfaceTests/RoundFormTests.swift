import Interface
import Surface
import Testing
import Workshop

@Suite("The forms of a round")
struct RoundFormTests {
  /// The form of the next round with these numbers in its fields, sent off.
  private static func filled(_ numbers: [Int]) -> Robot {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .tab)
    for number in numbers {
      robot.press(.control("u"))
      robot.type(String(number))
      robot.press(.tab)
    }
    robot.press(.tab, .enter)
    return robot
  }

  @Test(
    "rules by which nobody can vote keep the form, with the field in focus",
    arguments: [
      ([0, 2, 0, 1, 0], "budget", "Hier geht eine Zahl von 1 bis 1.000.000."),
      ([5, 0, 0, 1, 0], "most", "Hier geht eine Zahl von 1 bis 1.000.000."),
      ([5, 2, 5, 0, 0], "againstMost", "Hier geht eine Zahl von 1"),
      (
        [6, 3, 0, 1, 50], "least", "So viele kann niemand vergeben, höchstens 6"
      ),
    ])
  func impossible(numbers: [Int], field: String, sentence: String) {
    let robot = Self.filled(numbers)
    #expect(robot.notice.hasPrefix(sentence))
    #expect(robot.form?.entries[robot.form?.index ?? 0].id == field)
    #expect(!robot.text.contains("Vorgemerkt"))
  }

  @Test("more on one idea than there are in all is cut to that")
  func overBudget() {
    var robot = Self.filled([5, 9, 4, 7, 0])
    #expect(robot.notice.hasPrefix("Vorgemerkt."))
    robot.press(.character("o"))
    let rules = robot.session.openRound?.rules
    #expect(rules?.maxPerIdea == 5)
    #expect(rules?.against == .init(budget: 4, maxPerIdea: 4))
  }

  @Test("rules that can't be raised so are in front again, as they were typed")
  func refusedRaise() {
    var session = Rooms.voting(
      Rules(budget: 6, maxPerIdea: 3, secrecy: .open))
    session.run(
      .cast(
        RoundID(1), Ballot(id: "00000000000000000000000001", dots: [:])))
    var robot = Robot(session)
    robot.press(.character("r"), .control("u"))
    robot.type("4")
    for _ in 0..<5 { robot.press(.enter) }
    #expect(robot.notice.hasPrefix("Es wurde schon abgestimmt"))
    #expect(robot.form?["budget"] == "4")
  }

  @Test("a draft offers the ideas that were marked since")
  func draftWithMarks() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .tab, .control("u"))
    robot.type("7")
    robot.press(.escape)
    robot.press(.character("g"), .character("3"), .character(" "))
    robot.press(.character("g"), .character("4"), .character("r"))
    #expect(robot.form?["budget"] == "7", "what was typed is still there")
    robot.press(.backTab, .backTab, .character("m"))
    #expect(robot.form?.chosen("ideas") == ["marked"])
  }

  @Test("a draft is gone with the round that was opened since")
  func draftAfterRound() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .tab, .control("u"))
    robot.type("7")
    robot.press(.escape)
    robot.press(.character("o"), .character("u"), .character("r"))
    #expect(robot.form?["budget"] == "3")
  }

  /// Ideas that cost something, in the phase vote.
  private static func withCosts() -> Session {
    var session = Rooms.berlin()
    session.run(.join(nil, count: 12))
    session.run(
      .capture([
        NewIdea(text: "Radweg", cost: "40000"),
        NewIdea(text: "Bänke", cost: "9000.50"),
      ]))
    session.run(.enter(.vote))
    return session
  }

  @Test("where ideas have costs, the form takes what there is to spend")
  func funds() {
    var robot = Robot(Self.withCosts())
    robot.press(.character("r"))
    for _ in 0..<7 { robot.press(.tab) }
    robot.type("viel")
    for _ in 0..<3 { robot.press(.enter) }
    #expect(robot.notice.contains("„viel“ ist kein Betrag"))
    robot.press(.control("u"))
    robot.type("45.000")
    for _ in 0..<3 { robot.press(.enter) }
    #expect(robot.text.contains("Mittel"))
    #expect(robot.text.contains("45.000"))
    robot.press(.character("o"))
    #expect(robot.session.openRound?.funds == "45000")
  }

  @Test("the results say where costs lack an amount, and try any")
  func amount() {
    var session = Self.withCosts()
    session.run(
      .openRound(
        NewRound(
          ideas: [IdeaID(1), IdeaID(2)],
          rules: Rules(budget: 1, maxPerIdea: 1))))
    session.close(RoundID(1), ballots: [(7, nil, [1: 1]), (5, nil, [2: 1])])
    session.run(.enter(.review))
    var robot = Robot(session)
    #expect(robot.text.contains("Auswahl für 1"))
    #expect(robot.text.contains("sagen Sie, was es gibt."))
    robot.press(.character("a"))
    robot.type("9.000,50")
    robot.press(.enter)
    #expect(robot.text.contains("Auswahl für 9.000,50"))
    #expect(!robot.text.contains("sagen Sie, was es gibt."))
    robot.press(.character("a"), .control("u"))
    robot.type("0,125")
    robot.press(.enter)
    #expect(robot.notice.contains("„0,125“ ist kein Betrag."))
    robot.press(.control("u"))
    robot.type("fast nichts")
    robot.press(.enter)
    #expect(robot.notice.contains("ist kein Betrag"))
    robot.press(.control("u"), .enter)
    #expect(robot.text.contains("Auswahl für 1"))
    #expect(robot.session.history.events.last?.type == "phase.entered")
  }

  @Test("who is at a ballot is named before a round is closed")
  func busySeats() {
    var robot = Robot(Rooms.voting())
    robot.take(
      .seats([
        OtherSeat(name: "vote-2", state: .busy),
        OtherSeat(name: "vote-3", state: .free),
      ]))
    robot.press(.character("c"))
    #expect(robot.text.contains("An vote-2 ist"))
    #expect(!robot.text.contains("vote-3 ist"))
  }
}

extension Robot {
  /// The form in front.
  fileprivate var form: Form? {
    if case .form(let form) = model.layers.last { form } else { nil }
  }
}

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

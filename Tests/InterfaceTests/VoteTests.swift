import Interface
import Surface
import Testing
import Workshop

@Suite("The page of the vote")
struct VoteTests {
  @Test("what would be opened, how long it takes, and what helps")
  func before() {
    let robot = Robot(Rooms.beforeVote())
    #expect(robot.text.contains("alle 11"))
    #expect(robot.text.contains("3 Punkte, höchstens 3 für eine Idee"))
    #expect(robot.text.contains("31 Personen an 1 Platz: rund 47 Minuten"))
    #expect(robot.text.contains("Mit 2 Plätzen sind es rund 24 Minuten."))
  }

  @Test("more seats make it shorter")
  func seats() {
    var robot = Robot(Rooms.beforeVote())
    robot.take(
      .seats([
        OtherSeat(name: "vote-2", state: .free),
        OtherSeat(name: "vote-3", state: .busy),
        OtherSeat(name: "vote-4", state: .away),
      ]))
    #expect(robot.text.contains("31 Personen an 2 Plätzen: rund 24 Minuten"))
    #expect(!robot.text.contains("Rat"))
  }

  @Test("one key opens what the page shows, and undo takes it back")
  func open() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("o"))
    #expect(
      robot.notice.contains("Runde 1 ist offen. Solange niemand abgestimmt"))
    #expect(robot.session.openRound?.rules == .dots(ideas: 11))
    #expect(robot.session.openRound?.ideas.count == 11)
    #expect(robot.text.contains("0 von 31"))
    robot.press(.character("u"))
    #expect(robot.session.openRound == nil)
    #expect(robot.notice == "Zurückgenommen: Runde 1 geöffnet")
  }

  @Test("undo at a round that was voted in changes nothing and says why")
  func undoVotedIn() {
    var robot = Robot(
      Rooms.voting(Rules(budget: 6, maxPerIdea: 3, secrecy: .open)))
    var session = robot.session
    session.run(
      .cast(
        RoundID(1),
        Ballot(id: "00000000000000000000000001", dots: [IdeaID(1): 1])))
    robot.take(.session(session))
    robot.press(.character("u"))
    #expect(robot.notice.hasPrefix("In Runde 1 wurde schon abgestimmt."))
    #expect(robot.session.phase == .vote)
    #expect(robot.session.openRound != nil)
  }

  @Test("the form takes ideas, limits, dots against, a minimum, secrecy")
  func form() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .character("8"), .tab, .tab)
    for number in ["5", "2", "4", "2", "1"] {
      robot.press(.control("u"))
      robot.type(number)
      robot.press(.tab)
    }
    robot.press(.character("1"), .tab, .character("2"), .enter)
    #expect(robot.session.openRound == nil)
    #expect(robot.text.contains("2 von SenMVKU"))
    #expect(robot.text.contains("gegen jede Idee"))
    robot.press(.character("o"))
    let round = robot.session.openRound
    #expect(round?.ideas == [IdeaID(1), IdeaID(2)])
    #expect(
      round?.rules
        == Rules(
          budget: 5, maxPerIdea: 2, minDots: 1,
          against: .init(budget: 4, maxPerIdea: 2), secrecy: .open,
          admission: .codes))
  }

  @Test(
    "a preset sets the limits for the ideas that are chosen",
    arguments: zip(
      1...6,
      [
        Rules(budget: 3, maxPerIdea: 3), Rules(budget: 3, maxPerIdea: 1),
        Rules(
          budget: 11, maxPerIdea: 1,
          against: .init(budget: 11, maxPerIdea: 1)),
        Rules(budget: 100, maxPerIdea: 100),
        Rules(budget: 55, maxPerIdea: 5), Rules(budget: 11, maxPerIdea: 1),
      ]))
  func presets(number: Int, rules: Rules) {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .character("0"))
    robot.type(String(number))
    for _ in 0..<8 { robot.press(.enter) }
    robot.press(.character("o"))
    #expect(robot.session.openRound?.rules == rules)
  }

  @Test("limits of one's own are no preset, and the ideas change the limits")
  func presetInStep() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .character("0"), .character("5"))
    #expect(robot.text.contains("Fünf Sterne"))
    #expect(robot.text.contains("55"))
    robot.press(.backTab, .character("8"))
    #expect(robot.text.contains(" 10 "))
    robot.press(.tab, .tab)
    robot.type("0")
    #expect(robot.text.contains("eigene Regeln"))
    robot.press(.backspace)
    #expect(robot.text.contains("Fünf Sterne"))
  }

  @Test("a round is opened on a theme, or on what was tied before")
  func choices() {
    var session = Rooms.beforeVote()
    session.run(.theme([IdeaID(1), IdeaID(2)], name: "Radwege"))
    var robot = Robot(session)
    robot.press(.character("r"), .character(" "))
    robot.type("radwege")
    robot.press(.enter)
    for _ in 0..<9 { robot.press(.enter) }
    #expect(robot.text.contains("2 von Thema Radwege, SenMVKU"))
    robot.press(.character("o"))
    #expect(robot.session.openRound?.ideas == [IdeaID(1), IdeaID(2)])

    let open = Rules(budget: 2, maxPerIdea: 1, secrecy: .open)
    session.run(
      .openRound(NewRound(ideas: [1, 2, 3].map { IdeaID($0) }, rules: open)))
    let dots: Dots = [IdeaID(1): 1, IdeaID(3): 1]
    session.run(
      .cast(
        RoundID(1),
        Ballot(id: "00000000000000000000000001", dots: dots)))
    session.run(.closeRound(RoundID(1)))
    robot = Robot(session)
    robot.press(.character("r"), .character(" "))
    robot.type("gleichstand")
    robot.press(.enter)
    for _ in 0..<9 { robot.press(.enter) }
    robot.press(.character("o"))
    #expect(robot.session.openRound?.ideas == [IdeaID(1), IdeaID(3)])
  }

  @Test("marked ideas are what is opened first")
  func marked() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character(" "), .down, .character(" "))
    robot.press(.character("g"), .character("4"))
    #expect(robot.text.contains("2 markierte"))
    robot.press(.character("o"))
    #expect(robot.session.openRound?.ideas == [IdeaID(11), IdeaID(12)])
  }

  @Test("a field without a number keeps the form and says so")
  func noNumber() {
    var robot = Robot(Rooms.beforeVote())
    robot.press(.character("r"), .tab, .tab, .control("u"))
    for _ in 0..<7 { robot.press(.enter) }
    #expect(robot.notice == "In jedes Feld gehört eine Zahl.")
    #expect(robot.session.openRound == nil)
    #expect(robot.model.layers.count == 1)
  }

  @Test("few people in secret need consent, to open and to close")
  func consent() {
    var session = Rooms.berlin()
    session.run(.join(nil, count: 3))
    session.run(.capture([NewIdea(text: "Mehr Bänke")]))
    session.run(.enter(.vote))
    var robot = Robot(session)
    robot.press(.character("o"))
    #expect(robot.text.contains("Nur 3 Personen sind da"))
    robot.wait(milliseconds: 300)
    robot.press(.character("n"))
    #expect(robot.session.openRound == nil)
    robot.press(.character("o"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.session.openRound != nil)

    robot.vote("1+")
    robot.press(.character("c"))
    #expect(robot.text.contains("2 Personen haben noch nicht abgestimmt."))
    #expect(robot.text.contains("Trotzdem auszählen?"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.session.rounds.last?.state == .closed)
  }

  @Test("closing is asked, tells how many are missing, and gives counts")
  func close() {
    var robot = Robot(Rooms.voting())
    for _ in 0..<5 { robot.vote("3++7+") }
    #expect(robot.text.contains("5 von 31"))
    robot.press(.character("c"))
    #expect(robot.text.contains("26 Personen haben noch nicht abgestimmt."))
    #expect(!robot.text.contains("Trotzdem auszählen?"))
    robot.wait(milliseconds: 300)
    robot.press(.character("y"))
    #expect(
      robot.text.contains(
        "Runde 1 ist geschlossen: 5 Stimmen, 15 Punkte, 0 Enthaltungen."))
    #expect(robot.text.contains("Runde 1 · geschlossen · 11 Ideen · 5 von 31"))
    #expect(robot.text.contains("Nächste Runde"))
    robot.press(.character("o"))
    #expect(robot.session.openRound?.id == RoundID(2))
    #expect(robot.text.contains("0 von 31"))
  }

  @Test("cancelling is asked")
  func cancel() {
    var robot = Robot(Rooms.voting())
    robot.press(.character("x"))
    robot.wait(milliseconds: 300)
    robot.press(.character("x"))
    #expect(robot.session.openRound != nil)
    robot.press(.character("x"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.text.contains("Runde 1 · verworfen"))
  }

  @Test("rules are raised")
  func raise() {
    var robot = Robot(Rooms.voting())
    robot.press(.character("r"), .control("u"))
    robot.type("8")
    for _ in 0..<5 { robot.press(.enter) }
    #expect(robot.session.openRound?.rules.budget == 8)
    #expect(robot.session.openRound?.rules.maxPerIdea == 3)
  }

  @Test("one waiting seat is let in at once, of several one is picked")
  func release() {
    var robot = Robot(Rooms.voting())
    robot.press(.character("f"))
    #expect(robot.notice == "Kein Platz wartet.")
    var seats = [
      OtherSeat(name: "vote-2", state: .busy),
      OtherSeat(name: "vote-3", state: .waiting),
    ]
    robot.take(.seats(seats))
    robot.press(.character("f"))
    #expect(robot.effects == [.release(seat: "vote-3")])
    seats[0].state = .waiting
    robot.take(.seats(seats))
    robot.press(.character("f"), .character("1"))
    #expect(robot.effects.last == .release(seat: "vote-2"))
  }

  @Test("what can't be done says why", arguments: ["v", "f", "c", "x"])
  func obstacles(key: String) {
    var robot = Robot(Rooms.beforeVote())
    robot.type(key)
    #expect(robot.notice == "Es ist keine Runde offen. o öffnet eine.")
  }

  @Test("every key that a hint names does something")
  func hints() {
    var waiting = Robot(Rooms.voting())
    waiting.take(.seats([OtherSeat(name: "vote-2", state: .waiting)]))
    for robot in [Robot(Rooms.beforeVote()), waiting] {
      for hint in robot.model.hints {
        var pressed = robot
        hint.binding.keys.first.map { pressed.press($0) }
        #expect(
          pressed.text != robot.text || !pressed.effects.isEmpty,
          "\(hint.keys) \(hint.label)")
      }
    }
  }
}

extension Robot {
  /// Somebody votes at the facilitator's seat, let in from outside.
  mutating func vote(_ keys: String) {
    take(.pinSet(.stands))
    outside.pin = "4711"
    press(.character("v"))
    if text.contains("Sieht nur eine Person") { press(.character("j")) }
    press(.enter)
    take(.released)
    if text.contains("Zu welcher Gruppe") { press(.character("0"), .enter) }
    type(keys)
    press(.enter, .character("j"), .enter, .escape)
    type("4711")
    press(.enter)
  }
}

import Interface
import Surface
import Testing
import Workshop

@Suite("Results")
struct ReviewTests {
  @Test("without a closed round it says so, and no figure shows")
  func empty() {
    var session = Rooms.withRoundOpen()
    session.run(.enter(.review))
    let robot = Robot(session)
    #expect(robot.text.contains("Runde 1 ist noch offen"))
    #expect(!robot.text.contains("Punkte je Gruppe"))
  }

  @Test("places, ties, dispute and dots against are shown")
  func places() {
    let robot = Robot(Rooms.reviewed())
    #expect(robot.text.contains("4 =  10"))
    #expect(robot.text.contains("4 =  11"))
    #expect(robot.text.contains("strittig"))
    #expect(robot.text.contains("gegen"))
    #expect(
      robot.text.contains("Gleichstand auf Platz 4: 10 und 11 haben gleich"))
  }

  @Test("groups below the minimum are never a column of the map")
  func smallGroups() {
    let robot = Robot(Rooms.reviewed())
    #expect(robot.text.contains("W ── V ── Z ── ·"))
    #expect(robot.text.contains("ohne Gruppe: 8 Stimmzettel, auch"))
  }

  @Test("s changes the order, and places stay those of the dots")
  func order() {
    var robot = Robot(Rooms.reviewed())
    let before = robot.places
    robot.press(.character("s"))
    #expect(robot.text.contains("nach Einigkeit"))
    #expect(robot.places != before)
    #expect(robot.places.sorted() == before.sorted())
    robot.press(.character("s"), .character("s"))
    #expect(robot.places == before)
  }

  @Test("Enter explains a place with the figures of each group")
  func why() {
    var robot = Robot(Rooms.reviewed())
    robot.press(.down, .down, .down, .down, .down, .enter)
    #expect(robot.text.contains("Warum steht Idee 3 hier?"))
    #expect(robot.text.contains("Platz 6 von 11: 22 Punkte von 13 Personen."))
    #expect(robot.text.contains("4/9 × 5/11 × 7/18"))
    #expect(robot.text.contains("4  Freies WLAN in allen Ämtern"))
    robot.press(.escape)
    #expect(robot.model.layers.isEmpty)
  }

  @Test("Space shows the presenter one place more, the last first")
  func reveal() {
    var robot = Robot(Rooms.reviewed())
    #expect(robot.stages.last?.revealed == 0)
    robot.press(.character(" "))
    #expect(robot.stages.last?.revealed == 1)
    #expect(robot.notice == "Am Projektor: Platz 8, Idee 8")
    for _ in 0..<4 { robot.press(.character(" ")) }
    #expect(robot.notice == "Am Projektor: Platz 3, Idee 7")
    for _ in 0..<3 { robot.press(.character(" ")) }
    #expect(robot.notice == "Am Projektor: alle Plätze")
    let stages = robot.stages.count
    robot.press(.character(" "))
    #expect(robot.stages.count == stages)
    #expect(robot.notice.contains("schon alle"))
  }

  @Test("moving in the ranking tells the presenter nothing")
  func secretFocus() {
    var robot = Robot(Rooms.reviewed())
    let stages = robot.stages
    robot.press(.down, .down, .tab, .down)
    #expect(robot.stages == stages)
    #expect(robot.stages.last?.idea == nil)
  }

  @Test("o asks, and opens a round on the tied, in which dots are scarce")
  func runOff() {
    var robot = Robot(Rooms.reviewed())
    robot.press(.character("o"))
    #expect(robot.text.contains("Die Regeln: 3 Punkte,"))
    robot.wait(milliseconds: 300)
    robot.press(.character("n"))
    #expect(robot.session.openRound == nil)
    robot.press(.character("o"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    let round = robot.session.openRound
    #expect(round?.ideas == [IdeaID(10), IdeaID(11)])
    #expect(round?.rules == Rules(budget: 3, maxPerIdea: 3))
    #expect(robot.notice.hasPrefix("Runde 2 ist offen."))
    robot.press(.character("o"))
    #expect(robot.notice.hasPrefix("Runde 2 ist noch offen."))
  }

  @Test("x asks, and the lot's order stands under the ranking")
  func lot() {
    var robot = Robot(Rooms.reviewed())
    robot.press(.character("x"))
    robot.wait(milliseconds: 300)
    robot.press(.character("y"))
    #expect(robot.session[RoundID(1)]?.lots.first?.seed == "seed")
    #expect(robot.notice == "Das Los gab die Reihenfolge 10, 11.")
    robot.press(.home)
    let ending = robot.lines.suffix(4).joined()
    #expect(ending.contains("Das Los gab die Reihenfolge 10, 11."))
  }

  @Test("x asks for no second lot, and says what the first one gave")
  func secondLot() {
    var robot = Robot(Rooms.reviewed())
    robot.press(.character("x"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"), .character("x"))
    #expect(robot.notice.hasPrefix("Das Los ist gezogen: Es gab die"))
    #expect(robot.notice.contains("10, 11"))
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.session[RoundID(1)]?.lots.count == 1)
  }

  @Test("where no ballot bears a group, none is ordered by how groups agree")
  func orderWithoutGroups() {
    var session = Rooms.beforeVote()
    session.run(
      .openRound(
        NewRound(
          ideas: [IdeaID(1), IdeaID(2)],
          rules: Rules(budget: 1, maxPerIdea: 1))))
    session.close(RoundID(1), ballots: [(12, nil, [1: 1]), (9, nil, [2: 1])])
    session.run(.enter(.review))
    var robot = Robot(session)
    robot.press(.character("s"))
    #expect(robot.notice.hasPrefix("Geordnet nach Streit."))
    robot.press(.character("s"))
    #expect(robot.notice == "Geordnet nach Punkten")
  }

  @Test("r shows another round, with nothing revealed")
  func anotherRound() {
    var session = Rooms.reviewed()
    session.run(
      .openRound(
        NewRound(
          ideas: [IdeaID(10), IdeaID(11)],
          rules: Rules(budget: 1, maxPerIdea: 1))))
    session.close(
      RoundID(2), ballots: [(12, nil, [10: 1]), (9, nil, [11: 1])])
    var robot = Robot(session)
    #expect(robot.text.contains("Runde 2 · geheim · 21 Stimmzettel"))
    #expect(robot.text.contains("Kein Stimmzettel trägt eine"))
    robot.press(.character(" "), .character("r"), .character("1"))
    #expect(robot.text.contains("Runde 1 · geheim · 40 Stimmzettel"))
    #expect(robot.stages.last == Stage(phase: .review, round: RoundID(1)))
  }

  @Test("i makes a measure of the idea in focus")
  func measure() {
    var robot = Robot(Rooms.reviewed())
    robot.press(.down, .character("i"))
    robot.type("Schulstraßen erproben")
    robot.press(.escape)
    let content = robot.session.measures.first?.content
    #expect(content?.text.title == "Schulstraßen erproben")
    #expect(content?.ideas == [IdeaID(2)])
    #expect(content?.department == "senmvku")
  }

  @Test("two thousand ideas are seen in parts, and moving goes on")
  func many() {
    var session = Rooms.withForty()
    session.run(
      .capture((1...2000).map { NewIdea(text: "Idee der Reihe \($0)") }))
    session.run(
      .openRound(
        NewRound(
          ideas: session.standingIdeas.map(\.id),
          rules: Rules(budget: 9, maxPerIdea: 3))))
    session.close(RoundID(1), ballots: [(20, nil, [20: 3, 1500: 2])])
    session.run(.enter(.review))
    var robot = Robot(session)
    robot.press(.pageDown, .end)
    #expect(robot.text.contains("Idee der Reihe 2000"))
    robot.press(.home)
    #expect(robot.text.contains("▼"))
  }

  @Test("every key that a hint names does something")
  func hints() {
    var sessions = [Rooms.reviewed(), Rooms.withMeasures(), Rooms.closing()]
    for phase in [Phase.review, .commit, .close] {
      var session = Rooms.berlin()
      session.run(.enter(phase))
      sessions.append(session)
    }
    for session in sessions {
      let robot = Robot(session)
      for hint in robot.model.hints {
        for key in hint.binding.keys {
          var copy = robot
          copy.press(key)
          #expect(!copy.notice.contains("keine Bedeutung"), "\(hint.keys)")
        }
      }
    }
  }
}

extension Robot {
  /// The first figure of each row of the ranking: the places as listed.
  fileprivate var places: [Int] {
    lines.dropFirst(3).compactMap { line in
      let start = line.drop { !$0.isNumber && $0 != "█" }
      guard line.hasPrefix("│"), line.prefix(5).contains(where: \.isNumber)
      else { return nil }
      return Int(start.prefix { $0.isNumber })
    }
  }
}

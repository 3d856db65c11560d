import Grouping
import Interface
import Surface
import Testing
import Workshop

@Suite("Proposed departments")
struct ProposalTests {
  /// The board, with ideas that words of the template speak for.
  private static func board(
    size: Size = Size(width: 120, height: 40)
  ) -> Robot {
    var session = Rooms.berlin()
    session.run(
      .capture(
        [
          "Fahrradstraße vor der Schule sperren", "Mehr Lehrkräfte einstellen",
          "Xylophon", "Ein Museum für den Kiez",
        ].map { NewIdea(text: $0) }))
    session.run(.enter(.cluster))
    var robot = Robot(session, size: size)
    robot.proposes = true
    robot.take(.session(session))
    robot.take(.proposals(Self.proposals(for: session)))
    return robot
  }

  private static func proposals(
    for session: Session
  ) -> [IdeaID: [Suggester.Suggestion]] {
    let suggester = Suggester(for: session)
    let made = session.unsortedIdeas.map { idea in
      (idea.id, idea.text.map(suggester.suggestions) ?? [])
    }
    return Dictionary(uniqueKeysWithValues: made)
  }

  @Test("stand on the cards, and with their words under the board")
  func shown() {
    let robot = Self.board()
    #expect(robot.text.contains("⇢ 3 SenBJF"))
    #expect(robot.text.contains("⇢ 7 SenKultGZ"))
    #expect(robot.text.contains("Vorschlag: 8 SenMVKU"))
    #expect(robot.text.contains("wegen fahrradstraße"))
  }

  @Test("a takes the one of the idea in focus, and u gives it back")
  func accept() {
    var robot = Self.board()
    robot.press(.character("a"))
    #expect(robot.session[IdeaID(1)]?.department == "senmvku")
    #expect(robot.session[IdeaID(1)]?.assignedBy == .suggestion)
    #expect(robot.model.focus != IdeaID(1), "the next one has the focus")
    robot.press(.character("u"))
    #expect(robot.session[IdeaID(1)]?.department == nil)
  }

  @Test("a takes each of the marked ones to its own, as one step")
  func acceptMarked() {
    var robot = Self.board()
    for _ in 1...4 { robot.press(.character(" "), .down) }
    robot.press(.character("a"))
    let departments = robot.session.standingIdeas.map(\.department)
    #expect(departments == ["senmvku", "senbjf", nil, "senkultgz"])
    robot.press(.character("u"))
    #expect(robot.session.unsortedIdeas.count == 4)
  }

  @Test("what was taken with others does not tell how often they are right")
  func judged() {
    var robot = Self.board()
    for _ in 1...2 { robot.press(.character(" "), .down) }
    robot.press(.character("a"))
    #expect(robot.session.sortedIdeas.map(\.isJudged) == [false, false])
    robot.press(.character("s"), .character("7"), .escape)
    #expect(robot.session.sortedIdeas.map(\.isJudged) == [false, false, true])
    var session = robot.session
    session.run(.assign([IdeaID(1)], to: "senbjf"))
    #expect(session.sortedIdeas.map(\.isJudged) == [true, false, true])
    session.run(.undo)
    #expect(session.sortedIdeas.map(\.isJudged) == [false, false, true])
  }

  @Test("an idea teaches once, with the texts of those merged into it")
  func mergedOnce() {
    var session = Rooms.berlin()
    session.run(
      .capture([
        NewIdea(text: "Bus", department: "senmvku"), NewIdea(text: "Busse"),
      ]))
    session.run(.merge([IdeaID(2)], into: IdeaID(1)))
    #expect(session.sortedIdeas.map(\.text) == ["Bus\nBusse"])
  }

  @Test("an idea that no word speaks for has none, and a says so")
  func none() {
    var robot = Self.board()
    robot.press(.down, .down, .character("a"))
    #expect(robot.notice == "Dafür gibt es keinen Vorschlag.")
    #expect(robot.session.unsortedIdeas.count == 4)
  }

  @Test("p lists them all, the sure ones chosen; what stays chosen is taken")
  func all() {
    var robot = Self.board()
    robot.press(.character("p"))
    #expect(robot.text.contains("Vorschläge annehmen"))
    guard case .picker(let picker) = robot.model.layers.last else {
      Issue.record("no list")
      return
    }
    #expect(picker.items.count == 3)
    let percents = picker.items.compactMap { item in
      item.detail.split(separator: " ").dropLast().last.flatMap { Int($0) }
    }
    #expect(percents == percents.sorted(by: >))
    #expect(picker.chosen?.count == percents.count { $0 >= 80 })
    for item in picker.items where picker.chosen?.contains(item.id) == false {
      robot.press(.character(" "), .down)
      _ = item
    }
    robot.press(.escape)
    #expect(robot.session.unsortedIdeas.count == 4, "Esc takes none")
    robot.press(.character("p"), .character(" "), .enter)
    #expect(robot.session.unsortedIdeas.count < 4)
    robot.press(.character("u"))
    #expect(robot.session.unsortedIdeas.count == 4)
  }

  @Test("what the list showed is taken, even where the proposal has changed")
  func stale() {
    var robot = Self.board()
    robot.press(.character("p"))
    let other = robot.session.unsortedIdeas.map { idea in
      (
        idea.id,
        [Suggester.Suggestion(category: "senfin", score: 1, because: ["x"])]
      )
    }
    robot.take(.proposals(Dictionary(uniqueKeysWithValues: other)))
    robot.press(.enter)
    #expect(robot.session[IdeaID(1)]?.department == "senmvku")
    #expect(robot.notice.hasPrefix("3 Ideen haben ein Ressort bekommen"))
  }

  @Test(
    "the list holds what the filter shows, and marks that it hides are left")
  func filtered() {
    var robot = Self.board()
    robot.press(.character(" "), .character("/"))
    robot.type("museum")
    robot.press(.enter, .character("p"))
    guard case .picker(let picker) = robot.model.layers.last else {
      Issue.record("no list")
      return
    }
    #expect(picker.items.map(\.id) == ["i4"])
    robot.press(.escape, .character("a"))
    #expect(robot.session[IdeaID(1)]?.department == nil)
    #expect(robot.session[IdeaID(4)]?.department == "senkultgz")
  }

  @Test(
    "an idea that is sorted stays so when an unsorted one is merged with it")
  func mergeKeepsDepartment() {
    var robot = Self.board()
    var session = robot.session
    session.run(.assign([IdeaID(2)], to: "senbjf"))
    session.run(.note(IdeaID(1), text: "wichtig"))
    robot.take(.session(session))
    robot.take(.twins([IdeaID(1): IdeaID(2), IdeaID(2): IdeaID(1)]))
    robot.press(.character("z"))
    #expect(robot.session[IdeaID(1)]?.mergedInto == IdeaID(2))
    #expect(
      robot.text.contains("+ 1 Fahrradstraße vor der Schule sperren (ohne"))
    #expect(robot.text.contains("» wichtig"))
  }

  @Test("triage shows the best three with their numbers; a takes the first")
  func triage() {
    var robot = Self.board()
    robot.press(.character("s"))
    #expect(robot.text.contains("a ⇢ 8 SenMVKU"))
    robot.press(.character("a"))
    #expect(robot.session[IdeaID(1)]?.department == "senmvku")
    #expect(robot.text.contains("Mehr Lehrkräfte einstellen"))
    robot.press(.character("u"))
    #expect(robot.session[IdeaID(1)]?.department == nil)
  }

  @Test("as an idea is typed, the one most like it stands below the line")
  func typed() {
    var robot = Robot(Rooms.withIdeas())
    robot.proposes = true
    robot.type("Lastenräder leihen")
    #expect(robot.text.contains("ähnlich: 10 Lastenräder in jedem Kiez leihen"))
    robot.press(.control("u"))
    #expect(!robot.text.contains("ähnlich:"))
    robot.type("Xylophon")
    #expect(!robot.text.contains("ähnlich:"))
  }

  @Test("near-duplicates name each other on the board, while both stand")
  func twins() {
    var robot = Self.board()
    robot.take(.twins([IdeaID(1): IdeaID(2), IdeaID(2): IdeaID(1)]))
    #expect(robot.text.contains("= 2?"))
    #expect(robot.text.contains("z vereint beide): 2 Mehr Lehrkräfte"))
    robot.press(.character("z"))
    #expect(robot.session[IdeaID(2)]?.mergedInto == IdeaID(1))
    #expect(robot.notice.hasPrefix("2 ist jetzt in 1."))
    #expect(!robot.text.contains("= 2?"))
    robot.press(.character("u"))
    #expect(robot.text.contains("= 2?"))
    // Marked ones come first.
    robot.press(.down, .character(" "), .down, .character(" "))
    robot.press(.character("z"))
    #expect(robot.session[IdeaID(2)]?.mergedInto == IdeaID(3))
  }

  @Test("are asked for once for each change, and only where somebody sorts")
  func asked() {
    var session = Rooms.berlin()
    session.run(.capture([NewIdea(text: "Bus")]))
    session.run(.enter(.cluster))
    var model = Robot(session).model
    #expect(model.update(.tick(model.now)) == [])
    session.run(.capture([NewIdea(text: "Bahn")]))
    #expect(model.update(.session(session)) == [.propose])
    #expect(model.update(.tick(model.now)) == [])
    session.run(.enter(.vote))
    #expect(model.update(.session(session)).contains(.propose) == false)
  }

  @Test("look as they were kept", arguments: [(120, 40), (80, 24), (40, 16)])
  func golden(width: Int, height: Int) {
    var robot = Self.board(size: Size(width: width, height: height))
    Golden.check(robot.frame, "proposals-\(width)x\(height)-de")
    robot.press(.character("s"))
    Golden.check(robot.frame, "proposals-triage-\(width)x\(height)-de")
    robot.press(.escape, .character("p"))
    Golden.check(robot.frame, "proposals-all-\(width)x\(height)-de")
  }
}

import Interface
import Surface
import Testing
import Workshop

@Suite("Measures")
struct CommitTests {
  @Test("Esc saves what there is, and Enter reopens it to be changed")
  func savedAsLeft() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Reparaturcafé")
    robot.press(.escape)
    #expect(robot.session.measures.last?.content.text.title == "Reparaturcafé")
    #expect(robot.notice == "Maßnahme 4 ist vereinbart.")
    robot.press(.enter)
    robot.type(" im Kiez")
    robot.press(.tab, .tab, .character("1"), .escape)
    let content = robot.session.measures.last?.content
    #expect(content?.text.title == "Reparaturcafé im Kiez")
    #expect(content?.department == "skzl")
    #expect(robot.session.measures.count == 4)
  }

  @Test(
    "days and amounts are taken as people write them",
    arguments: [
      ("3.9.2027", "12.000 €", "2027-09-03", "12000"),
      ("09.2027", "1.200,50", "2027-09", "1200.50"),
      ("2027", "12 000 €", "2027", "12000"),
      ("2027-09-03", "5.5", "2027-09-03", "5.5"),
    ])
  func typed(day: String, amount: String, due: String, cost: String) {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Brücke")
    for _ in 0..<7 { robot.press(.tab) }
    robot.type(day)
    robot.press(.tab)
    robot.type(amount)
    robot.press(.escape)
    #expect(robot.session.measures.last?.content.due == due)
    #expect(robot.session.measures.last?.content.cost == cost)
  }

  @Test(
    "an amount that could be a thousand times another is refused",
    arguments: ["12.345,678", "0,125", "12,500", "1.2.3", "12.00.000"])
  func ambiguous(amount: String) {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Brücke")
    for _ in 0..<8 { robot.press(.tab) }
    robot.type(amount)
    robot.press(.escape)
    #expect(robot.notice.contains("„\(amount)“ ist kein Betrag."))
    #expect(robot.session.measures.count == 3)
  }

  @Test("a day that is none is refused, with the way to write it")
  func noDay() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Brücke")
    for _ in 0..<7 { robot.press(.tab) }
    robot.type("31.2.2027")
    robot.press(.escape)
    #expect(robot.notice.contains("„31.2.2027“ ist kein Datum."))
    #expect(robot.session.measures.count == 3)
  }

  @Test("nothing typed is nothing saved")
  func nothingTyped() {
    var robot = Robot(Rooms.withMeasures())
    let lines = robot.session.history.events.count
    robot.press(.character("i"), .left, .escape, .enter, .end, .tab, .escape)
    robot.press(.character("n"), .escape)
    #expect(robot.session.history.events.count == lines)
    #expect(robot.model.layers.isEmpty)
  }

  @Test("Enter goes through all fields and saves after the last")
  func allFields() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Schulstraße")
    robot.press(.enter)
    robot.type("2, 7")
    robot.press(.enter, .character("8"), .enter)
    robot.press(.character("1"), .character("3"), .enter)
    robot.type("Frau Demir")
    robot.press(.enter, .character("3"), .enter)
    robot.press(.character("1"), .character("4"), .enter)
    robot.type("30.6.2027")
    robot.press(.enter)
    robot.type("5000,50 €")
    robot.press(.enter)
    robot.type("Weniger Elterntaxis")
    robot.press(.enter)
    robot.type("Elternrat")
    robot.press(.enter)
    var expected = MeasureContent()
    expected.text.title = "Schulstraße"
    expected.text.responsible = "Frau Demir"
    expected.text.indicator = "Weniger Elterntaxis"
    expected.text.partners = "Elternrat"
    expected.ideas = [IdeaID(2), IdeaID(7)]
    expected.department = "senmvku"
    expected.partners = ["skzl", "senbjf"]
    expected.kind = .network
    expected.values = [.sustainable, .cooperative]
    expected.due = "2027-06-30"
    expected.cost = "5000.50"
    #expect(robot.session.measures.last?.content == expected)
  }

  @Test("what is refused stays as a draft, and is saved once it is right")
  func refused() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"))
    robot.type("Brücke")
    for _ in 0..<8 { robot.press(.tab) }
    robot.type("viel")
    robot.press(.escape)
    #expect(robot.session.measures.count == 3)
    robot.press(.character("i"))
    #expect(robot.text.contains("Brücke"))
    #expect(robot.text.contains("viel"))
    robot.press(.control("u"))
    robot.type("90000")
    robot.press(.escape)
    #expect(robot.session.measures.last?.content.cost == "90000")
    robot.press(.character("i"))
    #expect(!robot.text.contains("90000"), "the draft is gone")
  }

  @Test("what the disk does not take stays as a draft")
  func diskFull() {
    var robot = Robot(Rooms.withMeasures())
    robot.diskFault = "Die Festplatte ist voll."
    robot.press(.character("i"))
    robot.type("Brücke")
    robot.press(.escape)
    #expect(robot.notice == "Die Festplatte ist voll.")
    robot.diskFault = nil
    robot.press(.character("i"), .escape)
    #expect(robot.session.measures.last?.content.text.title == "Brücke")
  }

  @Test("a number that is no idea is said, and the field has the focus")
  func unknownIdea() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("i"), .tab)
    robot.type("2, 99")
    robot.press(.up)
    for _ in 0..<11 { robot.press(.enter) }
    #expect(robot.notice.contains("„99“"))
    robot.press(.backspace, .backspace, .escape)
    #expect(robot.session.measures.last?.content.ideas == [IdeaID(2)])
  }

  @Test("marked ideas are the ideas of a new measure")
  func fromMarked() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.tab, .character(" "), .down, .character(" "))
    robot.press(.character("i"))
    robot.type("Zusammen")
    robot.press(.escape)
    let content = robot.session.measures.last?.content
    #expect(content?.ideas == [IdeaID(2), IdeaID(7)])
    #expect(content?.department == "senmvku")
    #expect(robot.model.marked.isEmpty)
  }

  @Test("only what was changed here is written")
  func onlyChanges() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.home, .enter)
    // Meanwhile another seat sets the date.
    var session = robot.session
    session.run(
      .update(
        MeasureUpdated(
          measure: MeasureID(1), change: MeasureChange(due: "2028-01-01"))),
      seat: "write-2")
    robot.take(.session(session))
    robot.type(", bald")
    robot.press(.escape)
    let content = robot.session[MeasureID(1)]?.content
    #expect(content?.due == "2028-01-01")
    #expect(content?.text.title.hasSuffix("erproben, bald") == true)
    #expect(content?.text.responsible == "Referat Radverkehr")
  }

  @Test("progress is written, and a text alone never becomes the title")
  func progress() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.end, .character("n"), .character("3"), .enter)
    robot.type("40 %")
    robot.press(.enter)
    robot.type("Schlüssel übergeben")
    robot.press(.enter)
    #expect(robot.session[MeasureID(3)]?.status == .accepted)
    #expect(robot.session[MeasureID(3)]?.progress == 40)
    robot.press(.character("n"), .tab, .tab)
    robot.type("Zweites Treffen")
    robot.press(.escape)
    let measure = robot.session[MeasureID(3)]
    #expect(measure?.content.text.title == "Schulhöfe am Wochenende öffnen")
    #expect(
      measure?.updates.map(\.text) == [
        "Schlüssel übergeben", "Zweites Treffen",
      ])
  }

  @Test("progress beyond 100 is said and kept")
  func badProgress() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.character("n"), .tab)
    robot.type("140")
    robot.press(.escape)
    #expect(robot.notice.contains("0 bis 100"))
    robot.press(.character("n"))
    #expect(robot.text.contains("140"))
  }

  @Test(
    "d undoes an agreement that nothing depends on, and redo brings it back")
  func withdraw() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.end, .character("d"))
    #expect(robot.session.measures.count == 2)
    #expect(robot.notice == "Zurückgenommen: Maßnahme 3 vereinbart")
    robot.press(.control("y"))
    #expect(robot.session.measures.count == 3)
  }

  @Test("d rejects a measure that something depends on, and says so")
  func reject() {
    var robot = Robot(Rooms.withMeasures())
    robot.press(.home, .character("d"))
    #expect(robot.session.measures.count == 3)
    #expect(robot.session[MeasureID(1)]?.status == .rejected)
    #expect(robot.notice == "Maßnahme 1 steht jetzt auf „abgelehnt“.")
    robot.press(.character("d"))
    #expect(robot.notice == "Diese Maßnahme ist schon abgelehnt.")
  }

  @Test("a blank behind the title is no change, and nothing is kept of it")
  func onlyBlanks() {
    var robot = Robot(Rooms.withMeasures())
    let lines = robot.session.history.events.count
    robot.press(.home, .enter)
    robot.type("  ")
    robot.press(.escape)
    #expect(robot.session.history.events.count == lines)
    #expect(robot.notice.isEmpty)
  }

  @Test("the first measure is made from the idea on top with two keys and Esc")
  func first() {
    var session = Rooms.reviewed()
    session.run(.enter(.commit))
    var robot = Robot(session)
    robot.press(.enter)
    robot.type("A")
    robot.press(.escape)
    #expect(robot.session.measures.first?.content.ideas == [IdeaID(1)])
  }

  @Test("the room sees which ideas on top nobody carries yet")
  func offered() {
    var robot = Robot(Rooms.withMeasures())
    #expect(robot.text.contains("2  Fahrradstraße"))
    #expect(!robot.text.contains("3  WLAN im Bürgeramt "))
    robot.press(.home, .character("d"))
    #expect(robot.text.contains("1  Grüne Welle"), "rejected carries nothing")
  }
}

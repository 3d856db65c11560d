import Interface
import Surface
import Testing
import Workshop

@Suite("Themes on the board")
struct BoardThemeTests {
  private static let texts = [
    "Radweg an der Sonnenallee", "Breitere Radwege", "Mehr Bäume",
    "Bäume im Sommer gießen", "Ein Xylophon",
  ]

  /// The board with the focus on idea 1, all ideas in one department.
  private static func board(
    size: Size = Size(width: 120, height: 40)
  ) -> Robot {
    var session = Rooms.berlin()
    session.run(
      .capture(texts.map { NewIdea(text: $0, department: "senmvku") }))
    session.run(.enter(.cluster))
    var robot = Robot(session, size: size)
    robot.press(.right, .down, .up)
    return robot
  }

  private static func themes(_ robot: Robot) -> [ThemeID?] {
    robot.session.standingIdeas.map(\.theme)
  }

  @Test("are proposed with the ideas in them, taken and given back as one step")
  func proposed() {
    var robot = Self.board()
    robot.press(.character("#"), .character("+"))
    #expect(robot.text.contains("Vorgeschlagene Themen"))
    #expect(robot.text.contains("1 Radweg an der Sonnenallee"))
    robot.press(.down)
    #expect(robot.text.contains("4 Bäume im Sommer gießen"))
    robot.press(.enter)
    #expect(robot.session.themes.map(\.name) == ["Radweg", "Bäume"])
    #expect(robot.model.focus == IdeaID(1), "the focus stays where it was")
    let (one, two) = (ThemeID(1), ThemeID(2))
    #expect(Self.themes(robot) == [one, one, two, two, nil])
    robot.press(.character("#"), .character("+"))
    #expect(robot.notice.hasPrefix("Hier sind keine zwei Ideen ohne Thema"))
    robot.press(.character("u"))
    #expect(robot.session.themes.isEmpty)
  }

  @Test("are left out as one wants, and Esc takes none")
  func leftOut() {
    var robot = Self.board()
    robot.press(.character("#"), .character("+"), .character(" "), .enter)
    #expect(robot.session.themes.count == 1)
    robot.press(.character("u"))
    robot.press(.character("#"), .character("+"), .escape)
    #expect(robot.session.themes.isEmpty)
  }

  @Test("that are there already take in what is proposed under their name")
  func joined() {
    var robot = Self.board()
    var session = robot.session
    session.run(
      .capture([NewIdea(text: "Radweg im Park", department: "senmvku")]))
    session.run(.theme([IdeaID(6)], name: "Radweg"))
    robot.take(.session(session))
    robot.press(.character("#"), .character("+"))
    #expect(robot.text.contains("2 Ideen zum bestehenden"))
    robot.press(.enter)
    #expect(robot.session.themes.map(\.name) == ["Radweg", "Bäume"])
    #expect(robot.session[IdeaID(1)]?.theme == ThemeID(1))
  }

  @Test("are renamed and taken apart from the list, and u gives them back")
  func renamedAndTakenApart() {
    var robot = Self.board()
    robot.press(.character("#"), .character("+"), .enter)
    robot.press(.character("#"), .character("*"), .control("u"))
    robot.type("Radverkehr")
    robot.press(.enter)
    #expect(robot.session.themes.map(\.name) == ["Radverkehr", "Bäume"])
    robot.press(.character("#"))
    #expect(robot.text.contains("„Radverkehr“ auflösen"))
    robot.press(.character("/"))
    let two = ThemeID(2)
    #expect(Self.themes(robot) == [nil, nil, two, two, nil])
    robot.press(.character("#"))
    #expect(!robot.text.contains("Radverkehr"), "it is gone from the list")
    robot.press(.escape, .character("u"))
    #expect(robot.session[IdeaID(1)]?.theme == ThemeID(1))
  }

  @Test("and groups: the column of ideas without is empty for its own reason")
  func emptyColumn() {
    var session = Rooms.berlin()
    session.run(
      .capture([NewIdea(text: "Bus", group: session.groups[0].id)]))
    session.run(.enter(.cluster))
    var robot = Robot(session)
    robot.press(.character("v"), .character("3"))
    #expect(robot.text.contains("Alle Ideen haben eine Gruppe."))
    #expect(!robot.text.contains("Alle Ideen haben ein Ressort."))
    robot.press(.character("v"), .character("1"))
    #expect(!robot.text.contains("Alle Ideen haben ein"))
  }

  @Test("are offered to no idea without a department, and it is said why")
  func unsorted() {
    var session = Rooms.berlin()
    session.run(.capture(Self.texts.map { NewIdea(text: $0) }))
    session.run(.enter(.cluster))
    var robot = Robot(session)
    robot.press(.character("#"), .character("+"))
    #expect(!robot.notice.isEmpty)
    #expect(!robot.text.contains("Vorgeschlagene Themen"))
    #expect(robot.session.themes.isEmpty)
  }

  @Test("are filtered by every letter")
  func filter() {
    var robot = Self.board()
    var session = robot.session
    session.run(.theme([IdeaID(1)], name: "Parken"))
    robot.take(.session(session))
    robot.press(.character("#"))
    robot.type("park")
    #expect(robot.text.contains("Parken"))
    #expect(!robot.text.contains("Vorschläge für dieses Ressort"))
  }

  @Test("look as they were kept", arguments: [(120, 40), (80, 24)])
  func golden(width: Int, height: Int) {
    var robot = Self.board(size: Size(width: width, height: height))
    robot.press(.character("#"), .character("+"))
    Golden.check(robot.frame, "themes-found-\(width)x\(height)-de")
    robot.press(.enter, .character("#"))
    Golden.check(robot.frame, "themes-list-\(width)x\(height)-de")
  }
}

import Exchange
import Testing
import Workshop

@Suite("Ballot sheets")
struct SheetTests {
  private static func sheet(
    _ session: Session, _ round: Round? = nil
  ) -> BallotSheet {
    BallotSheet(session, round: round)
  }

  /// A sheet of a round with these rules.
  private static func sheet(_ rules: Rules) throws -> BallotSheet {
    var test = try TestSession.kiez()
    try test.open(rules)
    return sheet(test.session, test.session.openRound)
  }

  @Test("Without a round all standing ideas are there, with the usual rules")
  func beforeTheRound() throws {
    var test = try TestSession.kiez()
    try test.submit(.withdraw([IdeaID(1)]))
    let sheet = Self.sheet(test.session)
    Printed.check(sheet.text(), "sheet.txt")
    Printed.check(sheet.html(template: Printed.sheet), "sheet.html")
  }

  @Test("Dots against have boxes of their own, and cards a field")
  func against() throws {
    let sheet = try Self.sheet(
      Rules(
        budget: 6, maxPerIdea: 3, minDots: 2,
        against: .init(budget: 2, maxPerIdea: 1), admission: .codes))
    Printed.check(sheet.text(), "sheet-against.txt")
    Printed.check(sheet.html(template: Printed.sheet), "sheet-against.html")
    #expect(!sheet.mayBeNumbered)
  }

  @Test("More than six dots on an idea are written, not ticked")
  func line() throws {
    let sheet = try Self.sheet(Rules(budget: 100, maxPerIdea: 100))
    let text = sheet.text().replacing("\n", with: " ")
    #expect(text.contains("______") && text.contains("Schreiben Sie zu einer"))
    #expect(!text.contains("Kreuzen"))
    let ticked = try Self.sheet(Rules(budget: 6, maxPerIdea: 100)).text()
    #expect(ticked.contains("□ □ □ □ □ □\n") && !ticked.contains("____"))
  }

  @Test("A sheet says how dots are given in the booth's own words")
  func sharing() throws {
    func words(_ preset: Preset) throws -> String {
      try Self.sheet(preset.rules(ideas: 6)).text()
        .replacing("\n", with: " ")
    }
    let each = "Sie können jeder Idee bis zu 1 Punkt geben."
    #expect(try words(.approval).contains(each))
    #expect(
      try words(.likeDislike).contains(
        each + " Dazu gegen jede Idee bis zu 1 Punkt."))
    #expect(try words(.hundred).contains("Sie haben 100 Punkte und teilen"))
  }

  @Test("Numbered sheets have their number on every page")
  func numbered() throws {
    var test = try TestSession.kiez()
    let more = (1...30).map { NewIdea(text: "Noch eine Idee \($0)") }
    try test.submit(.capture(more))
    let sheet = Self.sheet(test.session)
    #expect(sheet.mayBeNumbered)
    let pages = sheet.text(copies: 3).split(separator: "\u{c}")
    let each = pages.count / 3
    #expect(each > 1 && pages.count == 3 * each)
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n")
      let number = "Bogen · Sheet \(index / each + 1) · Kiezwerkstatt"
      let place = "Seite · Page \(index % each + 1) / \(each)"
      #expect(lines.last?.hasPrefix(number) == true)
      #expect(lines.last?.hasSuffix(place) == true)
      #expect(page.contains("Idee · Idea"))
    }
    let html = sheet.html(copies: 3, template: Printed.sheet)
    #expect(html.split(separator: "<main class=\"sheet\">").count == 4)
    #expect(html.contains(">Bogen · Sheet 3<"))
    #expect(!html.contains("counter("))
  }

  @Test("A text longer than a page is printed whole")
  func longText() throws {
    var test = try TestSession()
    let words = (1...1200).map { "Wort\($0)" }
    try test.submit(
      .capture([NewIdea(text: words.joined(separator: " "))]))
    let text = Self.sheet(test.session).text()
    #expect(text.contains("\u{c}"))
    let printed = Set(text.split { $0 == " " || $0.isNewline }.map(String.init))
    #expect(printed.isSuperset(of: words))
    for page in text.split(separator: "\u{c}") {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 61)
    }
  }

  @Test("A closed round is printed as it was voted, without erased texts")
  func closedRound() throws {
    var test = try TestSession.kiez()
    try test.open(Rules(budget: 3, maxPerIdea: 1, secrecy: .open))
    let round = RoundID(1)
    try test.submit(.closeRound(round, consent: true))
    try test.submit(.capture([NewIdea(text: "Später")]))
    let text = Self.sheet(test.session, test.session[round]).text()
    #expect(text.contains("Runde · Round r1") && !text.contains("Später"))
  }
}

import Aggregation
import Exchange
import Testing
import Workshop

@Suite("Figures of many sessions as CSV")
struct AggregateCSVTests {
  private static func figures() throws -> Figures {
    var room = try TestSession(title: "=1+1, \"x\"")
    try room.submit(.join("verwaltung", count: 2))
    try room.submit(.capture([NewIdea(text: "Bank")]))
    try room.submit(.assign([IdeaID(1)], to: "senweb"))
    try room.submit(.theme([IdeaID(1)], name: "@Platz"))
    return Figures(room.session, head: "h")
  }

  private static func lines(
    _ figures: Figures, _ dimension: Figures.Dimension
  ) -> [String] {
    let text = AggregateCSV.text(figures, by: dimension)
    return text.split(separator: "\r\n" as Character).map(String.init)
  }

  @Test(
    "have the members of the machine form as columns, and its rows",
    arguments: Figures.Dimension.allCases)
  func sameAsJSON(dimension: Figures.Dimension) throws {
    let figures = try Self.figures()
    let rows = figures.rows(by: dimension)
    let lines = Self.lines(figures, dimension)
    #expect(lines.count == rows.count + 1)
    #expect(dimension == .field || !rows.isEmpty)
    for row in rows {
      let names = (row.members ?? []).map(\.name)
      #expect(lines.first == names.joined(separator: ","))
    }
  }

  @Test("have their header where there is no row")
  func empty() {
    #expect(
      AggregateCSV.text(Figures(), by: .theme)
        == "name,department,ideas,dots\r\n")
  }

  @Test("have no text that a spreadsheet would calculate")
  func formulas() throws {
    let figures = try Self.figures()
    #expect(Self.lines(figures, .theme).last == "'@Platz,senweb,1,0")
    #expect(
      Self.lines(figures, .session).last?.contains(#","'=1+1, ""x""",20"#)
        == true)
  }
}

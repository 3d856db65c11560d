import Exchange
import SessionLog
import Testing
import Workshop

@Suite("Exports")
struct ExportTests {
  private static let hostile = [
    "=HYPERLINK(\"http://böse\")", "+1", "-1", "@SUM(A1)", "＝1",
    "| a | b |", "# Titel", "1. Liste", "- Liste", "<script>x</script>",
    "[a](javascript:b)", "![a](b)", "`code`", "https://böse.example",
    "www.böse.example", "a\n\n# b", "\"zu\", \"viele\"", "***", "&amp;",
  ]

  private static func session() throws -> TestSession {
    var test = try TestSession()
    try test.submit(.capture(hostile.map { NewIdea(text: $0) }))
    try test.submit(.note(nil, text: "# Notiz\n<b>fett</b>"))
    return test
  }

  @Test("No cell of the CSV is a formula, and every text is one cell")
  func csv() throws {
    let session = try Self.session().session
    var back = try TestSession()
    let plan = try back.take(CSVExport.text(session))
    #expect(plan.badRows.isEmpty)
    let texts = back.session.ideas.compactMap(\.text)
    #expect(texts.count == Self.hostile.count)
    for (text, original) in zip(texts, Self.hostile) {
      #expect(text == original || text == "'" + original)
      #expect(!"=+-@＝".contains(text.first ?? " "))
    }
  }

  @Test("What was merged stands under its idea in the report, with its notes")
  func merged() throws {
    var test = try TestSession()
    try test.submit(
      .capture(["Bus", "Busse im Takt"].map { NewIdea(text: $0) }))
    try test.submit(.note(IdeaID(2), text: "abends"))
    try test.submit(.merge([IdeaID(2)], into: IdeaID(1)))
    let report = MarkdownExport.text(test.session, head: "") { key, _ in key }
    #expect(report.contains("  - i2 · Busse im Takt\n    - abends\n"))
  }

  @Test("No text makes a heading, list, table, link or tag in the report")
  func markdown() throws {
    let session = try Self.session().session
    let report = MarkdownExport.text(session, head: "ab") { key, _ in key }
    let lines = report.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("# ") } == ["# Probe"])
    #expect(!report.contains("\n# Notiz"))
    #expect(!report.replacing("\\<", with: "").contains("<"))
    for line in lines where line.contains("böse") {
      #expect(!line.contains("http://") && !line.contains("https://"))
      #expect(!line.contains("www."))
    }
  }

  @Test("The JSON is JSON, and has every text as it is")
  func json() throws {
    let session = try Self.session().session
    let text = JSONExport.text(session, head: "ab")
    let value = try StrictJSON().value(Array(text.utf8))
    let texts = value["ideas"]?.array?.compactMap { $0["text"]?.string }
    #expect(texts == session.ideas.compactMap(\.text))
  }

  @Test("Numbers are in the shortest form that reads back")
  func numbers() throws {
    var test = try TestSession()
    try test.take(
      """
      META
      vote_type;approval
      PROJECTS
      project_id;name
      a;A
      b;B
      VOTES
      voter_id;vote
      1;a
      2;a
      3;a,b
      """)
    let text = ResultsJSON.text(test.session, head: "h")
    #expect(text.contains(#""consensus":null,"dissent":0}"#))
    #expect(text.contains(#""dissent":0.47140452079103173}"#))
    #expect(text.hasPrefix(#"{"session":"7f0c0000"#))
  }

  @Test("What would move a cursor is shown as its number")
  func plain() {
    #expect(
      PlainText("a\u{1b}[2J\u{202e}b\nc").description
        == "a\\u{1b}[2J\\u{202e}b c")
  }
}

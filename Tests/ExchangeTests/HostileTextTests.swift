import Exchange
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Texts that break programs")
struct HostileTextTests {
  @Test(
    "Naughty strings stay what they are in every export",
    .enabled(if: Project.hasShared, "needs ../shared/data"))
  func naughtyStrings() throws {
    try Self.check(try Project.naughtyStrings)
  }

  @Test("So do made-up texts of all that means something somewhere")
  func madeUp() throws {
    var random = Dice(seed: 2026)
    let pieces = [
      "\"", "\"\"", ",", ";", "\n", "\r\n", "\t", "=", "+", "-", "@", "'", "|",
      "#", "* ", "<b>", "&lt;", "\\", "`", "[a](b)", "1. ", "\u{1b}[31m",
      "\u{202e}", "\u{200b}", "\u{feff}", "e\u{301}", "\u{301}", "👩‍🌾", "ä", "a",
      " ",
    ]
    let texts = (0..<400).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
    }
    try Self.check(texts)
  }

  private static func check(_ texts: [String]) throws {
    var test = try TestSession()
    for text in texts {
      do {
        try test.submit(.capture([NewIdea(text: text)]))
      } catch Refusal.emptyText {
        continue
      }
    }
    let ideas = test.session.ideas
    #expect(ideas.count > texts.count / 2)
    checkReport(of: test.session)
    let json = JSONExport.text(test.session, head: "")
    let value = try StrictJSON().value(Array(json.utf8))
    #expect(
      value["ideas"]?.array?.map { $0["text"]?.string } == ideas.map(\.text))
    expectHarmless(json)
    let table = CSVExport.text(test.session)
    expectHarmless(table)
    var back = try TestSession()
    #expect(try back.take(table).badRows.isEmpty)
    #expect(
      back.session.ideas.map { bare($0.text) } == ideas.map { bare($0.text) })
  }

  private static func checkReport(of session: Session) {
    let report = MarkdownExport.text(session, head: "") { key, _ in key }
    expectHarmless(report)
    let lines = report.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("- i") } == session.ideas.count)
    #expect(lines.count { $0.hasPrefix("#") } == 3)
    // By scalars: a mark behind a sign makes it no other sign.
    var before: Unicode.Scalar = " "
    let bare = report.unicodeScalars.filter { scalar in
      defer { before = before == "\\" ? " " : scalar }
      return before != "\\" && "|<`[".unicodeScalars.contains(scalar)
    }
    #expect(bare.isEmpty)
  }

  /// Without the apostrophe that keeps spreadsheets from calculating.
  private static func bare(_ text: String?) -> Substring {
    let text = text ?? ""
    return text.hasPrefix("'") ? text.dropFirst() : text[...]
  }

  private static func expectHarmless(_ text: String) {
    let harmful = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n" && scalar != "\r"
      case .format: scalar != "\u{200d}"
      case .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(harmful == nil)
  }
}

import Exchange
import TestSupport
import Testing
import Workshop

@Suite("Texts that break pages")
struct HostilePrintTests {
  private static let hostile = [
    "<script>alert(1)</script>", "<\u{301}img src=x onerror=y>",
    "\"\u{308} onclick=\"x", "' style='x", "&lt;b&gt;", "</td></table>",
    "{{title}}", "{{{title}}}", "{{#ideas}}", "{{%CONTENT_TYPE:TEXT}}",
    "\u{202e}rückwärts\u{2066}", "\u{1b}[2Jweg", "\u{c}Seite", "]]>", "-->",
    "<!--", "</style><b>", "javascript:alert(1)",
  ]

  @Test("Nothing that people write opens a tag or leaves an attribute")
  func madeUp() throws { try Self.check(Self.hostile) }

  @Test(
    "Nor do the naughty strings",
    .enabled(if: Project.hasShared, "needs ../shared/data"))
  func naughtyStrings() throws {
    try Self.check(try Project.naughtyStrings)
  }

  @Test("Templates escape all that they are filled with")
  func templates() {
    for template in [Printed.cards, Printed.sheet] {
      #expect(!template.contains("{{{") && !template.contains("{{&"))
    }
  }

  /// The pages have the same tags and attributes as with harmless texts.
  private static func check(_ texts: [String]) throws {
    let hostile = try session(Self.hostile.joined(), short: "<", texts)
    let count = hostile.ideas.count
    #expect(count > texts.count / 2)
    let tame = try session(
      "Probe", short: "g", [String](repeating: "Idee", count: count))
    #expect(cards(hostile).marks == cards(tame).marks)
    #expect(sheet(hostile).marks == sheet(tame).marks)
  }

  private static func session(
    _ words: String, short: String, _ texts: [String]
  ) throws -> Session {
    var test = try TestSession(
      title: words, question: words,
      groups: [Group(id: "g", name: words, short: short)])
    try test.submit(.join("g", count: 1))
    for text in texts {
      do {
        try test.submit(.capture([NewIdea(text: text)]))
      } catch Refusal.emptyText {
        continue
      }
    }
    return test.session
  }

  private static func cards(_ session: Session) -> String {
    let cards = VotingCards(
      session, codes: [(1, "01-K4MX-9T2B")], languages: Printed.languages)
    expectHarmless(cards.text)
    let html = cards.html(template: Printed.cards)
    expectHarmless(html)
    return html
  }

  private static func sheet(_ session: Session) -> String {
    let sheet = BallotSheet(session, round: nil)
    expectHarmless(sheet.text())
    let html = sheet.html(template: Printed.sheet)
    expectHarmless(html)
    return html
  }

  /// No text may move a cursor, turn a line round or start a page.
  private static func expectHarmless(_ text: String) {
    let harmful = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n" && scalar != "\u{c}"
      case .format: scalar != "\u{200d}"
      case .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(harmful == nil)
  }
}

extension String {
  /// The signs that make tags and attributes, in their order.
  fileprivate var marks: [Unicode.Scalar] {
    unicodeScalars.filter { "<>\"'".unicodeScalars.contains($0) }
  }
}

import Exchange
import Testing
import Workshop

@Suite("Voting cards")
struct CardTests {
  private static let codes = [
    (1, "01-K4MX-9T2B"), (2, "02-0000-1111"), (3, "03-ZZZZ-8H7Q"),
    (4, "04-C9QF-WR2T"), (5, "05-JX3N-60PV"), (6, "06-5DEM-T1GA"),
    (7, "07-S8SY-2K4B"), (8, "08-QQ7D-3X9Z"), (141, "141-YB6W-F5RN"),
  ]

  private static func cards() throws -> VotingCards {
    let session = try TestSession.kiez().session
    return VotingCards(
      session, codes: codes, languages: Printed.languages)
  }

  @Test("As text: the group where it is known, and no card on two pages")
  func text() throws {
    let text = try Self.cards().text
    Printed.check(text, "cards.txt")
    for page in text.split(separator: "\u{c}") {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 61)
      #expect(lines.allSatisfy { $0.count <= 72 })
      #expect(page.hasSuffix("- -\n"))
    }
    for (_, code) in Self.codes { #expect(text.contains("   \(code)   ")) }
  }

  @Test("As a page: eight on a sheet, and nothing from elsewhere")
  func html() throws {
    let page = try Self.cards().html(template: Printed.cards)
    Printed.check(page, "cards.html")
    #expect(page.split(separator: "<main class=\"sheet\">").count == 3)
    for (_, code) in Self.codes { #expect(page.contains(">\(code)<")) }
    for loader in ["http:", "https:", "<script", "<img", "<link", "url("] {
      #expect(!page.contains(loader))
    }
  }

  @Test("A title of any length leaves the code where it is")
  func longTitle() throws {
    let title = String(repeating: "Sehr lange Werkstatt ", count: 40)
    let session = try TestSession(title: title).session
    let cards = VotingCards(
      session, codes: Self.codes, languages: Printed.languages)
    for page in cards.text.split(separator: "\u{c}") {
      #expect(page.split(separator: "\n").count <= 60)
    }
  }
}

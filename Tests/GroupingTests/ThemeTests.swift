import TestSupport
import Testing

@testable import Grouping

@Suite("Themes")
struct ThemeTests {
  private static let texts = [
    "Radweg an der Sonnenallee", "Breitere Radwege", "Radwege im Winter räumen",
    "Mehr Bäume pflanzen", "Bäume im Sommer gießen", "Neue Bäume am Platz",
    "Ein Xylophon",
  ]

  private static func themes(_ texts: [String]) -> [ThemeFinder.Theme] {
    ThemeFinder(language: "de").themes(
      among: texts.enumerated().map { ($0.offset, $0.element) })
  }

  @Test("are texts about the same, with a name from their own words")
  func found() {
    let themes = Self.themes(Self.texts)
    #expect(themes.map(\.keys) == [[0, 1, 2], [3, 4, 5]])
    #expect(themes.map(\.name) == ["Radweg", "Bäume"])
  }

  @Test("are named by nouns that say something, not by what any text says")
  func names() {
    let themes = Self.themes([
      "Kostenloser Bus für Kinder", "Kostenloser Bus in der Nacht",
      "Kostenlose Fahrt zum Problem", "Lösung für das Problem",
      "Das Problem Müll",
    ])
    #expect(themes.map(\.name) == ["Bus"])
    #expect(themes.map(\.keys) == [[0, 1]])
  }

  @Test("of English have names too")
  func english() {
    let texts = [
      "Plant trees along the streets", "Water the trees in summer",
      "More time for libraries", "Open the library on Sundays", "A clock",
    ]
    let themes = ThemeFinder(language: "en").themes(
      among: texts.enumerated().map { ($0.offset, $0.element) })
    #expect(themes.map(\.name) == ["trees", "library"])
    #expect(themes.map(\.keys) == [[0, 1], [2, 3]])
  }

  @Test("force nothing: what is like nothing stays alone")
  func alone() {
    #expect(Self.themes(["Bank", "Uhr", "Brücke"]).isEmpty)
    #expect(Self.themes([]).isEmpty)
    #expect(Self.themes(["Bank"]).isEmpty)
  }

  @Test(
    "hold each text once, and are the same for any order", arguments: 1...20)
  func laws(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let rows = try HandSorted.rows("pairs", ["a", "b"]).flatMap(\.self)
    let texts = (0..<80).map {
      (key: $0, text: rows[dice.number(0...rows.count - 1)])
    }
    let themes = ThemeFinder(language: "de").themes(among: texts)
    let keys = themes.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(themes.allSatisfy { $0.keys.count > 1 && !$0.name.isEmpty })
    let shuffled = texts.shuffled(using: &dice)
    #expect(ThemeFinder(language: "de").themes(among: shuffled) == themes)
  }
}

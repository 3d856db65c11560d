import Surface
import TestSupport
import Testing

@Suite("Text in columns")
struct WrappingTests {
  @Test(
    "breaks at words, hyphens and line breaks",
    arguments: [
      ("", 10, [""]),
      ("ein Wort", 10, ["ein Wort"]),
      (
        "Fahrradstraße vor der Schule", 14, ["Fahrradstraße", "vor der Schule"]
      ),
      ("Haupt- und Nebenstraße", 10, ["Haupt- und", "Nebenstraß", "e"]),
      ("Bund-Länder-Kommission", 12, ["Bund-Länder-", "Kommission"]),
      ("eins  zwei", 5, ["eins", "zwei"]),
      ("eins\n\nzwei", 9, ["eins", "", "zwei"]),
      ("漢字漢字", 5, ["漢字", "漢字"]),
      ("漢字漢字", 1, ["漢", "字", "漢", "字"]),
      ("abcdef", 0, ["ab", "cd", "ef"]),
      ("5\u{A0}Euro mehr", 6, ["5\u{A0}Euro", "mehr"]),
      ("am Ende   ", 7, ["am Ende"]),
      ("  zwei davor", 6, ["  zwei", "davor"]),
      ("Amt/Bürger", 6, ["Amt/", "Bürger"]),
    ])
  func wrap(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.wrap(text, width: width).map(String.init) == lines)
  }

  @Test("loses nothing but spaces and line breaks, and is never too wide")
  func laws() {
    var dice = Dice(seed: 2)
    for _ in 0..<1_000 {
      let text = dice.text(Int.random(in: 0...60, using: &dice))
      let width = Int.random(in: 0...20, using: &dice)
      let lines = Wrapping.wrap(text, width: width)
      let narrow = lines.allSatisfy { $0.displayWidth <= max(2, width) }
      #expect(narrow, "\(lines) in \(width)")
      #expect(solid(lines.joined()) == solid(text))
    }
  }

  private func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !$0.properties.isWhitespace
    }
  }

  @Test(
    "is cut with an ellipsis",
    arguments: [
      ("kurz", 4, "kurz"), ("länger", 4, "län…"), ("zwei Wörter", 6, "zwei…"),
      ("漢字漢", 4, "漢…"), ("漢字", 4, "漢字"), ("漢", 1, "…"), ("a", 0, ""),
      ("", 0, ""), ("ab", -1, ""),
    ])
  func truncate(text: String, width: Int, cut: String) {
    #expect(Wrapping.truncated(text, to: width) == cut)
  }

  @Test(
    "fills the last of so many lines before it is cut",
    arguments: [
      ("Verbot von Einwegflaschen", 12, 2, ["Verbot von", "Einwegflasc…"]),
      ("eins zwei drei vier", 9, 2, ["eins zwei", "drei vier"]),
      ("eins zwei drei vier fünf", 9, 2, ["eins zwei", "drei vie…"]),
      ("eins\nzwei\ndrei", 12, 2, ["eins", "zwei drei …"]),
      ("eins\nzwei", 4, 1, ["ein…"]), ("kurz", 9, 3, ["kurz"]),
      ("weg", 9, 0, []),
    ])
  func wrapAtMost(text: String, width: Int, count: Int, lines: [String]) {
    #expect(Wrapping.wrap(text, width: width, atMost: count) == lines)
  }

  @Test("is never wider than it may be when cut")
  func truncateLaw() {
    var dice = Dice(seed: 3)
    for _ in 0..<1_000 {
      let text = dice.text(20)
      let width = Int.random(in: 0...25, using: &dice)
      #expect(Wrapping.truncated(text, to: width).displayWidth <= width)
      for line in Wrapping.wrap(text, width: max(2, width), atMost: 2) {
        #expect(line.displayWidth <= max(2, width))
      }
    }
  }
}

import Surface
import TestSupport
import Testing

@Suite("A character as we draw it")
struct GraphemeTests {
  @Test(
    "has a width and a stand-in that every terminal draws",
    arguments: [
      ("a", "a", 1), ("ß", "ß", 1), ("漢", "漢", 2), ("ｶ", "ｶ", 1),
      ("Ａ", "Ａ", 2), ("👍", "👍", 2), ("👍🏽", "👍", 2), ("👨‍👩‍👧", "👨", 2),
      ("🇩🇪", "⚑", 1), ("❤️", "❤", 1), ("1️⃣", "1", 1), ("⇢", "⇢", 1),
      ("\u{E000}", "\u{FFFD}", 1), ("\u{308}", "◌\u{308}", 1),
      ("\t", " ", 1), ("\r\n", " ", 1), ("\u{A0}", " ", 1),
      ("각", "각", 2), ("\u{3000}", "\u{3000}", 2), ("⌚", "⌚", 2),
    ] as [(Character, String, Int)])
  func standIn(character: Character, text: String, width: Int) throws {
    let grapheme = try #require(Grapheme(character))
    #expect(Array(grapheme.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(grapheme.width == width)
  }

  @Test("has at most four marks")
  func marks() throws {
    let zalgo = "e" + String(repeating: "\u{301}\u{327}", count: 20)
    let grapheme = try #require(Grapheme(Character(zalgo)))
    #expect(grapheme.scalars.count == 5)
    #expect(grapheme.width == 1)
  }

  @Test(
    "is nothing for what could move the cursor or hide",
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{90}", "\u{9B}", "\u{AD}",
      "\u{200B}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{FEFF}",
      "\u{E0041}", "\u{FE0F}", "\u{3164}",
    ] as [Character])
  func nothing(character: Character) {
    #expect(Grapheme(character) == nil)
    #expect(character.displayWidth == 0)
  }

  @Test("never lets a control, mark or invisible scalar begin a cell")
  func everyScalar() {
    var wrong: [String] = []
    for code in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code),
        let grapheme = Grapheme(Character(scalar)),
        let first = grapheme.scalars.first
      else { continue }
      let right =
        !forbidden.contains(first.properties.generalCategory)
        && (1...2).contains(grapheme.width)
        && grapheme.text.displayWidth == grapheme.width
      if !right { wrong.append("U+" + String(code, radix: 16)) }
    }
    #expect(wrong == [])
  }

  private let forbidden: Set<Unicode.GeneralCategory> = [
    .control, .format, .nonspacingMark, .enclosingMark, .spacingMark,
    .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
  ]

  @Test("takes as many columns on a canvas as it says")
  func sums() {
    var dice = Dice(seed: 1)
    var canvas = Canvas(size: Size(width: 80, height: 1))
    for _ in 0..<500 {
      let text = dice.text(30)
      #expect(canvas.put(text, at: Point(x: 0, y: 0)) == text.displayWidth)
    }
  }
}

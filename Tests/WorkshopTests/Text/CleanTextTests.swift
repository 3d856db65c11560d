import Foundation
@_spi(_Unicode) import Swift
import TestSupport
import Testing
import Workshop

@Suite("Text that people typed")
struct CleanTextTests {
  @Test(
    "is made safe",
    arguments: [
      ("a\u{0}b\u{1b}[2J\u{7f}\u{9b}c", "ab[2Jc"),
      ("rechts\u{202e}links\u{2066}\u{200f}", "rechtslinks"),
      ("un\u{200b}sicht\u{feff}bar\u{ad}", "unsichtbar"),
      ("Fahne\u{e0067}\u{e0062}\u{e007f}", "Fahne"),
      ("privat\u{e000}\u{f0000}", "privat"),
      ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{b}g", "a\nb\nc\nd\ne\nf\ng"),
      ("a\r\n\r\nb", "a\n\nb"),
      ("\t a\tb \n", "a b"),
      ("A\u{308}", "Ä"),
      ("A\u{200c}\u{308}", "Ä"),
      ("\u{301}abc", "abc"),
      ("a\n\u{301}b", "a\nb"),
      ("a\u{34f}b\u{e0100}", "ab"),
      ("👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}", "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}"),
      ("👩🏽\u{200d}🚒 🇩🇪 1\u{fe0f}\u{20e3}", "👩🏽\u{200d}🚒 🇩🇪 1\u{fe0f}\u{20e3}"),
      ("a\u{200d}b 1\u{200d}2 👩\u{200d}", "ab 12 👩"),
      ("\u{200b}\u{2060} \n", ""),
    ])
  func safe(typed: String, text: String) {
    #expect(
      Array(CleanText.tidy(typed).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("has at most four marks on a character, also with something between")
  func zalgo() {
    let marks = String(repeating: "\u{325}", count: 4)
    #expect(
      CleanText.tidy("a" + marks + marks).unicodeScalars.count == 5)
    #expect(
      CleanText.tidy("a" + marks + "\u{200c}" + marks).unicodeScalars.count
        == 5)
  }

  @Test("is one line where a line is asked for")
  func line() {
    #expect(CleanText.line(" a\r\n\tb  c ") == "a b c")
  }

  @Test("has at most 10,000 characters and 48 KiB as written")
  func length() throws {
    let most = String(repeating: "ß", count: 10_000)
    #expect(try CleanText.clean(most) == most)
    #expect(throws: Refusal.textTooLong(characters: 10_001)) {
      try CleanText.clean(most + "x")
    }
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 2_000)
    #expect(throws: Refusal.textTooLong(characters: 2_000)) {
      try CleanText.clean(families)
    }
  }

  @Test("keeps what must hold for every text", arguments: 1...40)
  func laws(seed: UInt64) {
    var dice = Dice(seed: seed)
    for length in 0..<60 { check(dice.text(length)) }
  }

  @Test("of the list of naughty strings is safe", .enabled(if: Naughty.isThere))
  func naughty() throws {
    let strings = try Naughty.strings()
    #expect(strings.count > 500)
    for string in strings { check(string) }
  }

  private func check(_ typed: String) {
    let text = CleanText.tidy(typed)
    let scalars = Array(text.unicodeScalars)
    #expect(Array(CleanText.tidy(text).unicodeScalars) == scalars)
    #expect(Array(text._nfc) == scalars, "\(scalars)")
    for scalar in scalars where scalar != "\n" && scalar != "\u{200d}" {
      let category = scalar.properties.generalCategory
      #expect(!Self.never.contains(category), "\(scalar.value)")
    }
    let line = CleanText.line(typed)
    #expect(CleanText.line(line) == line)
    #expect(!line.contains("\n"))
  }

  private static let never: [Unicode.GeneralCategory] = [
    .control, .format, .lineSeparator, .paragraphSeparator, .privateUse,
    .unassigned,
  ]
}

/// The "big list of naughty strings".
enum Naughty {
  private static let path = Project.shared("data/bad-input/blns/blns.json")

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  static func strings() throws -> [String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try Value(data: data).array?.compactMap(\.string) ?? []
  }
}

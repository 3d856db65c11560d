import TestSupport
import Testing

@testable import Exchange
@testable import Grouping

@Suite("Likeness")
struct LikenessTests {
  /// The bar is a recall of 180 at a precision of 95 %.
  @Test("of three hundred paraphrases and as many other pairs tells most")
  func pairs() throws {
    let rows = try HandSorted.rows("pairs", ["kind", "a", "b"])
    #expect(rows.count == 600)
    let likeness = Likeness(language: "de")
    for (place, row) in rows.enumerated() {
      likeness.add(row[1], as: 2 * place)
      likeness.add(row[2], as: 2 * place + 1)
    }
    let shown = rows.filter {
      likeness.likeness(of: $0[1], to: $0[2]) >= Likeness.same
    }
    let right = shown.count { $0[0] == "same" }
    #expect(right >= 180, "\(right) of \(shown.count)")
    #expect(right * 100 >= 95 * shown.count, "\(right) of \(shown.count)")
  }

  @Test(
    "finds every text of a real room that stands twice, word for word",
    .enabled(if: Project.hasShared, "needs the real ideas in ../shared"))
  func exact() throws {
    let table = try CSVTable(
      try Project.bytes(Project.shared("data/ideas/klimarat.csv")))
    let column = try table.required("text")
    let likeness = Likeness(language: "de")
    var first: [String: Int] = [:]
    var twice: [(key: Int, text: String, like: Int)] = []
    for (key, row) in try table.records().rows.enumerated() {
      let text = row.value(column)
      likeness.add(text, as: key)
      if let like = first[text] {
        twice.append((key, text, like))
      } else {
        first[text] = key
      }
    }
    #expect(twice.contains { $0.text.count > 20 })
    // A text without a word is like nothing.
    for twin in twice where !SaidTexts.isEmpty(twin.text) {
      let matches = likeness.matches(
        of: twin.text, except: twin.key, atLeast: 0.999, most: 100)
      #expect(matches.contains { $0.key == twin.like }, "\(twin.text)")
    }
  }

  @Test("finds the same text, the same words in another order, and parts")
  func finds() {
    let likeness = Likeness(language: "de")
    let texts = [
      "Fahrradstraße vor der Schule sperren", "Mehr Bänke im Park",
      "WLAN in allen Ämtern", "Die Bibliothek sonntags öffnen",
      "Lastenräder leihen können",
    ]
    for (key, text) in texts.enumerated() { likeness.add(text, as: key) }
    for (key, text) in texts.enumerated() {
      #expect(likeness.matches(of: text).first == .init(key: key, score: 1))
      #expect(likeness.matches(of: text, except: key).isEmpty)
    }
    func best(_ text: String) -> Int? { likeness.matches(of: text).first?.key }
    #expect(best("sonntags sollte die bibliothek öffnen") == 3)
    #expect(best("Ämter mit WLAN") == 2)
    #expect(best("Eine Straße für Fahrräder vor der Schule") == 0)
    #expect(best("Ein Schwimmbad für den Kiez") == nil)
    #expect(best("") == nil)
  }

  @Test("in English every word counts, not only names with capital letters")
  func english() {
    let likeness = Likeness(language: "en")
    let texts = [
      "Plant more trees along Main Street", "Bike lanes for children",
      "Benches in every park", "Bus stops need benches",
      "Open the library on Sundays", "Sunday opening hours for libraries",
      "Trees should be planted in Main Street",
    ]
    for (key, text) in texts.enumerated() { likeness.add(text, as: key) }
    let twins = texts.enumerated().map { key, text in
      likeness.matches(of: text, except: key, most: 1).first?.key
    }
    #expect(twins == [6, nil, nil, nil, 5, 4, 0])
  }

  @Test("forgets what was taken out, and knows what was replaced")
  func changes() {
    let likeness = Likeness(language: "de")
    likeness.add("Mehr Bänke im Park", as: 1)
    likeness.add("Ein Brunnen am Markt", as: 2)
    likeness.add("Ein Brunnen am Rathaus", as: 1)
    #expect(likeness.matches(of: "Bänke im Park").isEmpty)
    likeness.remove(1)
    #expect(likeness.matches(of: "Brunnen am Rathaus", atLeast: 0.99).isEmpty)
    likeness.remove(7)
  }
}

/// Whether a text has a word that can be compared.
private enum SaidTexts {
  static func isEmpty(_ text: String) -> Bool {
    WordSplitter.words(in: text).allSatisfy(StopWords.contains)
  }
}

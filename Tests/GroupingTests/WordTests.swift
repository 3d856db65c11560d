import Testing

@testable import Grouping

@Suite("Words")
struct WordTests {
  @Test(
    "are composed and in lower case, without numbers, marks and addresses",
    arguments: [
      ("Fahrradstraße, SOFORT!", ["fahrradstraße", "sofort"]),
      ("Bu\u{308}rgera\u{308}mter", ["bürgerämter"]),
      ("Bis 18:30 Uhr in 12 Ämtern", ["bis", "uhr", "in", "ämtern"]),
      ("CO2 an der A100", ["co2", "an", "der", "a100"]),
      (
        "Siehe https://berlin.de/x oder post@berlin.de, www.bvg.de",
        [
          "siehe", "oder",
        ]
      ),
      ("(www.schule.de) oder schule.de, Ende.", ["oder", "ende"]),
      ("Rad\u{ad}weg. Punkt.Schluss", ["radweg", "punkt", "schluss"]),
      ("ÄRGER über ÷ Größe × Ñandú", ["ärger", "über", "größe", "ñandú"]),
      ("ŻÓŁĆ Straẞe", ["żółć", "straße"]),
      ("E-Government", ["government"]),
      ("", []), ("🙂 … 7", []),
    ])
  func split(text: String, words: [String]) {
    #expect(WordSplitter.words(in: text) == words)
  }

  @Test("have Snowball's stems, in German and English")
  func stems() {
    let german = Stemmer(language: "de")
    #expect(german.stem(of: "straßen") == german.stem(of: "straße"))
    #expect(german.stem(of: "strasse") == german.stem(of: "straße"))
    #expect(german.stem(of: "bäume") == german.stem(of: "bäumen"))
    #expect(german.stem(of: "masse") != german.stem(of: "messe"))
    let english = Stemmer(language: "en")
    #expect(english.stem(of: "streets") == english.stem(of: "street"))
    #expect(Stemmer(language: "xx").stem(of: "straßen") == "straßen")
  }

  @Test(
    "that repeat a part, or have no end, are taken apart at once",
    arguments: [
      "qx" + String(repeating: "weg", count: 40),
      "juhu" + String(repeating: "ha", count: 60),
      String(repeating: "ab", count: 4_990),
    ])
  func hostileCompounds(word: String) {
    let lexicon = Lexicon(language: "de")
    lexicon.learnParts([
      "Der wegweg ist ein Weg", "haha hahaha abab", "Wegweg wegwegweg",
    ])
    #expect(lexicon.words(in: word).map(\.text) == [word])
  }

  @Test(
    "of German are taken apart as far as their parts are known",
    arguments: [
      ("fahrradstraße", ["fahrrad", "straße"]),
      ("fahrradstraßen", ["fahrrad", "straße"]),
      ("verwaltungsgebäude", ["verwaltung", "gebäude"]),
      ("schulbibliothek", ["schule", "bibliothek"]),
      ("fahrrad", []), ("kirschblüte", []), ("radweg", ["rad", "weg"]),
      ("straßenbahnhaltestelle", ["straßenbahn", "haltestelle"]),
      ("verpflichtende", []), ("barrierefrei", []),
    ])
  func compounds(word: String, parts: [String]) {
    let stemmer = Stemmer(language: "de")
    var compounds = Compounds(stemmer: stemmer)
    for known in [
      "fahrrad", "straße", "verwaltung", "gebäude", "schule", "bibliothek",
      "rad", "weg", "straßenbahn", "haltestelle", "blüte", "pflicht", "ende",
      "barriere", "frei", "verpflicht",
    ] {
      compounds.learn(known)
    }
    #expect(compounds.parts(of: word) == parts.map { stemmer.stem(of: $0) })
  }

  @Test("that stand in every text say nothing")
  func stopWords() {
    let lexicon = Lexicon(language: "de")
    #expect(
      lexicon.words(in: "Wir sollten mehr Bänke").map(\.text) == ["bänke"])
    #expect(lexicon.words(in: "The weg to").map(\.text) == ["weg"])
  }
}

import TestSupport
import Testing

@testable import Grouping

@Suite("Proposals")
struct SuggesterTests {
  private static let categories = [
    Suggester.Category(
      id: "verkehr", name: "Verkehr", keywords: ["Radweg", "Straße", "Bus"]),
    Suggester.Category(
      id: "schule", name: "Bildung", keywords: ["Schule", "Kita", "Lehrer"]),
    Suggester.Category(id: "leer", name: "", keywords: []),
  ]

  private static let sorted = [
    ("verkehr", "Eine Ampel an der Kreuzung"),
    ("verkehr", "Der Bus soll öfter fahren"),
    ("verkehr", "Ampeln schneller schalten"),
    ("schule", "Tablets im Unterricht"), ("schule", "Kleinere Klassen"),
    ("schule", "Unterricht erst um neun"),
  ].map { Suggester.Sorted(text: $0.1, category: $0.0) }

  @Test("come from keywords alone, with the words that speak for them")
  func keywords() {
    let suggester = Suggester(Self.categories, sorted: [], language: "de")
    let suggestions = suggester.suggestions(for: "Mehr Radwege vor der Schule")
    #expect(suggestions.map(\.category).sorted() == ["schule", "verkehr"])
    let traffic = suggestions.first { $0.category == "verkehr" }
    #expect(traffic?.because == ["radwege"])
    let sum = suggestions.map(\.score).reduce(0, +)
    #expect(sum > 0.5 && sum <= 1.000_1)
  }

  @Test("learn from what was sorted")
  func learning() {
    let text = "Die Ampel am Markt"
    let before = Suggester(Self.categories, sorted: [], language: "de")
    #expect(before.suggestions(for: text).isEmpty)
    let after = Suggester(
      Self.categories, sorted: Self.sorted, language: "de")
    #expect(after.suggestions(for: text).first?.category == "verkehr")
    #expect(after.suggestions(for: text).first?.because == ["ampel"])
  }

  @Test("know at once what was sorted since, and what no longer is")
  func relearning() {
    let before = Suggester(
      Self.categories, sorted: Self.sorted, language: "de")
    let text = "Ein Brunnen am Markt"
    #expect(before.suggestions(for: text).isEmpty)
    let brunnen = Suggester.Sorted(text: "Brunnen", category: "schule")
    let after = Suggester(
      Learning(again: before, sorted: Self.sorted + [brunnen]))
    #expect(after.suggestions(for: text).first?.category == "schule")
    let again = Suggester(Learning(again: after, sorted: Self.sorted))
    #expect(again.suggestions(for: text).isEmpty)
  }

  @Test("are the same learned at once and a step at a time")
  func stepByStep() {
    var learning = Learning(
      Self.categories, sorted: Self.sorted, language: "de")
    var steps = 0
    while !learning.isDone {
      learning.goOn()
      steps += 1
    }
    #expect(steps > 5)
    let atOnce = Suggester(
      Self.categories, sorted: Self.sorted, language: "de")
    for text in ["Radwege am Markt", "Die Ampel am Markt"] {
      #expect(
        Suggester(learning).suggestions(for: text)
          == atOnce.suggestions(for: text))
    }
  }

  @Test(
    "are none where no word speaks for any",
    arguments: ["", "42", "Xylophon", "Das ist so und nicht anders", "🙂"])
  func none(text: String) {
    let suggester = Suggester(
      Self.categories, sorted: Self.sorted, language: "de")
    #expect(suggester.suggestions(for: text).isEmpty)
  }

  @Test("never name a category of which nothing is known")
  func unknownCategory() {
    let suggester = Suggester(
      Self.categories, sorted: Self.sorted, language: "de")
    for text in Self.sorted {
      let named = suggester.suggestions(for: text.text).map(\.category)
      #expect(!named.contains("leer"))
    }
    #expect(
      Suggester([], sorted: Self.sorted, language: "de")
        .suggestions(for: "Bus").isEmpty)
  }

  @Test("are the same for the same texts")
  func deterministic() {
    let one = Suggester(Self.categories, sorted: Self.sorted, language: "de")
    let other = Suggester(Self.categories, sorted: Self.sorted, language: "de")
    for text in Self.sorted {
      #expect(
        one.suggestions(for: text.text) == other.suggestions(for: text.text))
    }
  }

  @Test("are judged by the texts that they were not learned from")
  func evaluation() {
    let sorted = (0..<20).flatMap { _ in Self.sorted }
    let evaluation = Evaluation(
      Self.categories, sorted: sorted, language: "de")
    #expect(evaluation.texts == sorted.count)
    #expect(evaluation.first == sorted.count)
    #expect(evaluation.tenths.map(\.shown).reduce(0, +) == evaluation.proposed)
    let shuffled = sorted.enumerated().map { place, text in
      Suggester.Sorted(
        text: text.text, category: place / 6 % 2 == 0 ? "verkehr" : "schule")
    }
    let chance = Evaluation(
      Self.categories, sorted: shuffled, language: "de")
    #expect(chance.first < sorted.count * 3 / 4)
  }
}

import Grouping
import Testing

@Suite("Names that are alike")
struct LikeNamesTests {
  private let names = LikeNames()

  @Test(
    "differ in case, blanks, punctuation at the ends, or how words are bent",
    arguments: [
      ["Radwege", " radweg", "RADWEGE!", "„Radwege“", "Radwege –"],
      ["Grüne Straßen", "GRÜNE  STRASSEN", "grüne\tstraße"],
      ["Lärm", "La\u{308}rm", "Lä\u{ad}rm"],
      ["Schule 1", "schulen (1)"],
      ["Rad & Fuß", "Rad Fuß"],
      ["???", " ??? "],
      ["", "  "],
    ])
  func alike(alike: [String]) {
    #expect(Set(alike.map(names.key)).count == 1)
  }

  @Test(
    "no longer are where a word, a number or the order is another",
    arguments: [
      ["Schule 1", "Schule 2", "Schule"], ["U 5", "U5"],
      ["mehr Grün", "Grün mehr"], ["Rad", "Radweg"], ["?", "!"],
      ["Grün", "Grau"],
    ])
  func different(different: [String]) {
    #expect(Set(different.map(names.key)).count == different.count)
  }
}

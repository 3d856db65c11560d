import Testing

@testable import Grouping

@Suite("A hundred ideas sorted by hand")
struct HandSortedTests {
  @Test("are there, for eleven departments")
  func complete() throws {
    let ideas = try HandSorted.ideas()
    #expect(ideas.count == 100)
    #expect(Set(ideas.map(\.category)).count == 11)
  }

  /// The figure in the README; it was 29 before the template had the words
  /// that people use beside those of the administration.
  @Test("find their department by the template's keywords for more than half")
  func keywordsAlone() throws {
    let ideas = try HandSorted.ideas()
    let suggester = Suggester(
      try HandSorted.departments(), sorted: [], language: "de")
    let right = ideas.count { idea in
      suggester.suggestions(for: idea.text).first?.category == idea.category
    }
    #expect(right >= 55, "\(right)")
  }
}

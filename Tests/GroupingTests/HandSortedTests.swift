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

  @Test("are proposed with no more certainty once the surest were all taken")
  func takenTogether() throws {
    let ideas = try HandSorted.ideas()
    let departments = try HandSorted.departments()
    func best(
      _ ideas: [Suggester.Sorted], after sorted: [Suggester.Sorted]
    ) -> [(idea: Suggester.Sorted, best: Suggester.Suggestion)] {
      let suggester = Suggester(departments, sorted: sorted, language: "de")
      return ideas.compactMap { idea in
        suggester.suggestions(for: idea.text).first.map { (idea, $0) }
      }
    }
    let all = best(ideas, after: [])
    let (sure, rest) = (
      all.filter { $0.best.score >= 0.8 }, all.filter { $0.best.score < 0.8 }
    )
    #expect(sure.count > 10)
    let taken = sure.map {
      Suggester.Sorted(
        text: $0.idea.text, category: $0.best.category, isJudged: false)
    }
    let then = best(rest.map(\.idea), after: taken)
    let right = then.count { $0.idea.category == $0.best.category }
    let promised = then.map(\.best.score).reduce(0, +)
    #expect(abs(promised - Double(right)) < 0.12 * Double(then.count))
  }
}

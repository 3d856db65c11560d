import Grouping

/// Learns from the texts that are sorted and proposes for the others, so that
/// `learning.py` can hold it against another program.
///
/// A line of the input is `learn` or `ask`, a category and a text, with tabs
/// between, or `category`, its id and its words, with `|` between; a line of
/// the output is what was proposed first, and its score.
@main
struct GroupingBench {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "typing": TypingBench.run()
    case "themes": ThemeBench.run()
    case "alike": AlikeBench.run(pairs: false)
    case "pairs": AlikeBench.run(pairs: true)
    default: propose()
    }
  }

  private static func propose() {
    var learned: [Suggester.Sorted] = []
    var asked: [String] = []
    var given: [Suggester.Category] = []
    while let line = readLine() {
      let parts = line.split(
        separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let text = String(parts[2])
      if parts[0] == "category" {
        let words = text.split(separator: "|").map(String.init)
        given.append(
          .init(
            id: String(parts[1]), name: words.first ?? "",
            keywords: Array(words.dropFirst())))
      } else if parts[0] == "learn" {
        learned.append(.init(text: text, category: String(parts[1])))
      } else {
        asked.append(text)
      }
    }
    let known = Set(given.map(\.id))
    let others = Set(learned.map(\.category)).subtracting(known).sorted()
    let categories =
      given + others.map { Suggester.Category(id: $0, name: "", keywords: []) }
    let clock = ContinuousClock()
    let start = clock.now
    let suggester = Suggester(categories, sorted: learned, language: "de")
    let ready = clock.now
    let answers = asked.map { suggester.suggestions(for: $0).first }
    let end = clock.now
    for answer in answers {
      print(answer.map { "\($0.category)\t\($0.score)" } ?? "-\t0")
    }
    _ = Suggester(Learning(again: suggester, sorted: learned))
    let again = clock.now - end
    print(
      "# learned \(ready - start), proposed \(end - ready), "
        + "learned again \(again)")
  }
}

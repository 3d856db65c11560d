import Aggregation
import TestSupport
import Testing

/// What another program writes that uses the module, as its page shows it.
@Suite("The module as a library")
struct LibraryTests {
  @Test("The example of the page does what it says")
  func example() throws {
    let folder = try TemporaryFolder()
    let paths = try FoldLaws.write(70, to: folder)
    try Project.write("no log\n", to: "\(folder.path)/broken.jsonl")
    let lines = try report(
      on: folder.path, keepingIn: "\(folder.path)/cache/figures")
    // Made-up sessions are of other years.
    #expect(paths.count == 70)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("left out: \(folder.path)/broken") == true)
  }

  @Test("The page shows the code that is tested here")
  func page() throws {
    let page = String(
      decoding: try Project.bytes(Project.path("docs/aggregation.md")),
      as: UTF8.self)
    let own = String(decoding: try Project.bytes(#filePath), as: UTF8.self)
    let example = try #require(own.split(separator: "// The example:\n").last)
    #expect(page.contains("```swift\nimport Aggregation\n\n\(example)```"))
  }
}

// The example:
func report(on folder: String, keepingIn file: String) throws -> [String] {
  let tree = try LogTree([folder])
  let aggregate = Aggregate(
    tree, days: .init(since: "2026-01-01", until: "2026-12-31"),
    cache: FiguresCache(path: file))
  var lines = aggregate.figures.departments.values
    .sorted { $0.dots > $1.dots }
    .map { "\($0.name): \($0.ideas) ideas, \($0.dots) dots" }
  for log in aggregate.leftOut {
    lines.append("left out: \(log.path), line \(log.line ?? 0): \(log.why)")
  }
  return lines
}

import TestSupport
import Testing

@Suite("What search prints")
struct SearchTextTests {
  @Test("is as kept, in both languages, and for machines")
  func goldens() throws {
    let place = try Workplace()
    try AggregateTableTests.makeSessions(in: place)
    for (name, arguments) in [
      ("search-text", ["welle", place.path]),
      ("search-json", ["platz", place.path, "--format", "json"]),
      ("search-none", ["nirgends", place.path]),
    ] {
      for language in ["de_DE", "en_GB"] {
        let text = try AggregateTableTests.output(
          place, ["search"] + arguments, 80, language)
        for line in text.split(separator: "\n") where name != "search-json" {
          #expect(line.count <= 80)
        }
        let file = "\(name)-\(language.prefix(2)).txt"
        let fault = Kept.fault(
          of: text, at: "Tests/EndToEnd/Goldens/\(file)")
        #expect(fault == nil, "\(fault ?? "")")
      }
    }
  }
}

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

  @Test("A department that no session has is named, and nothing is wrong")
  func department() throws {
    let place = try Workplace()
    try AggregateTableTests.makeSessions(in: place)
    let run = try Run(
      ["search", "welle", place.path, "--department", "a\u{1b}[31m"],
      in: place)
    #expect(run.code == 0)
    #expect(run.output == "Nothing was found.\n")
    #expect(
      run.errors == "No session has a department a\\u{1b}[31m.\n")
  }

  @Test(
    "A hostile query is refused in a sentence, or finds nothing",
    arguments: [
      ("", 64), ("und der", 64), ("\u{1b}[31m\u{7}", 0), ("\"", 64),
      (String(repeating: "a", count: 10_000), 0),
      (String(repeating: "ab cd ", count: 2_000), 0),
      ((0..<2_000).map { "w\($0)x" }.joined(separator: " "), 64),
    ])
  func hostile(query: String, code: Int) throws {
    let place = try Workplace()
    try AggregateTableTests.makeSessions(in: place)
    let run = try Run(["search", query, place.path], in: place)
    #expect(run.code == Int32(code))
    #expect(run.output == (code == 0 ? "Nothing was found.\n" : ""))
    #expect(run.errors.contains("werkstatt: ") == (code != 0))
    #expect(!(run.output + run.errors).contains("\u{1b}"))
  }

  @Test("What can't be read is named, and all else is found")
  func leftOut() throws {
    let place = try Workplace()
    try AggregateTableTests.makeSessions(in: place)
    try Project.write("{", to: "\(place.path)/broken.jsonl")
    try Project.write(
      "{}\n", to: "\(place.path)/bad.jsonl")
    let run = try Run(["search", "welle", place.path], in: place)
    #expect(run.code == 2)
    #expect(run.output.contains("Welle planen"))
    #expect(run.errors.contains("\(place.path)/bad.jsonl"))
  }

  @Test(
    "On a terminal the words that were found are bold, unless nobody wants it",
    .enabled(if: Tmux.program != nil, Tmux.isMissing))
  func bold() throws {
    let place = try Workplace()
    try AggregateTableTests.makeSessions(in: place)
    let tmux = try Tmux(on: place)
    let seat = try tmux.seat("a", width: 80, height: 24)
    let bold = "\u{1b}[1mPlatz"
    for (line, isBold) in [
      ("werkstatt search platz", true),
      ("werkstatt search platz --no-color", false),
      ("NO_COLOR=1 werkstatt search platz", false),
    ] {
      // Split, so that only the answer has it whole.
      try seat.run("clear; \(line); echo 'fer''tig'")
      try seat.waitFor("1 von 1 Fund gezeigt", "fertig")
      let screen = try tmux.call("capture-pane", "-e", "-p", "-t", "a")
      #expect(screen.contains(bold) == isBold, "\(line)")
      try seat.run("clear")
      try seat.waitForEnd(of: "gezeigt")
    }
  }
}

import SessionLog
import Testing
import Workshop

extension RoomStory {
  /// The ranking on the screen and from the command line is what was cast.
  func review() throws {
    try go(to: 5, "ERGEBNIS")
    let expected = Expected(Self.votes)
    let screen = try seat.waitFor(
      "12 Stimmzettel", "\(expected.dots) Punkte", "1 Enthaltung")
    let rows = screen.split(separator: "\n").map { line in
      line.split(separator: "│").first?.split(separator: " ").filter {
        !["▌", "="].contains($0)
      } ?? []
    }
    for idea in expected.ideas {
      let row = rows.first { $0.prefix(2) == ["\(idea.rank)", "\(idea.idea)"] }
      #expect(row?.suffix(2) == ["\(idea.dots)", "\(idea.voters)"])
    }
    #expect(screen.contains("Gleichstand"))
    let round = try #require(results["rounds"]?.array?.first)
    #expect(round["ballots"] == 12)
    #expect(round["dots"] == .integer(expected.dots))
    #expect(round["abstained"] == 1)
    #expect(round["ideas"]?.array?.count == 78)
    for (idea, value) in zip(expected.ideas, round["ideas"]?.array ?? []) {
      #expect(value["idea"] == .string("i\(idea.idea)"))
      #expect(value["rank"] == .integer(idea.rank))
      #expect(value["dots"] == .integer(idea.dots))
      #expect(value["voters"] == .integer(idea.voters))
    }
  }

  /// Measures on the first two places; one is changed and comes forward.
  func agree() throws {
    try go(to: 6, "MASSNAHMEN")
    try seat.waitFor("Noch keine Maßnahme", "Platz 1")
    try seat.press("Enter")
    try seat.waitFor("Esc speichert, was da ist")
    try seat.type("Abendsprechstunde erproben")
    try seat.press("Escape")
    try seat.waitFor("1 Abendsprechstunde erproben", "gesichert")
    try seat.waitForEnd(of: "Esc speichert")
    try seat.press("Tab", "Enter")
    try seat.waitFor("Esc speichert, was da ist")
    try seat.type("Zweite")
    for _ in 0..<11 { try seat.press("Enter") }
    try seat.waitForEnd(of: "Esc speichert")
    try seat.waitFor("2 Zweite")
    try seat.press("Enter")
    try seat.waitFor("Maßnahme 2 · Esc speichert")
    try seat.type(" Maßnahme")
    for _ in 0..<4 { try seat.press("Tab") }
    try seat.type("Referat Radverkehr")
    try seat.press("Escape")
    try seat.waitFor("2 Zweite Maßnahme", "Verantwortlich: Referat Radverkehr")
    try seat.press("n")
    try seat.waitFor("Leertaste: Liste")
    try seat.press("3", "Tab")
    try seat.type("40")
    try seat.press("Enter", "Enter")
    try seat.waitFor("angenommen, 40 %", "gesichert")
  }

  /// The session is sealed, and what it gave goes out.
  func close() throws {
    try go(to: 7, "ABSCHLUSS")
    try seat.waitFor("Prüfsumme", "Werkstatt schließen")
    try seat.press("c")
    try seat.answer("j", to: "Die Werkstatt schließen und versiegeln?")
    try seat.waitFor("Versiegelt am")
    let head = try LogReader.read(log).head
    try seat.waitFor("\(head.fingerprint)")
    try seat.press("e")
    try seat.waitFor("Ausgeben als", "Markdown")
    try seat.press("1")
    try seat.waitFor("Gespeichert unter")
    let report = try Workplace.text("\(place.path)/\(name).md")
    #expect(report.hasPrefix("# Kiezwerkstatt Nord\n"))
    #expect(report.contains("Abendsprechstunde erproben"))
    #expect(report.contains(head.fingerprint))
    let exported = try place.run(
      "export", name, "--as", "markdown", language: "de_DE")
    #expect(exported.output == report)
  }

  /// What the log promises holds, and all figures agree.
  func holds() throws {
    try seat.press("q")
    try seat.waitFor("Alles ist gespeichert")
    try seat.press("q")
    try seat.waitFor(Seat.prompt)
    let check = try place.run("check", name, "--format", "json")
    #expect(check.code == 0)
    #expect(check.output.hasSuffix(#""ok":true,"faults":[]}"# + "\n"))
    let all = try value(of: place.run("aggregate", "--format", "json"))
    let round = try #require(results["rounds"]?.array?.first)
    #expect(all["sessions"] == 1)
    #expect(all["participants"] == 41)
    #expect(all["ideas"] == .integer(round["ideas"]?.array?.count ?? -1))
    #expect(all["merged"] == 2)
    #expect(all["ballots"] == round["ballots"])
    #expect(all["dots"] == round["dots"])
    #expect(all["measures"] == 2)
    #expect(all["leftOut"] == .array([]))
    let one = all["bySession"]?.array?.first
    #expect(try one?["head"] == results["head"])
    let top = (all["top"]?.array ?? []).map { [$0["idea"], $0["dots"]] }
    let ranked = Expected(Self.votes).ideas.map { idea in
      [Value.string("i\(idea.idea)"), .integer(idea.dots)]
    }
    #expect(Array(top.prefix(ranked.count)) == ranked)
  }

  private var results: Value {
    get throws {
      try value(of: place.run("results", name, "--format", "json"))
    }
  }

  private func value(of run: Run) throws -> Value {
    #expect(run.code == 0)
    return try StrictJSON().value(Array(run.output.utf8))
  }
}

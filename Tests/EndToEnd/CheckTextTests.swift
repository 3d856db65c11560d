import SessionLog
import Testing
import Workshop

@Suite("check, as text")
struct CheckTextTests {
  private static let at = Timestamp(milliseconds: 1_795_000_000_000)

  /// A session with a secret round of so many ballots, and an open one.
  private static func makeSession(
    in place: Workplace, ballots: Int
  ) throws -> [String] {
    let writer = try SessionFolder(place.path).create(
      "kiez",
      SessionOpened(session: RandomIdentifier.session(), minimumGroup: 1),
      seat: "facilitator", at: at)
    func submit(_ command: Command) throws {
      try writer.submit(command, seat: "facilitator", at: at)
    }
    try submit(.join(nil, count: ballots))
    try submit(.capture([NewIdea(text: "Uhr"), NewIdea(text: "Bank")]))
    let ideas = [IdeaID(1), IdeaID(2)]
    try submit(
      .openRound(
        NewRound(
          ideas: ideas, rules: Rules(budget: 1, maxPerIdea: 1), consent: true))
    )
    let codes = try (0..<ballots).map { number in
      try writer.cast(
        Ballot(
          id: RandomIdentifier.ballot(source: "t", voter: String(number)),
          dots: number == 0 ? [:] : [ideas[0]: 1]), in: RoundID(1))
    }
    try submit(.closeRound(RoundID(1), consent: true))
    try submit(
      .openRound(
        NewRound(
          ideas: ideas,
          rules: Rules(budget: 1, maxPerIdea: 1, secrecy: .open))))
    try submit(.closeRound(RoundID(2), consent: true))
    return codes.sorted()
  }

  @Test("says what was counted again, and lists the receipts for the wall")
  func report() throws {
    let place = try Workplace()
    let codes = try Self.makeSession(in: place, ballots: 19)
    let check = try place.run("check", "kiez")
    #expect(check.code == 0)
    let lines = check.output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains(": all is well, "))
    let proven =
      "Counted again from the ballots, all sums are equal; chain and box are "
      + "proven."
    #expect(lines[2] == "r1: 19 ballots, 1 abstention. \(proven)")
    #expect(lines[3] == "19 receipts of r1, for the wall:")
    let spaced = codes.map { "\($0.prefix(3)) \($0.suffix(3))" }
    #expect(lines[4] == spaced[..<8].joined(separator: "   "))
    #expect(lines[5] == spaced[8..<16].joined(separator: "   "))
    #expect(lines[6] == spaced[16...].joined(separator: "   "))
    #expect(lines[8] == "r2: 0 ballots, 0 abstentions. \(proven)")
    #expect(lines.count == 10)
    let json = try place.run("check", "kiez", "--format", "json")
    #expect(json.output.hasSuffix(#""ok":true,"faults":[]}"# + "\n"))
    #expect(!json.output.contains("rounds"))
  }

  @Test("says what must stand there in the language of whoever asks")
  func expectedInGerman() throws {
    let place = try Workplace()
    _ = try place.write(
      "a.jsonl",
      #"{"seq":1,"at":"gestern","seat":"x","#
        + #""type":"session.opened","data":{},"#
        + #""h":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}"# + "\n")
    let run = try place.run("check", "a", language: "de_DE")
    #expect(run.code == 1)
    #expect(run.output.contains("eine Zeit in UTC mit Millisekunden"))
    #expect(!run.output.contains("a time in UTC"))
  }
}

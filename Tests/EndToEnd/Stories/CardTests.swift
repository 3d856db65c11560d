import SessionLog
import Testing
import Workshop

@Suite(
  "Stories: voting cards",
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct CardTests {
  @Test("Cards are made while somebody looks on, stopped, and voted with")
  func cards() throws {
    let place = try Workplace()
    let log = try Self.session(in: place)
    let tmux = try Tmux(on: place)
    let seat = try tmux.seat("run")
    try seat.run("werkstatt run a")
    try seat.waitFor("4 ABSTIMMEN", "offen: Sie lassen")

    try Self.order(spare: "900", at: seat)
    try seat.waitFor("Karten werden gemacht", "von 907")
    try seat.press("Escape")
    try seat.waitFor("Abgebrochen. Keine Karte")
    #expect(try !place.files.contains("a.cards.html"))
    #expect(try LogWriter(opening: log).roster().cards.isEmpty)

    try Self.order(spare: "2", at: seat)
    try seat.waitFor("9 Karten liegen in", "a.cards.html", "Wahlcodes: Jede")
    let codes = try Self.codes(in: Workplace.text("\(place.path)/a.cards.html"))
    #expect(codes.count == 9)
    #expect(try LogWriter(opening: log).roster().cards.count == 9)
    for code in codes {
      #expect(try place.files(with: code) == ["a.cards.html"])
      #expect(try !seat.history.contains(code))
    }

    try seat.press("s")
    try seat.waitFor("Für die Abstimmung drucken")
    try seat.press("3")
    try seat.waitFor("Der Bogen liegt in", "a.sheet.html")
    let sheet = try Workplace.text("\(place.path)/a.sheet.html")
    #expect(sheet.contains("die Nummer Ihrer Wahlkarte, nie der Code"))

    try seat.press("o")
    try seat.waitFor("0 von 7")
    let booth = try tmux.seat("vote")
    try booth.run("werkstatt vote a")
    try booth.waitFor("Sieht nur eine Person diesen Bildschirm?")
    try booth.press("j")
    try booth.waitFor("Die Wahlkabine ist frei.")
    try booth.press("Enter")
    try booth.waitFor("Ihr Wahlcode")
    try booth.type(codes[3].lowercased())
    try booth.press("Enter")
    try booth.waitFor("Sie haben 3 Punkte")
  }

  /// A session in the phase vote, with seven people and a PIN; its path.
  private static func session(in place: Workplace) throws -> String {
    let at = Timestamp.now()
    let writer = try SessionFolder(place.path).create(
      "a",
      SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: at)
    try writer.submit(
      .together([
        .join(nil, count: 7),
        .capture((1...9).map { NewIdea(text: "Idee \($0)") }),
        .enter(.vote),
      ]), seat: "facilitator", at: at)
    try writer.updateRoster { roster throws(LogFailure) in
      try roster.setPIN("2468")
    }
    return writer.paths.log
  }

  private static func order(spare: String, at seat: Seat) throws {
    try seat.press("s")
    try seat.waitFor("Für die Abstimmung drucken")
    try seat.press("Enter")
    try seat.waitFor("Karten für Nachzügler")
    try seat.press("C-u")
    try seat.type(spare)
    try seat.press("Enter")
  }

  private static func codes(in page: String) -> [String] {
    page.split(separator: "<p class=\"code\">").dropFirst().map { part in
      String(part.prefix { $0 != "<" })
    }
  }
}

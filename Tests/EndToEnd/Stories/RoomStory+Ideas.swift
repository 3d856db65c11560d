import Testing
import Workshop

extension RoomStory {
  /// Eighty ideas: some typed, twenty pasted, the rest imported beside the
  /// open seat.
  func gatherIdeas() throws {
    try go(to: 2, "IDEEN")
    try seat.waitFor("SCHREIBEN")
    try seat.press("C-g")
    try seat.waitFor("ohne Gruppe", "Verwaltung")
    try seat.press("4")
    try seat.waitFor("Gruppe: Verwaltung")
    for (index, text) in Self.typed.enumerated() {
      try seat.type(text)
      try seat.press("Enter")
      try seat.waitFor("\(index + 1) ✓ V  \(text)")
    }
    try takeBackAndAgain()
    try paste()
    try importRest()
  }

  private static let typed = [
    "Bürgerämter öffnen auch abends", "Fahrradstraße vor der Schule",
    "Freies WLAN in allen Ämtern des Bezirks", "Dächer begrünen",
    "Leerstand als Werkstatt nutzen",
  ]

  /// Undo and redo while writing, each with its words.
  private func takeBackAndAgain() throws {
    try seat.press("C-z")
    try seat.waitFor("Zurückgenommen")
    try seat.waitForEnd(of: "5 ✓ V")
    try seat.press("C-y")
    try seat.waitFor("Wiederhergestellt", "5 ✓ V  Leerstand")
  }

  private func paste() throws {
    let lines = (1...20).map { "Eingefügte Idee \($0) für den Kiez" }
    try seat.paste(lines.joined(separator: "\n"))
    try seat.answer("Enter", to: "20 Zeilen sind eingefügt")
    try seat.waitFor("20 Ideen gespeichert", "25 ✓ V  Eingefügte Idee 20")
  }

  private func importRest() throws {
    let groups = ["F", "Wirtschaft", "politik", "V", ""]
    let rows = (1...55).map { number in
      "\"Aus der Tabelle: Vorschlag \(number),\nmit Zeilenumbruch\";"
        + groups[number % groups.count]
    }
    let table = try place.write(
      "ideen.csv", "text;group\n" + rows.joined(separator: "\n") + "\n")
    let run = try place.run("import", name, table)
    #expect(run.code == 0)
    #expect(run.output == "Imported: 55 ideas.\n")
    try seat.waitFor("80 ✓ F  Aus der Tabelle: Vorschlag 55,")
    #expect(try session.groups.count == 5)
  }
}

extension RoomStory {
  /// Every idea to a department: by digit, by the list, several at once, and
  /// the rest from the pile; some merged, one of them taken apart again.
  func sortIdeas() throws {
    try seat.press("Escape")
    try seat.waitFor("TASTEN")
    try go(to: 3, "ORDNEN")
    try seat.waitFor("Offen 80 von 80")
    try seat.press("8")
    try seat.waitFor("Offen 79 von 80", "8 SenMVKU 1")
    try seat.press("m")
    try seat.waitFor("Tippen filtert")
    try seat.type("gesundheit")
    try seat.waitFor("▸   Senatsverwaltung für Wissenschaft")
    try seat.press("Enter")
    try seat.waitFor("Offen 78 von 80", "SenWGP 1")
    try seat.press("Space", "j", "Space", "9")
    try seat.waitFor("Offen 76 von 80", "9 SenStadt 2")
    try merge()
    try triage()
  }

  private func merge() throws {
    try seat.press("Space", "j", "Space", "j", "Space", "z")
    try seat.waitFor("Offen 74 von 78", "vereint aus 3")
    try seat.press("u")
    try seat.waitFor("Offen 76 von 80", "Zurückgenommen")
    try seat.press("C-y")
    try seat.waitFor("Offen 74 von 78", "Wiederhergestellt")
    try seat.press("j", "Space", "j", "Space", "z")
    try seat.waitFor("Offen 73 von 77", "vereint aus 2")
    try seat.press("x")
    try seat.waitFor("Offen 74 von 78")
    try seat.waitForEnd(of: "vereint aus 2")
  }

  /// One by one; the last ends the pile.
  private func triage() throws {
    try seat.press("s")
    for left in (1...74).reversed() {
      try seat.waitFor("noch \(left) von 74")
      try seat.press("\(left % 10)")
    }
    try seat.waitFor("Offen 0 von 78")
    #expect(
      try session.standingIdeas.allSatisfy { $0.department != nil })
    #expect(try session.standingIdeas.count == 78)
  }
}

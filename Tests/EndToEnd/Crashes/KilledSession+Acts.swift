import TestSupport
import Testing

/// What a facilitator does, each thing up to the screen that shows it.
extension KilledSession {
  private static let names = [
    "ANKOMMEN", "IDEEN", "ORDNEN", "ABSTIMMEN", "ERGEBNIS", "MASSNAHMEN",
  ]

  /// Something that can be done on the screen that is there.
  func act(at seat: QuickSeat) throws {
    if dice.happens(oneIn: 5) { return try wander(at: seat) }
    if dice.happens(oneIn: 9) { return try takeBack(at: seat) }
    switch Self.phase(at: seat) {
    case 1: try count(at: seat)
    case 2: try write(at: seat)
    case 3: try sort(at: seat)
    case 4: try vote(at: seat)
    case 6: try agree(at: seat)
    default: try wander(at: seat)
    }
  }

  /// The phase by its number.
  private static func phase(at seat: QuickSeat) -> Int {
    let title = seat.rows.first ?? ""
    return 1 + (names.firstIndex { title.contains($0) } ?? 0)
  }

  /// To another phase, some more often than others.
  func wander(at seat: QuickSeat) throws {
    let others = [1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 5, 6].filter {
      $0 != Self.phase(at: seat)
    }
    let phase = others.randomElement(using: &dice) ?? 2
    try toKeys(at: seat)
    try seat.press("g")
    try seat.waitFor("Phasen")
    try seat.submit("\(phase)")
    try seat.waitFor("\(phase) \(Self.names[phase - 1])")
  }

  private func toKeys(at seat: QuickSeat) throws {
    guard seat.screen.contains("SCHREIBEN") else { return }
    try seat.press("\u{1B}")
    try seat.waitFor("TASTEN")
  }

  /// Undo or redo, whatever comes of it.
  private func takeBack(at seat: QuickSeat) throws {
    try seat.submit(dice.happens(oneIn: 3) ? "\u{19}" : "\u{1A}")
  }

  /// How many are here, as the title says it.
  private func people(at seat: QuickSeat) -> Int {
    seat.screen.firstMatch(of: /(\d+) da │/).flatMap { Int($0.1) } ?? 0
  }

  private func count(at seat: QuickSeat) throws {
    let people = people(at: seat)
    if people > 9 { return try wander(at: seat) }
    try seat.submit(people == 0 ? "7\r" : "+")
    try seat.waitFor(" \(people == 0 ? 7 : people + 1) da │")
  }

  private func write(at seat: QuickSeat) throws {
    if seat.screen.contains("TASTEN") {
      try seat.press("i")
      try seat.waitFor("SCHREIBEN")
    }
    if dice.happens(oneIn: 12) { return try paste(at: seat) }
    typed += 1
    let text = "Idee mit Nummer \(typed), von Hand"
    try seat.press(text)
    // Sometimes in one go, sometimes when it is seen.
    if dice.happens(oneIn: 2) { try seat.waitFor(text) }
    try seat.submit("\r")
    try seat.waitFor("✓ –  \(text)", "  0 / 500")
  }

  /// Many lines in one write, over several pages of the file.
  private func paste(at seat: QuickSeat) throws {
    let lines = (1...dice.number(2...60)).map { number in
      "Eingefügt \(typed + number), " + String(repeating: "Kiez ", count: 9)
    }
    typed += lines.count
    try seat.paste(lines.joined(separator: "\r"))
    try seat.answer("\r", to: "Zeilen sind eingefügt")
    try seat.waitFor("\(lines.count) Ideen gespeichert", "│ gesichert")
  }

  /// Ideas to departments, two alike to one; of some there is a vote just
  /// now, so that this is refused.
  private func sort(at seat: QuickSeat) throws {
    let open =
      seat.screen.firstMatch(of: #/Offen (\d+) von /#)
      .flatMap { Int($0.1) } ?? 0
    guard open > 0 else { return try wander(at: seat) }
    let merges = open > 12 && dice.happens(oneIn: 4)
    try seat.submit(
      merges ? " j z" : "\(dice.number(0...9))",
      or: merges ? "Dafür mindestens zwei Ideen" : nil)
  }

  /// A measure.
  private func agree(at seat: QuickSeat) throws {
    typed += 1
    try seat.press("i")
    try seat.waitFor("Esc speichert")
    try seat.press("Vorhaben \(typed)")
    try seat.press("\u{1B}")
    try seat.waitFor("the measure") { screen in
      screen.contains("│ gesichert") && screen.contains("Vorhaben \(typed)")
        && !screen.contains("Esc speichert")
    }
  }
}

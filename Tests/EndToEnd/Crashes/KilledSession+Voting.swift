import TestSupport
import Testing

/// Rounds: opened, ballots on paper typed in, closed.
extension KilledSession {
  func vote(at seat: QuickSeat) throws {
    let screen = seat.screen
    guard let match = screen.firstMatch(of: /abgestimmt +(\d+) von (\d+)/),
      let voted = Int(match.1), let people = Int(match.2)
    else { return try openRound(at: seat) }
    if voted == people || (voted > 0 && dice.happens(oneIn: 6)) {
      try close(at: seat)
    } else {
      try typeBallots(min(people - voted, dice.number(1...4)), at: seat)
    }
  }

  private func openRound(at seat: QuickSeat) throws {
    try seat.press("o")
    try seat.waitFor("an open round, or why there is none") { screen in
      screen.contains("abgestimmt     0 von")
        || screen.contains("Es ist niemand da")
        || screen.contains("Es gibt noch keine Idee")
    }
    if seat.screen.contains("Es ") { try wander(at: seat) }
  }

  private func typeBallots(_ count: Int, at seat: QuickSeat) throws {
    try seat.press("p")
    try seat.waitFor("Bögen eintippen")
    try seat.press("1")
    try seat.waitFor("Eine Zeile ist eine Stimme")
    for _ in 0..<count {
      let before = receipt(at: seat)
      try seat.press("0\r")
      try seat.waitFor("a receipt") { _ in
        let now = receipt(at: seat)
        return now != nil && now != before
      }
    }
    try seat.press("\u{1B}")
    try seat.waitForEnd(of: "Eine Zeile ist eine Stimme")
  }

  private func receipt(at seat: QuickSeat) -> String? {
    seat.screen.firstMatch(of: /Beleg: (\w{3} \w{3})/).map { String($0.1) }
  }

  private func close(at seat: QuickSeat) throws {
    try seat.press("c")
    try seat.answer("j", to: "jetzt schließen und auszählen?")
    try seat.waitFor("ist geschlossen:", "│ gesichert")
  }
}

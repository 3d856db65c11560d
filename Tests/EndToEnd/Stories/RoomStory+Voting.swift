import Glibc
import SessionLog
import Testing

extension RoomStory {
  /// What is voted, in the order of casting: ideas 7 and 8 end equal.
  static let votes = [
    Vote(group: 1, dots: [8: 3, 30: 2, 41: 1]),
    Vote(group: 2, dots: [30: 3, 8: 3]),
    Vote(group: 3, dots: [7: 3, 50: 3]),
    Vote(group: 4, dots: [30: 1]),
    Vote(group: 5, dots: [:]),
    Vote(group: 4, dots: [7: 3, 41: 2, 80: 1]),
    Vote(group: 5, dots: [50: 2, 30: 3]),
    Vote(group: 4, dots: [80: 3, 41: 3]),
    Vote(group: 5, dots: [30: 3, 50: 1, 80: 2]),
    Vote(group: 4, dots: [41: 2]),
    Vote(group: 5, dots: [7: 1, 8: 1, 30: 2]),
    Vote(group: 0, dots: [50: 3, 30: 3]),
  ]

  /// A secret round: half of the votes in the facilitator's own booth, half
  /// at a seat of its own, and somebody who comes late.
  func vote() throws {
    try go(to: 4, "ABSTIMMEN")
    try openRound()
    var codes = try voteInOwnBooth(Self.votes.prefix(6))
    try comeLate()
    codes += try voteBeside(Self.votes.dropFirst(6))
    try nothingIsKnown(but: codes)
    try closeRound()
    let rounds = try session.rounds
    #expect(rounds.map(\.codes) == [codes.sorted()])
  }

  /// One key opens a round with what is proposed.
  private func openRound() throws {
    try seat.press("o")
    try seat.waitFor(
      "0 von 40", "78 Ideen", "20 Punkte, höchstens 3 für eine Idee")
  }

  private func voteInOwnBooth(_ votes: ArraySlice<Vote>) throws -> [String] {
    try seat.press("v")
    try seat.waitFor("Eine PIN für die Moderation")
    for prompt in ["Neue PIN:", "Noch einmal dieselbe PIN:"] {
      try seat.waitFor(prompt)
      try seat.type(Self.pin)
      try seat.press("Enter")
    }
    try seat.waitFor("Sieht nur eine Person diesen Bildschirm?")
    try seat.press("j")
    var codes: [String] = []
    for vote in votes {
      let have = codes.count == 1 ? "hat" : "haben"
      try seat.waitFor("\(codes.count) von 40 \(have) abgestimmt.")
      try seat.press("Enter")
      try seat.waitFor("Moderation: PIN, dann Enter")
      try seat.type(Self.pin)
      try seat.press("Enter")
      codes.append(try vote.cast(at: seat))
    }
    try leaveBooth(of: seat)
    return codes
  }

  /// Only the PIN leads out.
  func leaveBooth(of seat: Seat) throws {
    try seat.press("C-c", "C-z", "q", "q")
    try seat.press("Escape")
    try seat.waitFor("Moderation: PIN")
    try seat.type(Self.pin)
    try seat.press("Enter")
    try seat.waitForEnd(of: "Moderation: PIN")
  }

  /// A round knows of everybody who is there while it is open.
  private func comeLate() throws {
    try seat.waitFor("6 von 40")
    try seat.press("w")
    try seat.waitFor("Wer da ist")
    for _ in 0..<4 { try seat.press("Down") }
    try seat.press("+")
    try seat.waitFor("41 da")
    try seat.press("Escape")
    try seat.waitFor("6 von 41")
  }

  private func voteBeside(_ votes: ArraySlice<Vote>) throws -> [String] {
    let booth = try tmux.seat("vote")
    try booth.run("werkstatt vote \(name)")
    try booth.waitFor("Sieht nur eine Person diesen Bildschirm?")
    try booth.press("j")
    try booth.waitFor("6 von 41 haben abgestimmt.")
    var codes: [String] = []
    for vote in votes {
      try booth.press("Enter")
      try booth.waitFor("Einen Augenblick, bitte.")
      try seat.waitFor("vote-2", "wartet", "f gibt frei")
      try seat.press("f")
      codes.append(try vote.cast(at: booth))
      try seat.waitFor("\(6 + codes.count) von 41")
    }
    try leaveBooth(of: booth)
    try booth.waitFor(Seat.prompt)
    #expect(try !booth.history.contains("●"))
    for code in codes { #expect(try !booth.history.contains(code)) }
    return codes
  }

  /// Before the round closes its ballots are in the box and nowhere else.
  private func nothingIsKnown(but codes: [String]) throws {
    let log = try Workplace.text(log)
    #expect(!log.contains("ballot.counted") && !log.contains("dots\":{"))
    let reader = try LogWriter(opening: self.log)
    let ids = try reader.openBox()?.ballots.map { "\($0.id)" } ?? []
    #expect(ids.count == codes.count)
    let screen = try seat.history
    for secret in ids + codes {
      #expect(try place.files(with: secret) == ["\(name).box.json"])
      #expect(!screen.contains(secret))
    }
    #expect(!screen.contains("●"))
  }

  private func closeRound() throws {
    try seat.press("c")
    try seat.answer("j", to: "29 Personen haben noch nicht abgestimmt")
    try seat.waitFor("Runde 1 ist geschlossen: 12 Stimmen", "1 Enthaltung")
  }
}

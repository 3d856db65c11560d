import Glibc
import SessionLog
import Testing
import Workshop

@Suite(
  "Stories: kill -9 in every phase", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct KillTests {
  @Test("Everything that the screen had shown as saved is there")
  func everyPhase() throws {
    let story = try KillStory()
    try story.checkIn()
    try story.ideate()
    try story.cluster()
    try story.voteInTheMiddle()
    try story.voteAfterReceipt()
    try story.review()
    try story.commit()
    try story.close()
  }

  @Test("In the middle of a burst of keys, what had its ✓ is on the disk")
  func burst() throws {
    let story = try KillStory()
    let seat = try story.open("run")
    try seat.press("g", "2")
    try seat.waitFor("SCHREIBEN")
    for number in 1...60 {
      try seat.type("Idee Nummer \(number)")
      try seat.press("Enter")
    }
    let screen = try seat.waitFor("an idea with its ✓") { $0.contains("✓") }
    try seat.kill()
    let saved = Set(try story.session.ideas.compactMap(\.text))
    let shown = screen.split(separator: "\n").filter { $0.contains("✓") }
    for line in shown {
      let text = line.split(separator: " ").dropFirst(3)
        .joined(separator: " ")
      #expect(saved.contains(text), "\(text)")
    }
    try story.isClean()
  }
}

/// One session whose program is killed again and again; each time somebody
/// sits down at a new terminal.
struct KillStory {
  let place: Workplace
  let tmux: Tmux
  private let name = "k"

  init() throws {
    place = try Workplace()
    tmux = try Tmux(on: place)
    #expect(try place.run("new", name).code == 0)
  }

  var session: Session {
    get throws {
      Session(folding: try LogReader.read("\(place.path)/\(name).jsonl").events)
    }
  }

  /// The facilitator's seat in a terminal of its own.
  func open(_ terminal: String) throws -> Seat {
    let seat = try tmux.seat(terminal)
    try seat.run("exec werkstatt run \(name)")
    try seat.waitFor("gesichert")
    return seat
  }

  /// Kills and looks: nothing is wrong with the log.
  private func kill(_ seat: Seat) throws {
    try seat.kill()
    try isClean()
  }

  func isClean() throws {
    let check = try place.run("check", name, "--format", "json")
    #expect(check.code == 0, "\(check.output)")
  }

  private func go(_ seat: Seat, to number: Int, _ title: String) throws {
    try seat.press("g")
    try seat.waitFor("Phasen")
    try seat.press("\(number)")
    try seat.waitFor("\(number) \(title)", "gesichert")
  }

  func checkIn() throws {
    let seat = try open("check-in")
    try seat.press("7", "Enter")
    try seat.waitFor("7 da", "gesichert")
    try kill(seat)
  }

  func ideate() throws {
    var seat = try open("ideate-1")
    try seat.waitFor("7 da")
    try go(seat, to: 2, "IDEEN")
    try seat.type("Dächer begrünen")
    try seat.press("Enter")
    try seat.waitFor("1 ✓ –  Dächer begrünen", "gesichert")
    try seat.type("Nur ein Entwurf")
    try seat.waitFor("Nur ein Entwurf", "15 / 500")
    try kill(seat)
    seat = try open("ideate-2")
    let screen = try seat.waitFor("1 ✓ –  Dächer begrünen", "7 da")
    #expect(!screen.contains("Nur ein Entwurf"))
    try kill(seat)
  }

  func cluster() throws {
    let seat = try open("cluster")
    try seat.press("Escape")
    try seat.waitFor("TASTEN")
    try go(seat, to: 3, "ORDNEN")
    try seat.press("8")
    try seat.waitFor("8 SenMVKU 1", "gesichert")
    try kill(seat)
  }

  func voteInTheMiddle() throws {
    let seat = try open("vote-1")
    try seat.waitFor("3 ORDNEN", "8 SenMVKU 1")
    try go(seat, to: 4, "ABSTIMMEN")
    try seat.press("o")
    try seat.waitFor("0 von 7", "gesichert")
    try seat.press("v")
    for prompt in ["Neue PIN:", "Noch einmal dieselbe PIN:"] {
      try seat.waitFor(prompt)
      try seat.type(RoomStory.pin)
      try seat.press("Enter")
    }
    try admit(seat)
    try seat.press("1", "Enter")
    try seat.waitFor("Sie können")
    try seat.press("+")
    try seat.waitFor("●○○")
    try kill(seat)
  }

  private func admit(_ seat: Seat) throws {
    try seat.waitFor("Sieht nur eine Person diesen Bildschirm?")
    try seat.press("j")
    try seat.waitFor("Die Wahlkabine ist frei.")
    try seat.press("Enter")
    try seat.waitFor("Moderation: PIN, dann Enter")
    try seat.type(RoomStory.pin)
    try seat.press("Enter")
    try seat.waitFor("Zu welcher Gruppe gehören Sie?")
  }

  func voteAfterReceipt() throws {
    var seat = try open("vote-2")
    try seat.waitFor("4 ABSTIMMEN", "0 von 7")
    try seat.press("v")
    try admit(seat)
    try seat.press("1", "Enter")
    try seat.waitFor("Sie können")
    try seat.press("+", "+", "Enter")
    try seat.waitFor("Stimmt das so?")
    try seat.press("j")
    try seat.waitFor("Ihre Stimme ist gespeichert.")
    try kill(seat)
    seat = try open("vote-3")
    try seat.waitFor("1 von 7")
    try seat.press("c")
    try seat.answer("j", to: "Weniger als 5")
    try seat.waitFor("Runde 1 ist geschlossen: 1 Stimme, 2 Punkte")
    try kill(seat)
  }

  func review() throws {
    var seat = try open("review-1")
    try go(seat, to: 5, "ERGEBNIS")
    try seat.waitFor("1 Stimmzettel", "2 Punkte")
    try kill(seat)
    seat = try open("review-2")
    try seat.waitFor("5 ERGEBNIS", "1 Stimmzettel", "2 Punkte")
    try kill(seat)
  }

  func commit() throws {
    var seat = try open("commit-1")
    try go(seat, to: 6, "MASSNAHMEN")
    try seat.press("Enter")
    try seat.waitFor("Esc speichert, was da ist")
    try seat.type("Pilot an zwei Schulen")
    try seat.press("Escape")
    try seat.waitFor("1 Pilot an zwei Schulen", "gesichert")
    try seat.press("i")
    try seat.waitFor("Esc speichert, was da ist")
    try seat.type("Noch nicht gespeichert")
    try seat.waitFor("Noch nicht gespeichert")
    try kill(seat)
    seat = try open("commit-2")
    let screen = try seat.waitFor("6 MASSNAHMEN", "1 Pilot an zwei Schulen")
    #expect(!screen.contains("Noch nicht gespeichert"))
    try kill(seat)
  }

  func close() throws {
    var seat = try open("close-1")
    try go(seat, to: 7, "ABSCHLUSS")
    try seat.press("c")
    try seat.answer("j", to: "Die Werkstatt schließen und versiegeln?")
    try seat.waitFor("Versiegelt am", "gesichert")
    try kill(seat)
    seat = try open("close-2")
    try seat.waitFor("7 ABSCHLUSS", "Versiegelt am")
    try kill(seat)
    let session = try session
    #expect(session.peopleHere.count == 7)
    #expect(session.ideas.map(\.department) == ["senmvku"])
    #expect(session.rounds.map(\.ballots.count) == [1])
    #expect(session.rounds.first?.ballots.first?.dots == [IdeaID(1): 2])
    #expect(session.measures.count == 1)
    #expect(session.closedAt != nil)
    #expect(
      try place.files.contains("k.box.json") == false)
  }
}

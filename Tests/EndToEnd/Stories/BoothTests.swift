import Glibc
import SessionLog
import Testing
import Workshop

@Suite(
  "Stories: the booth",
  .enabled(if: Tmux.program != nil, Tmux.isMissing), .serialized)
struct BoothTests {
  /// How each page is reached from the neutral one.
  private static let pages: [(name: String, keys: [String]?)] = [
    ("neutral", nil), ("moderation", nil), ("code", nil), ("ballot", []),
    ("amount", ["a", "4"]), ("find", ["/", "I"]), ("help", ["?"]),
    ("check", ["+", "Enter"]), ("give up", ["Escape"]),
    ("receipt", ["Enter", "j"]),
  ]

  @Test(
    "No byte and no sequence leads out of any page, and no process starts",
    .enabled(if: Strace.works, Strace.isMissing))
  func noWayOut() throws {
    let noises = [BoothNoise.bytes, BoothNoise.sequences]
    let room = try BoothRoom(people: Self.pages.count * noises.count)
    var cards = room.codes[...]
    try room.open(isWatched: true)
    for page in Self.pages {
      for noise in noises {
        try Self.reach(page, in: room, card: cards.removeFirst())
        try BoothNoise.send(noise, to: room.seat)
        try room.goHome()
      }
    }
    try room.leave()
    let trace = try Workplace.text(room.trace)
    #expect(Strace.processes(in: trace) == ["execve"], "\(trace)")
  }

  @Test(
    "Whoever watches for processes sees one",
    .enabled(if: Strace.works, Strace.isMissing))
  func watching() throws {
    let place = try Workplace()
    let trace = "\(place.path)/trace"
    system("\(Strace.command(to: trace)) sh -c 'true | true'")
    let calls = Strace.processes(in: try Workplace.text(trace))
    #expect(calls.first == "execve" && calls.count >= 3)
  }

  @Test("A process number of few digits is read like one of many")
  func shortNumbers() {
    let trace = """
      5036  execve("/bin/sh", ["sh"], 0x7ffd4ead3680 /* 14 vars */) = 0
      5036  exit_group(0) = ?
      15036 vfork() = 15037
      15036 clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 15038
      """
    #expect(Strace.processes(in: trace) == ["execve", "vfork"])
  }

  @Test("After a ballot no byte of it is in the terminal, or but in the box")
  func nothingIsLeft() throws {
    let room = try BoothRoom(people: 5)
    try room.open()
    try room.admit(room.codes[2])
    try room.seat.press("7", "a", "4", "2", "Enter")
    try room.seat.waitFor("42 ●")
    try room.seat.press("Enter")
    try room.seat.waitFor("Stimmt das so?", "42 ●")
    try room.seat.press("j")
    try room.seat.waitFor("Ihre Stimme ist gespeichert.")
    let box = try #require(try room.box)
    try room.seat.press("Enter")
    try room.seat.waitFor("Die Wahlkabine ist frei.")
    let ballot = try #require(box.ballots.first)
    #expect(ballot.dots == [IdeaID(7): 42])
    for secret in [ballot.id, box.codes[0], #"{"i7":42}"#] {
      #expect(try room.place.files(with: secret) == ["a.box.json"])
    }
    let code = room.codes[2]
    for secret in [code, code.filter { $0 != "-" }, String(code.suffix(9))] {
      #expect(try room.place.files(with: secret).isEmpty)
    }
    try room.leave()
    let history = try room.seat.history
    for secret in ["●", "42 ", "Idee", box.codes[0], code] {
      #expect(!history.contains(secret), "\(secret) is left")
    }
  }

  private static func reach(
    _ page: (name: String, keys: [String]?), in room: BoothRoom, card: String
  ) throws {
    switch page.name {
    case "neutral": return
    case "moderation":
      try room.seat.press("Escape")
      try room.seat.waitFor("Moderation: PIN")
    case "code":
      try room.seat.press("Enter")
      try room.seat.waitFor("Ihr Wahlcode")
    default:
      try room.admit(card)
      for key in page.keys ?? [] { try room.seat.press(key) }
    }
  }
}

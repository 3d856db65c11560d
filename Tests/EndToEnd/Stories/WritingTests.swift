import Glibc
import Testing

@Suite(
  "Stories: writing seats", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct WritingTests {
  /// A session in a phase, and somebody who runs it.
  private static func room(
    in phase: String
  ) throws -> (place: Workplace, tmux: Tmux, run: Seat) {
    let place = try Workplace()
    _ = try place.run("new", "a")
    _ = try place.run("phase", "a", phase)
    let tmux = try Tmux(on: place)
    let run = try tmux.seat("run")
    try run.run("werkstatt run a")
    return (place, tmux, run)
  }

  @Test("Two tables write; the facilitator has both ideas at once")
  func tables() throws {
    let (place, tmux, run) = try Self.room(in: "ideate")
    try run.waitFor("SCHREIBEN", "gesichert")
    let tables = try ["one", "two"].map { try tmux.seat($0) }
    for (number, table) in tables.enumerated() {
      try table.run("werkstatt write a")
      try table.waitFor("Hier erscheint, was Sie an diesem Platz schreiben.")
      try table.type("Idee von Tisch \(number + 1)")
      try table.press("Enter")
      let screen = try table.waitFor("✓ –  Idee von Tisch \(number + 1)")
      #expect(screen.count { $0 == "✓" } == 1)
    }
    try run.waitFor("✓ –  Idee von Tisch 1", "✓ –  Idee von Tisch 2")
    try run.press("Escape")
    try run.waitFor("TASTEN")
    try run.press("g")
    try run.waitFor("Phasen")
    try run.press("4")
    try run.waitFor("write-2", "write-3", "schreibt")
    try tables[0].press("C-c", "C-c")
    try tables[0].waitFor(Seat.prompt)
    try run.waitFor("one seat less") { screen in
      screen.contains("write-3") && !screen.contains("write-2")
    }
    try tables[1].kill()
    #expect(try place.run("check", "a").code == 0)
  }

  @Test("A seat that was killed and told nobody is not listed for long")
  func killed() throws {
    let (_, tmux, run) = try Self.room(in: "vote")
    try run.waitFor("ABSTIMMEN")
    let table = try tmux.seat("table")
    try table.run("werkstatt write a")
    try run.waitFor("write-2", "schreibt")
    let program = try #require(try table.child)
    #expect(kill(program, SIGKILL) == 0)
    try run.waitForEnd(of: "write-2")
  }

  @Test("A seat whose file was deleted says again that it is there")
  func deletedSeats() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let table = try Tmux(on: place).seat("table")
    try table.run("werkstatt write a")
    try table.waitFor("Hier erscheint, was Sie an diesem Platz schreiben.")
    system("rm -r '\(place.path)/a.seats'")
    _ = try place.run("phase", "a", "ideate")
    try table.waitFor("2 IDEEN")
    #expect(try place.files.contains { $0.hasSuffix("write-2") })
  }
}

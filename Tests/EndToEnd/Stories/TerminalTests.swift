import Glibc
import Testing

@Suite(
  "Stories: what happens to the terminal", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct TerminalTests {
  @Test(
    "Without a terminal a seat says so in one sentence, with 69",
    arguments: ["run", "vote", "present"])
  func pipe(command: String) throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let run = try place.run(command, "a")
    #expect(run.code == 69)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("werkstatt: This needs a terminal.\n"))
    #expect(run.errors.split(separator: "\n").count == 2)
    let seats = try place.run("check", "a")
    #expect(seats.code == 0)
  }

  @Test("A terminal that nobody knows is taken for a common one")
  func unknownTerminal() throws {
    let (_, seat) = try Self.atSession()
    try seat.run("TERM=unbekannt werkstatt run a")
    try seat.waitFor("1 ANKOMMEN", "gesichert")
  }

  @Test(
    "A crash leaves a terminal that works, and says that all is saved",
    arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE])
  func crash(signal: Int32) throws {
    let (_, seat) = try Self.atSession()
    try seat.run("werkstatt run a")
    try seat.waitFor("1 ANKOMMEN", "gesichert")
    let program = try #require(try seat.child)
    #expect(kill(program, signal) == 0)
    try seat.waitFor("werkstatt ist abgestürzt", Seat.prompt)
    try seat.isUsable()
  }

  @Test("TERM, INT and HUP leave a terminal that works")
  func ended() throws {
    for signal in [SIGTERM, SIGINT, SIGHUP] {
      let (_, seat) = try Self.atSession()
      try seat.run("werkstatt run a")
      try seat.waitFor("1 ANKOMMEN", "gesichert")
      let program = try #require(try seat.child)
      #expect(kill(program, signal) == 0)
      try seat.waitFor(Seat.prompt)
      try seat.isUsable()
    }
  }

  @Test("Suspending gives the shell back, and fg the screen")
  func suspended() throws {
    let (_, seat) = try Self.atSession()
    try seat.run("werkstatt run a")
    try seat.waitFor("1 ANKOMMEN", "gesichert")
    try seat.press("C-p")
    try seat.waitFor("Befehle")
    try seat.type("shell")
    try seat.waitFor("▸ Programm anhalten")
    try seat.press("Enter")
    try seat.waitFor(Seat.prompt)
    try seat.isUsable()
    try seat.resize(80, 24)
    try seat.run("fg")
    try seat.waitFor("1 ANKOMMEN", "gesichert", "? alle")
    try seat.press("7", "Enter")
    try seat.waitFor("7 da")
  }

  @Test("Every size shows a whole screen, and coming back the same one")
  func sizes() throws {
    let (place, seat) = try Self.atSession()
    let table = try place.write(
      "t.csv",
      "text,department\n"
        + (1...30).map { "Eine Idee mit der Nummer \($0) für den Kiez,senmvku" }
        .joined(separator: "\n"))
    #expect(try place.run("import", "a", table).code == 0)
    #expect(try place.run("phase", "a", "cluster").code == 0)
    try seat.run("werkstatt run a")
    // All are alike, and that is the last thing that shows: at one after the
    // other, where the machine has much to do.
    try seat.waitFor("3 ORDNEN", "8 SenMVKU 30", "? alle", "= 2?")
    let first = try seat.waitFor("what each is like") { screen in
      let marks = screen.split(separator: "= ").count - 1
      return marks == screen.split(separator: "Eine Idee mit").count - 1
        && marks > 10
    }
    for (width, height) in [(80, 24), (40, 16), (30, 8), (40, 16), (80, 24)] {
      try seat.resize(width, height)
      let screen =
        width == 30
        ? try seat.waitFor("Bitte das Fenster vergrößern")
        : try seat.waitFor("a bottom edge at \(width)×\(height)") { screen in
          let lines = screen.split(
            separator: "\n", omittingEmptySubsequences: false)
          return lines.count >= height && screen.contains("ORDNEN")
            && lines[height - 1].contains("? alle")
        }
      if width == 30 { #expect(!screen.contains("│")) }
    }
    try seat.resize(120, 40)
    try seat.waitFor("the screen of before") { $0 == first }
  }

  /// A session called `a`, and a shell.
  private static func atSession() throws -> (Workplace, Seat) {
    let place = try Workplace()
    #expect(try place.run("new", "a").code == 0)
    return (place, try Tmux(on: place).seat("a"))
  }
}

extension Seat {
  /// The program that the shell runs; nil where it runs none.
  var child: pid_t? {
    get throws {
      let shell = try process
      let text = try Workplace.text("/proc/\(shell)/task/\(shell)/children")
      return text.split(separator: " ").first.flatMap { pid_t($0) }
    }
  }

  /// Typed letters show, lines end, and nothing is left of the screen.
  func isUsable() throws {
    let modes = try tmux.call(
      "display-message", "-p", "-t", name,
      "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}")
    #expect(modes == "0 1 0 0\n")
    try run("clear; stty -a; echo geht-$((40 + 2))")
    let screen = try waitFor("geht-42")
    for mode in ["icanon", "echo", "isig", "icrnl", "opost"] {
      #expect(
        screen.split { " ;\n".contains($0) }.contains(mode[...]), "\(mode)")
    }
  }
}

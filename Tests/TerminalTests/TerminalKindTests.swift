import Testing

@Suite("Every kind of terminal")
struct TerminalKindTests {
  @Test(
    "gets no marks for updates where they would show",
    arguments: [
      ("xterm-256color", true), ("tmux-256color", true), ("linux", false),
      ("screen", false), ("screen-256color", false),
    ])
  func synchronized(term: String, marks: Bool) throws {
    let terminal = try ProbeTerminal([], term: term)
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    #expect(terminal.remainingNotices() == ["key character(\"q\")", "closed"])
    #expect(terminal.shows("something happened"))
    #expect(terminal.output.contains("?2026") == marks)
  }

  @Test("is taken for an xterm where it has no description of its own")
  func unknownTerm() throws {
    let terminal = try ProbeTerminal([], term: "xterm-of-nobody")
    #expect(terminal.notice() == "ready 60x12")
  }

  @Test("is refused where the cursor can't be moved")
  func dumb() throws {
    let terminal = try ProbeTerminal([], term: "dumb")
    #expect(
      terminal.remainingNotices() == ["fault noCursor(term: \"dumb\")"])
    #expect(terminal.status() == 69 << 8)
    #expect(terminal.isCooked)
  }

  @Test("is refused where there is none")
  func pipe() throws {
    let terminal = try ProbeTerminal([], redirected: true)
    #expect(terminal.remainingNotices() == ["fault notATerminal"])
    #expect(terminal.status() == 69 << 8)
    #expect(terminal.output.isEmpty)
  }

  @Test("without brackets has its pastes told by their pace")
  func bursts() throws {
    let terminal = try ProbeTerminal([], term: "linux")
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("eins\rzwei")
    #expect(terminal.notice() == "key paste(\"eins\\nzwei\")")
  }

  @Test(
    "has its scrollback cleared only where it holds something of ours",
    arguments: [("xterm-256color", false), ("linux", true)])
  func scrollback(term: String, clears: Bool) throws {
    let terminal = try ProbeTerminal(["scrollback"], term: term)
    #expect(terminal.remainingNotices() == ["ready 60x12", "closed"])
    #expect(terminal.shows("something happened"))
    #expect(terminal.output.contains("\u{1B}[3J") == clears)
  }

  @Test(
    "gets no colours where none are wanted",
    arguments: [[], ["NO_COLOR=1"], ["COLORFGBG=0;15", "NO_COLOR="]])
  func colours(environment: [String]) throws {
    let terminal = try ProbeTerminal([], environment: environment)
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    #expect(terminal.remainingNotices().last == "closed")
    #expect(terminal.shows("something happened"))
    let coloured = environment != ["NO_COLOR=1"]
    #expect(terminal.output.contains("\u{1B}[38;5;") == coloured)
    // The frame's colour of the dark and of the light palette.
    #expect(terminal.output.contains("5;243m") == environment.isEmpty)
  }

  @Test("gets nothing but ASCII if it wants that")
  func ascii() throws {
    let terminal = try ProbeTerminal(["keys", "ascii"])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    #expect(terminal.remainingNotices().last == "closed")
    #expect(terminal.shows("something happened"))
    #expect(terminal.output.contains(" Werkstatt "))
    #expect(terminal.output.contains("Grose ->*. ~|"))
    #expect(terminal.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("is left alone with the mouse if it wants that")
  func noMouse() throws {
    let terminal = try ProbeTerminal(["keys", "--no-mouse"])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    #expect(terminal.remainingNotices().last == "closed")
    #expect(terminal.shows("something happened"))
    #expect(!terminal.output.contains("?1002h"))
    #expect(!terminal.output.contains("1000h"))
  }
}

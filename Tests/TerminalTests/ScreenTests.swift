import Glibc
import Testing

@Suite("A screen in a terminal")
struct ScreenTests {
  @Test("shows text, brackets its update, and asks for pastes and drags")
  func shows() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    _ = terminal.remainingNotices()
    #expect(terminal.shows("\u{1B}[?1049l"))
    for text in [
      "\u{1B}[?1049h", "\u{1B}[?2026h", "Werkstatt", "Größe ⇢ ●○ …|",
      "漢字", "👍👨⚑❤1|", "\u{1B}[?2026l", "\u{1B}[?2004h", "\u{1B}[?1002h",
      "\u{1B}[?1002l", "\u{1B}[?2004l",
    ] {
      #expect(terminal.output.contains(text), "\(text.debugDescription)")
    }
    #expect(!terminal.output.contains("\u{1B}[31m"))
    #expect(!terminal.output.contains("\u{7}"))
    #expect(!terminal.output.contains("\u{202E}"))
  }

  @Test("reads keys, the mouse and pastes")
  func keys() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    let typed = [
      ("ü", "character(\"ü\")"), ("\r", "enter"), ("\u{1B}", "escape"),
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[Z", "backTab"),
      ("\u{1B}OP", "function(1)"), ("\u{1B}[15~", "function(5)"),
      ("\u{8}", "backspace"), ("\u{7F}", "backspace"),
      ("\u{3}", "control(\"c\")"),
      ("\u{1B}[27u", "unknown"), ("\u{1B}[[A", "function(1)"),
      ("\u{1B}[200~ein\rzwei\u{1B}[201~", "paste(\"ein\\nzwei\")"),
      ("\u{1B}[<0;11;6M", mouse("press", "left")),
      ("\u{1B}[<32;11;6M", mouse("drag", "left")),
      ("\u{1B}[<0;11;6m", mouse("release", "left")),
      ("\u{1B}[<2;11;6M", mouse("press", "right")),
      ("\u{1B}[<64;11;6M", mouse("wheelUp", "none")),
      ("\u{1B}[<65;11;6M", mouse("wheelDown", "none")),
    ]
    for (bytes, key) in typed {
      terminal.type(bytes)
      #expect(terminal.notice() == "key " + key)
    }
  }

  private func mouse(_ action: String, _ button: String) -> String {
    "mouse(Surface.Mouse(action: Surface.Mouse.Action.\(action), "
      + "button: Surface.Mouse.Button.\(button), "
      + "point: Surface.Point(x: 10, y: 5)))"
  }

  @Test(
    "hears on after bytes that are no text",
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x82], [0x80, 0xBF], [0xF8, 0x88, 0x80],
      [0xED, 0xA0, 0x80], [0x1B, 0xFF], [0x1B, 0x5B, 0x4D, 0xFF, 0x80, 0x81],
    ] as [[UInt8]])
  func noText(bytes: [UInt8]) throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type(bytes: bytes + Array("aq".utf8))
    let keys = terminal.remainingNotices()
    #expect(keys.last == "closed")
    #expect(keys.dropLast().last == "key character(\"q\")")
    #expect(!keys.contains("key character(\"[\")"))
  }

  @Test("takes a long paste whole")
  func longPaste() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    let text = String(repeating: "Größe ", count: 5_000)
    terminal.type("\u{1B}[200~" + text + "\u{1B}[201~")
    #expect(terminal.notice() == "key paste(\"\(text)\")")
  }

  @Test("knows a new size at once")
  func resize() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.resize(width: 33, height: 7)
    #expect(terminal.notice() == "signal sizeChanged")
    #expect(
      terminal.notice() == "key resize(Surface.Size(width: 33, height: 7))")
    terminal.type("q")
    #expect(terminal.remainingNotices() == ["key character(\"q\")", "closed"])
    #expect(terminal.status() == 0)
  }

  @Test("gives the terminal back as it was, and then the errors, cleaned")
  func close() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    #expect(!terminal.isCooked)
    terminal.type("q")
    #expect(terminal.remainingNotices() == ["key character(\"q\")", "closed"])
    #expect(terminal.isCooked)
    #expect(terminal.shows("something happened?[31m"))
    let parts = terminal.output.split(separator: "\u{1B}[?1049l")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("something") == false)
  }

  @Test(
    "hears signals",
    arguments: [
      (SIGTERM, "terminate"), (SIGINT, "interrupt"), (SIGHUP, "hangUp"),
      (SIGTSTP, "stop"),
    ])
  func signals(number: Int32, name: String) throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.send(number)
    #expect(terminal.notice() == "signal " + name)
  }

  @Test("stops and comes back")
  func suspend() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("\u{1A}")
    #expect(terminal.notice() == "key control(\"z\")")
    #expect(terminal.status(stopped: true) & 0xFF == 0x7F)
    #expect(terminal.isCooked)
    #expect(terminal.shows("something happened?[31m"))
    terminal.forgetOutput()
    terminal.resize(width: 44, height: 9)
    terminal.send(SIGCONT)
    #expect(
      terminal.notice() == "key resize(Surface.Size(width: 44, height: 9))")
    #expect(terminal.shows("Größe ⇢"))
    #expect(terminal.shows("\u{1B}[?1002h"))
    #expect(terminal.output.contains("\u{1B}[?2004h"))
    #expect(!terminal.isCooked)
    #expect(terminal.notice() == "signal sizeChanged")
    #expect(terminal.notice() == "signal continued")
    terminal.type("q")
    #expect(terminal.remainingNotices() == ["key character(\"q\")", "closed"])
  }

  @Test("sets the terminal up anew after a stop from outside")
  func stopped() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.send(SIGSTOP)
    _ = terminal.status(stopped: true)
    terminal.cook()
    #expect(terminal.isCooked)
    terminal.forgetOutput()
    terminal.send(SIGCONT)
    #expect(terminal.notice() == "signal continued")
    #expect(
      terminal.notice() == "key resize(Surface.Size(width: 60, height: 12))")
    #expect(terminal.shows("Größe ⇢"))
    #expect(!terminal.isCooked)
  }

  @Test("can be opened again after it was closed")
  func again() throws {
    let terminal = try ProbeTerminal(["twice"])
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("q")
    #expect(terminal.notice() == "key character(\"q\")")
    #expect(terminal.notice() == "closed")
    #expect(terminal.notice() == "ready 60x12")
    terminal.type("\u{1B}[27uüq")
    #expect(
      terminal.remainingNotices() == [
        "key unknown", "key character(\"ü\")", "key character(\"q\")",
        "closed",
      ])
    #expect(terminal.status() == 0)
    #expect(terminal.isCooked)
  }

  @Test("leaves when nobody is there any more")
  func hangUp() throws {
    let terminal = try ProbeTerminal([])
    #expect(terminal.notice() == "ready 60x12")
    terminal.hangUp()
    #expect(terminal.remainingNotices().last == "closed")
    #expect(terminal.status() == 0)
  }

  @Test(
    "leaves a usable terminal and the message after a crash",
    arguments: [
      ("crash", SIGILL, "Fatal error: Index out of range"),
      ("abort", SIGABRT, "something happened?[31m"),
      ("overflow", SIGSEGV, "something happened?[31m"),
    ])
  func crash(way: String, signal: Int32, message: String) throws {
    let terminal = try ProbeTerminal([way])
    #expect(terminal.notice() == "ready 60x12")
    #expect(terminal.shows(message))
    #expect(terminal.shows("All is saved."))
    #expect(terminal.remainingNotices() == [])
    #expect(terminal.status() & 0x7F == signal)
    #expect(terminal.isCooked)
    let parts = terminal.output.split(separator: "\u{1B}[?1049l")
    #expect(parts.count == 2)
    #expect(parts.last?.contains(message) == true)
    for mode in ["?2004l", "?1002l", "?1000l", "?25h"] {
      #expect(parts.first?.contains("\u{1B}[" + mode) == true, "\(mode)")
    }
  }
}

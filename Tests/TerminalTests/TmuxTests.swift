import Glibc
import Testing

@Suite("tmux, as the referee", .enabled(if: Tmux.isInstalled, "no tmux here"))
struct TmuxTests {
  @Test(
    "shows every cell where it belongs",
    arguments: ["xterm-256color", "tmux-256color", "screen", "linux"])
  func cells(term: String) {
    let tmux = Tmux("cells-\(term)", term: term, width: 24, height: 9)
    let screen = tmux.screen { $0.contains("╯") }
    #expect(
      screen == """
        ╭ Werkstatt ───────────╮
        │Größe ⇢ ●○ …|         │
        │漢字 und ｶﾅ|          │
        │👍👨⚑❤1|              │
        │e\u{301}\u{327}\u{301}\u{327}x|                   │
        │[31mrot|              │
        │? |                   │
        │◌\u{308}|                    │
        ╰──────────────────────╯

        """)
  }

  @Test("cuts at every size, without a wrap and without a scroll")
  func sizes() {
    let tmux = Tmux("sizes", term: "xterm-256color", width: 30, height: 9)
    #expect(tmux.screen { $0.contains("╯") }.hasPrefix("╭ Werkstatt"))
    for width in [13, 8, 20] {
      tmux.resize(width: width, height: 4)
      let corner = "╰" + String(repeating: "─", count: width - 2) + "╯\n"
      let screen = tmux.screen { $0.hasSuffix(corner) }
      let lines = screen.split(separator: "\n")
      #expect(lines.count == 4, "\(screen)")
      #expect(lines.first?.hasPrefix("╭") == true)
      #expect(lines.last.map { $0 + "\n" } == corner[...])
      #expect(lines.dropFirst().first?.hasPrefix("│Gr") == true)
    }
  }
}

/// A tmux server of its own with the probe in its one pane.
private final class Tmux {
  private let server: String

  static var isInstalled: Bool { run("command -v tmux") != "" }

  init(_ name: String, term: String, width: Int, height: Int) {
    server = "tmux -L werkstatt-\(getpid())-\(name) -f /dev/null"
    let program = ProbeTerminal.program
    _ = Self.run(
      "env -u TMUX LC_ALL=C.UTF-8 \(server) new-session -d -x \(width) "
        + "-y \(height) 'TERM=\(term) exec \(program) keys 3>/dev/null'")
  }

  deinit {
    _ = Self.run("\(server) kill-server")
  }

  func resize(width: Int, height: Int) {
    _ = Self.run("\(server) resize-window -x \(width) -y \(height)")
  }

  /// The pane's text as soon as it is as expected, or as it stands after very
  /// many looks.
  func screen(_ isReady: (String) -> Bool) -> String {
    var text = ""
    for _ in 0..<2_000 {
      text = Self.run("LC_ALL=C.UTF-8 \(server) capture-pane -p")
      if isReady(text) { break }
    }
    return text
  }

  private static func run(_ command: String) -> String {
    guard let pipe = popen(command + " 2>/dev/null", "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Glibc
import Surface
import Terminal

/// A program that opens a screen and does what its first argument says; the
/// tests of Terminal run it in a terminal of their own.
///
/// What it notices goes to descriptor 3, a line each, where there is one.
@main
struct Probe {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let options = ScreenOptions(
      palette: words.contains("mono") ? .mono : nil,
      mouse: !words.contains("--no-mouse"), ascii: words.contains("ascii"),
      crashMessage: "All is saved.\n")
    do {
      for _ in 0..<(words.contains("twice") ? 2 : 1) {
        let screen = try Screen.open(options)
        Probe(screen: screen).run(words.first ?? "keys")
        screen.close()
        say("closed")
      }
    } catch {
      say("fault \(error)")
      exit(error.exitCode)
    }
  }

  let screen: Screen

  private func run(_ order: String) {
    complain("something happened\u{1B}[31m\n")
    show()
    say("ready \(screen.size.width)x\(screen.size.height)")
    switch order {
    case "crash": crash()
    case "abort": abort()
    case "overflow": print(overflow(0))
    case "scrollback": screen.clearScrollback()
    default: while wait() {}
    }
  }

  /// Shows what is hard to show.
  private func show() {
    var canvas = Canvas(size: screen.size)
    canvas.box(canvas.bounds, title: "Werkstatt")
    let inner = canvas.bounds.inset(by: 1)
    for (row, text) in zip(inner.lines, Self.texts) {
      canvas.putTruncated(
        text, at: row.origin, style: Style(.good, bold: true), width: row.width)
    }
    canvas.put(
      "╯", at: Point(x: screen.size.width - 1, y: screen.size.height - 1),
      style: Style(.focus))
    screen.show(Frame(canvas: canvas, cursor: Point(x: 1, y: 1)))
  }

  private static let texts = [
    "Größe ⇢ ●○ …|", "漢字 und ｶﾅ|", "👍🏽👨‍👩‍👧🇩🇪❤️1️⃣|",
    "e\u{301}\u{327}\u{301}\u{327}\u{301}x|", "\u{1B}[31mrot\u{202E}\u{7}|",
    "\u{1FAE9}|", "\u{308}|",
  ]

  /// Waits for keys and signals; false when it is time to go.
  private func wait() -> Bool {
    while let key = screen.nextKey() {
      say("key \(key)")
      if key == .character("q") { return false }
      if case .resize = key { show() }
      if key == .control("z") { screen.suspend() }
      if key == .control("l") { screen.repaint() }
    }
    if screen.isHungUp {
      say("hung up")
      return false
    }
    var sources = [
      pollfd(fd: screen.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: screen.signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, 2, -1)
    for signal in screen.takeSignals() { say("signal \(signal)") }
    return true
  }

  private func crash() {
    let empty: [Int] = []
    print(empty[Int(getpid())])
  }

  private func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
      room.initialize(repeating: depth)
      return overflow(depth + 1) + room[depth % 512]
    }
  }

  private func complain(_ text: String) {
    _ = text.withCString { write(2, $0, strlen($0)) }
  }

  private static func say(_ text: String) {
    let line = String(text.flatMap { $0 == "\n" ? "\\n" : String($0) }) + "\n"
    _ = line.withCString { write(3, $0, strlen($0)) }
  }

  private func say(_ text: String) { Self.say(text) }
}

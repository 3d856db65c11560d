import Glibc
import TestSupport
import Testing

/// A seat in a terminal of ours: quicker than tmux', and its program can be
/// ended between any two bytes.
final class QuickSeat {
  let terminal: PseudoTerminal
  private var reading: TerminalReading
  /// The rows behind the last whole update: what a person has seen.
  private(set) var rows: [String] = []
  /// All keys that were pressed, to be pressed again by whoever looks into it.
  private(set) var keys: [String] = []
  /// How many updates have said that something is on its way to the disk.
  private var savings = 0
  /// Is told of each update.
  var updated: ([String]) -> Void = { _ in }
  /// Comes after each key and each piece of output, and may end all.
  var moment: () throws -> Void = {}

  /// The program did not wait for its end.
  struct Ended: Error {}

  init(_ words: [String], in place: Workplace) throws {
    let (width, height) = (120, 40)
    reading = TerminalReading(width: width, height: height)
    // Of a debug build, after a crash, Swift's would ask for keys here.
    terminal = try PseudoTerminal(
      Workplace.program, words + ["--sessions", place.path],
      environment: [
        "PATH=/usr/bin:/bin", "LC_ALL=de_DE.UTF-8", "TERM=xterm-256color",
        "HOME=\(place.path)", "SWIFT_BACKTRACE=enable=no",
      ], width: UInt16(width), height: UInt16(height))
  }

  var screen: String { rows.joined(separator: "\n") }

  /// Keys, as the terminal sends them.
  func press(_ keys: String) throws {
    self.keys.append(keys)
    terminal.type(keys)
    try moment()
  }

  /// Keys that submit a command, up to the screen behind it, which says that
  /// it is saved or why not; or up to a screen that says `other`.
  func submit(
    _ keys: String, or other: String? = nil,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = savings
    try press(keys)
    try waitFor("an answer to \(keys.debugDescription)", at: location) {
      savings > before && $0.contains("│ gesichert")
        || other.map($0.contains) == true
    }
  }

  func paste(_ text: String) throws {
    try press("\u{1B}[200~\(text)\u{1B}[201~")
  }

  /// Waits for a screen that says all of the texts.
  func waitFor(
    _ texts: String..., at location: SourceLocation = #_sourceLocation
  ) throws {
    try waitFor(texts.joined(separator: "”, “"), at: location) { screen in
      texts.allSatisfy(screen.contains)
    }
  }

  /// Waits for a screen that is as expected.
  func waitFor(
    _ what: String, at location: SourceLocation = #_sourceLocation,
    _ isReady: (String) -> Bool
  ) throws {
    while !isReady(screen) {
      guard try readMore(milliseconds: 40_000) else {
        throw NotShown(what: what, location: location, screen: screen)
      }
      try moment()
    }
  }

  /// Waits for a screen that no longer says the text.
  func waitForEnd(
    of text: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    try waitFor("no “\(text)”", at: location) { !$0.contains(text) }
  }

  /// Answers a question, which hears nothing in its first moment: whoever
  /// answers too soon answers again.
  func answer(
    _ key: String, to question: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    try waitFor(question, at: location)
    while screen.contains(question) {
      try press(key)
      while screen.contains(question), try readMore(milliseconds: 100) {
        try moment()
      }
    }
  }

  /// Takes what was sent before the end.
  func takeRest() {
    while let bytes = terminal.read() { take(bytes) }
  }

  /// False where nothing comes in that time.
  private func readMore(milliseconds: Int32) throws -> Bool {
    var source = pollfd(
      fd: terminal.descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    guard let bytes = terminal.read() else { throw Ended() }
    take(bytes)
    return true
  }

  private func take(_ bytes: [UInt8]) {
    reading.take(bytes) { screen in
      rows = screen.rows
      if rows[0].contains("│ sichert") { savings += 1 }
      updated(rows)
    }
  }
}

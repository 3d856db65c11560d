import Glibc
import Testing

/// A terminal with somebody in front of it, who waits for what the screen
/// says and never for a time.
struct Seat {
  /// What the shell says when it is ready.
  static let prompt = "bereit>"

  let tmux: Tmux
  let name: String

  /// The screen as it stands.
  var screen: String {
    get throws { try tmux.call("capture-pane", "-p", "-t", name) }
  }

  /// The screen with all that scrolled out of it.
  var history: String {
    get throws { try tmux.call("capture-pane", "-p", "-S", "-", "-t", name) }
  }

  /// Keys by tmux' names: `Enter`, `Escape`, `C-g`, `j`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux.call("send-keys", "-t", name, key) }
  }

  /// Text, a key a character.
  func type(_ text: String) throws {
    try tmux.call("send-keys", "-l", "-t", name, "--", text)
  }

  /// Text from the clipboard, in brackets as terminals send it.
  func paste(_ text: String) throws {
    let file = try tmux.place.write(".paste", text)
    try tmux.call("load-buffer", file)
    try tmux.call("paste-buffer", "-p", "-r", "-t", name)
  }

  /// Types a line for the shell.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// The process in the terminal: the shell, or what it was exchanged for.
  var process: pid_t {
    get throws {
      let text = try tmux.call(
        "display-message", "-p", "-t", name, "#{pane_pid}")
      return try #require(
        text.split(separator: "\n").first.flatMap { pid_t($0) })
    }
  }

  /// Ends the process in the terminal as nothing can prevent.
  func kill() throws {
    try #require(Glibc.kill(process, SIGKILL) == 0)
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux.call(
      "resize-window", "-t", name, "-x", "\(width)", "-y", "\(height)")
  }

  /// The screen as soon as it says all of the texts.
  @discardableResult
  func waitFor(
    _ texts: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waitFor("“\(texts.joined(separator: "”, “"))”", at: location) {
      screen in texts.allSatisfy(screen.contains)
    }
  }

  /// The screen as soon as it no longer says the text.
  @discardableResult
  func waitForEnd(
    of text: String, at location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waitFor("no “\(text)”", at: location) { !$0.contains(text) }
  }

  /// The screen as soon as it is as expected.
  @discardableResult
  func waitFor(
    _ what: String, at location: SourceLocation = #_sourceLocation,
    _ isReady: (String) -> Bool
  ) throws -> String {
    if let screen = try look(seconds: Self.patience, isReady) { return screen }
    throw NotShown(what: what, location: location, screen: try screen)
  }

  /// Answers a question, which hears nothing in its first moment: whoever
  /// answers too soon answers again.
  func answer(
    _ key: String, to question: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    try waitFor(question, at: location)
    for _ in 0..<Self.patience {
      try press(key)
      if try look(seconds: 1, { !$0.contains(question) }) != nil { return }
    }
    throw NotShown(
      what: "an end of “\(question)”", location: location, screen: try screen)
  }

  /// How long a screen may take on a machine that has much else to do.
  private static let patience = 40

  /// The screen, if it becomes ready in that many seconds.
  func look(
    seconds: Int, _ isReady: (String) -> Bool
  ) throws -> String? {
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      let screen = try screen
      if isReady(screen) { return screen }
      // The program under test needs the processor, too.
      usleep(5_000)
    } while ContinuousClock.now < end
    return nil
  }
}

/// A screen that did not come to say what was waited for.
struct NotShown: Error, CustomStringConvertible {
  var what: String
  var location: SourceLocation
  var screen: String

  var description: String {
    "\(location.fileName):\(location.line) waited for \(what), saw:\n\(screen)"
  }
}

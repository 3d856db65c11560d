import Glibc
import TestSupport
import Testing

/// The probe in a terminal of its own.
final class ProbeTerminal {
  /// What the terminal was sent so far.
  private(set) var output = ""
  private var outputBytes: [UInt8] = []
  private var noticed: [UInt8] = []
  private let terminal: PseudoTerminal
  private let notices: Int32
  /// Whether the probe has closed its side of the terminal.
  private var left = false

  /// Runs the probe; `redirected` takes its input from nowhere.
  init(
    _ words: [String], term: String = "xterm-256color",
    environment: [String] = [], redirected: Bool = false
  ) throws {
    var ends: [Int32] = [-1, -1]
    // Unlike a pipe's, these ends are closed in other probes from the start.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    defer { close(ends[1]) }
    notices = ends[0]
    terminal = try PseudoTerminal(
      Self.program, words,
      environment: Self.inherited + ["TERM=" + term] + environment,
      width: 60, height: 12, streams: [3: ends[1]], isRedirected: redirected)
  }

  deinit { close(notices) }

  /// The probe lies beside the test bundle.
  static var program: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(
      decoding: path.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    return folder + "/TerminalProbe"
  }

  private static var inherited: [String] {
    let names = ["PATH", "HOME", "LD_LIBRARY_PATH"]
    let variables = names.compactMap { name -> String? in
      getenv(name).map { "\(name)=" + String(cString: $0) }
    }
    return variables + ["LANG=C.UTF-8"]
  }
}

extension ProbeTerminal {
  func resize(width: UInt16, height: UInt16) {
    terminal.resize(width: width, height: height)
  }

  func type(_ text: String) { terminal.type(text) }

  func type(bytes: [UInt8]) { terminal.type(bytes: bytes) }

  func send(_ signal: Int32) { terminal.send(signal) }

  func status(stopped: Bool = false) -> Int32 {
    terminal.status(stopped: stopped)
  }

  func cook() { terminal.cook() }

  func hangUp() { terminal.hangUp() }

  var isCooked: Bool { terminal.isCooked }

  /// The next line that the probe noticed; nil at its end, and after 30 s of
  /// silence, which no working probe needs.
  func notice() -> String? {
    while true {
      if let end = noticed.firstIndex(of: 0x0A) {
        let line = String(decoding: noticed[..<end], as: UTF8.self)
        noticed.removeSubrange(...end)
        return line
      }
      guard wait(for: notices) else { return nil }
    }
  }

  /// All that it notices up to its end.
  func remainingNotices() -> [String] {
    var lines: [String] = []
    while let line = notice() { lines.append(line) }
    return lines
  }

  /// Takes what comes, from both sides, until there is something from `source`;
  /// the terminal has to be emptied, else the probe would wait for us.
  private func wait(for source: Int32) -> Bool {
    let person = terminal.descriptor
    while source != person || !left {
      var sources = [
        pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
        pollfd(fd: left ? -1 : person, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, 30_000) > 0 else { return false }
      if sources[1].revents & Int16(POLLIN) != 0 {
        let bytes = terminal.read()
        if let bytes { append(bytes) }
        if source == person { return bytes != nil }
        continue
      }
      if sources[0].revents != 0, source == notices {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(notices, &bytes, bytes.count)
        noticed += bytes.prefix(max(0, count))
        return count > 0
      }
      if sources[1].revents != 0 { left = true }
    }
    return false
  }

  private func append(_ bytes: [UInt8]) {
    outputBytes += bytes
    output = String(decoding: outputBytes, as: UTF8.self)
  }

  /// Whether the terminal gets this text, now or soon.
  func shows(_ text: String) -> Bool {
    while !output.contains(text) {
      guard wait(for: terminal.descriptor) else { return output.contains(text) }
    }
    return true
  }

  func forgetOutput() {
    outputBytes = []
    output = ""
  }
}

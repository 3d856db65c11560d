import Glibc
import Testing

/// The probe in a terminal of its own, with us as the person in front of it.
final class PseudoTerminal {
  /// What the terminal was sent so far.
  private(set) var output = ""
  private var outputBytes: [UInt8] = []
  private var noticed: [UInt8] = []
  private var person: Int32 = -1
  private var notices: Int32 = -1
  private var process: pid_t = 0
  /// Whether the probe has closed its side of the terminal.
  private var left = false

  /// Runs the probe; `redirected` takes its input from nowhere.
  init(
    _ words: [String], term: String = "xterm-256color",
    environment: [String] = [], redirected: Bool = false
  ) throws {
    person = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Glibc hides from Swift.
    try #require(ioctl(person, 0x4004_5431, &unlocked) == 0)
    try #require(ioctl(person, 0x8004_5430, &number) == 0)
    let name = "/dev/pts/\(number)"
    resize(width: 60, height: 12)
    var ends: [Int32] = [-1, -1]
    // Unlike a pipe's, these ends are closed in other probes from the start.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
    defer { close(ends[1]) }
    notices = ends[0]

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 3)
    if redirected {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own, so that the terminal is its controlling one
    // (POSIX_SPAWN_SETSID).
    // And no signals blocked, as they are on the threads of the tests.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))

    let program = Self.program
    let variables = Self.inherited + ["TERM=" + term] + environment
    let result = Self.withStrings([program] + words) { arguments in
      Self.withStrings(variables) { environment in
        posix_spawn(
          &process, program, &actions, &attributes, arguments, environment)
      }
    }
    try #require(result == 0, "The probe doesn't start: \(result)")
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if person >= 0 { close(person) }
    close(notices)
  }

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

  private static func withStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        fatalError("An array with an element has an address.")
      }
      return body(base)
    }
  }
}

extension PseudoTerminal {
  func resize(width: UInt16, height: UInt16) {
    var size = winsize(
      ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) { type(bytes: Array(text.utf8)) }

  func type(bytes: [UInt8]) { _ = write(person, bytes, bytes.count) }

  func send(_ signal: Int32) { kill(process, signal) }

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
    while source != person || !left {
      var sources = [
        pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
        pollfd(fd: left ? -1 : person, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, 30_000) > 0 else { return false }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      if sources[1].revents & Int16(POLLIN) != 0 {
        let count = read(person, &bytes, bytes.count)
        if count > 0 { append(bytes.prefix(count)) }
        if source == person { return count > 0 }
        continue
      }
      if sources[0].revents != 0, source == notices {
        let count = read(notices, &bytes, bytes.count)
        noticed += bytes.prefix(max(0, count))
        return count > 0
      }
      if sources[1].revents != 0 { left = true }
    }
    return false
  }

  private func append(_ bytes: ArraySlice<UInt8>) {
    outputBytes += bytes
    output = String(decoding: outputBytes, as: UTF8.self)
  }

  /// Whether the terminal gets this text, now or soon.
  func shows(_ text: String) -> Bool {
    while !output.contains(text) {
      guard wait(for: person) else { return output.contains(text) }
    }
    return true
  }

  func forgetOutput() {
    outputBytes = []
    output = ""
  }

  /// Another program changes the terminal's modes, as a shell does.
  func cook() {
    var modes = termios()
    tcgetattr(person, &modes)
    modes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
    modes.c_iflag |= tcflag_t(ICRNL)
    modes.c_oflag |= tcflag_t(OPOST)
    tcsetattr(person, TCSANOW, &modes)
  }

  /// Nobody is at the terminal any more.
  func hangUp() {
    close(person)
    person = -1
  }

  /// Waits for the probe's end or stop; its status as `waitpid` has it.
  func status(stopped: Bool = false) -> Int32 {
    var status: Int32 = 0
    waitpid(process, &status, stopped ? WUNTRACED : 0)
    if !stopped { process = 0 }
    return status
  }

  /// Whether the terminal echoes and edits lines, as a shell needs it.
  var isCooked: Bool {
    var modes = termios()
    tcgetattr(person, &modes)
    let needed = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & needed == needed
      && modes.c_iflag & tcflag_t(ICRNL) != 0
      && modes.c_oflag & tcflag_t(OPOST) != 0
  }
}

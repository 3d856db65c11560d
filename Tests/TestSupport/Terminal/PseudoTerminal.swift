import Glibc

/// A program in a terminal of its own, with us as the person in front of it.
public final class PseudoTerminal {
  /// Our side of the terminal, to poll on; -1 once nobody is there any more.
  public private(set) var descriptor: Int32
  /// The program; 0 once it has ended.
  public private(set) var process: pid_t = 0

  /// Something that it takes was refused.
  public struct Failure: Error {
    /// The call, and what the system said.
    public var call: String
    public var code: Int32
  }

  /// Starts a program in a terminal of that size.
  ///
  /// `streams` are descriptors that it gets beside the terminal, each at its
  /// number; where `isRedirected`, its input comes from nowhere.
  public init(
    _ program: String, _ words: [String], environment: [String],
    width: UInt16, height: UInt16, streams: [Int32: Int32] = [:],
    isRedirected: Bool = false
  ) throws {
    descriptor = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let name = try Self.unlock(descriptor)
    resize(width: width, height: height)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for (number, stream) in streams {
      posix_spawn_file_actions_adddup2(&actions, stream, number)
    }
    if isRedirected {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    process = try Self.spawn(
      program, words, environment: environment, &actions)
  }

  deinit {
    kill()
    hangUp()
  }

  /// The name of the other side, which may be opened from now on.
  private static func unlock(_ descriptor: Int32) throws(Failure) -> String {
    var unlocked: Int32 = 0
    var number: Int32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Glibc hides from Swift.
    guard ioctl(descriptor, 0x4004_5431, &unlocked) == 0,
      ioctl(descriptor, 0x8004_5430, &number) == 0
    else { throw Failure(call: "open /dev/ptmx", code: errno) }
    return "/dev/pts/\(number)"
  }

  private static func spawn(
    _ program: String, _ words: [String], environment: [String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws(Failure) -> pid_t {
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
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, program, &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failure(call: "spawn \(program)", code: code) }
    return process
  }
}

extension PseudoTerminal {
  public func resize(width: UInt16, height: UInt16) {
    var size = winsize(
      ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  public func type(_ text: String) { type(bytes: Array(text.utf8)) }

  public func type(bytes: [UInt8]) { _ = write(descriptor, bytes, bytes.count) }

  /// What the terminal was sent and nobody has read yet; nil where there is
  /// nothing more, or nothing now.
  public func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  public func send(_ signal: Int32) { Glibc.kill(process, signal) }

  /// Ends the program as nothing can prevent.
  public func kill() {
    guard process > 0 else { return }
    send(SIGKILL)
    _ = status()
  }

  /// Waits for its end or stop; its status as `waitpid` has it.
  public func status(stopped: Bool = false) -> Int32 {
    var status: Int32 = 0
    waitpid(process, &status, stopped ? WUNTRACED : 0)
    if !stopped { process = 0 }
    return status
  }

  /// Nobody is at the terminal any more.
  public func hangUp() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }

  /// Another program changes the terminal's modes, as a shell does.
  public func cook() {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    modes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
    modes.c_iflag |= tcflag_t(ICRNL)
    modes.c_oflag |= tcflag_t(OPOST)
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// Whether the terminal echoes and edits lines, as a shell needs it.
  public var isCooked: Bool {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    let needed = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & needed == needed
      && modes.c_iflag & tcflag_t(ICRNL) != 0
      && modes.c_oflag & tcflag_t(OPOST) != 0
  }
}

import Glibc
import TestSupport
import Testing

/// The program, called once, with what it wrote and how it ended.
struct Run {
  var code: Int32
  var output: String
  var errors: String

  /// Calls the program in a folder of its own.
  init(
    _ arguments: [String], in folder: Workplace, language: String = "en_GB",
    term: String? = nil, input: Int32? = nil
  ) throws {
    let process = try Process(
      Workplace.program, arguments, language: language, term: term,
      input: input, output: Self.file(1, of: folder),
      errors: Self.file(2, of: folder))
    try self.init(process, in: folder)
  }

  /// Waits for the end of one that was started on the files of a folder.
  init(_ process: Process, in folder: Workplace) throws {
    code = try process.end()
    output = try Workplace.text(Self.file(1, of: folder))
    errors = try Workplace.text(Self.file(2, of: folder))
  }

  /// Where a stream is kept.
  static func file(_ stream: Int, of folder: Workplace) -> String {
    "\(folder.path)/.stream-\(stream)"
  }
}

/// A child that was started and is waited for.
struct Process {
  let id: pid_t

  struct Failure: Error { var code: Int32 }

  /// Starts a program with its streams on files.
  init(
    _ program: String, _ arguments: [String], language: String,
    term: String? = nil, variables: [String] = [], input: Int32? = nil,
    output: String, errors: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    let words = Self.strings([program] + arguments)
    let environment = Self.strings(
      ["PATH=/usr/bin:/bin", "LC_ALL=\(language).UTF-8"]
        + (term.map { ["TERM=\($0)"] } ?? []) + variables)
    defer { for word in words + environment { free(word) } }
    var id: pid_t = 0
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Self.hearSignals(&attributes)
    let code = posix_spawn(
      &id, program, &actions, &attributes, words, environment)
    guard code == 0 else { throw Failure(code: code) }
    self.id = id
  }

  /// The threads that tests run on block signals, and children would inherit
  /// that: a tmux server would never see its shells end, and stay for ever.
  private static func hearSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// As C has them, with a null behind the last.
  private static func strings(
    _ words: [String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  /// Waits for its end.
  func end() throws -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(code: errno) }
    }
    guard status & 0x7f == 0 else { throw Failure(code: status) }
    return status >> 8 & 0xff
  }
}

/// A folder for one test, with sessions in it.
final class Workplace {
  let path: String

  init() throws {
    var name = Array("/tmp/werkstatt-e2e-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Process.Failure(code: errno) }
    path = String(
      decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { system("rm -rf '\(path)'") }

  /// Calls the program on the sessions of this folder.
  func run(
    _ arguments: String..., language: String = "en_GB"
  ) throws -> Run {
    try Run(arguments + ["--sessions", path], in: self, language: language)
  }

  /// Does something with lines to be read from a descriptor.
  func withLines<Result>(
    _ lines: [String], _ body: (_ input: Int32) throws -> Result
  ) throws -> Result {
    let text = lines.map { $0 + "\n" }.joined()
    let input = open(try write(".lines", text), O_RDONLY)
    guard input >= 0 else { throw Process.Failure(code: errno) }
    defer { close(input) }
    return try body(input)
  }

  func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    guard let stream = fopen(file, "w") else {
      throw Process.Failure(code: errno)
    }
    fputs(text, stream)
    fclose(stream)
    return file
  }

  static func text(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else {
      throw Process.Failure(code: errno)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The program that people get, where it is newer than the one that was
  /// built with these tests beside them; or the one that `WERKSTATT` names.
  static let program: String = {
    if let named = getenv("WERKSTATT") { return String(cString: named) }
    let release = "\(root)/.build/release/werkstatt"
    return changed(release) > changed(beside) ? release : beside
  }()

  private static let beside = built("werkstatt")

  /// The path of a program that was built with these tests.
  static func built(_ name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map {
        readlink("/proc/self/exe", $0, bytes.count)
      } ?? 0
    }
    let own = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    let first = CommandLine.arguments.first ?? ""
    let candidates = [own, first].map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/" + name
    }
    return candidates.first { access($0, X_OK) == 0 } ?? candidates[0]
  }

  /// When a program was built, in seconds; 0 where there is none.
  private static func changed(_ program: String) -> Int {
    var facts = stat()
    return stat(program, &facts) == 0 ? facts.st_mtim.tv_sec : 0
  }

  static let root = Project.root
}

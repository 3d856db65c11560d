import Glibc
import Testing

/// A voting seat of its own, in a process of its own.
final class Voter {
  private let process: Process
  private let commands: Int32
  /// Its descriptor and its number are another's from then on.
  private var hasEnded = false

  /// What it says goes to `answers`, a pipe with a name.
  convenience init(in room: VotingRoom, door: String, answers: String) throws {
    try self.init(room.log, in: room.place, door: door, answers: answers)
  }

  /// The same at any log, with variables of its own in the environment.
  init(
    _ log: String, in place: Workplace, door: String = "/dev/null",
    answers: String, variables: [String] = []
  ) throws {
    (process, commands) = try Process.started(
      "CastingProbe", [log, door], in: place, answers: answers,
      variables: variables)
  }

  func tell(_ line: String) { Process.tell(line, to: commands) }

  /// Nothing more comes; it ends by itself.
  func leave() throws -> Int32 {
    hasEnded = true
    close(commands)
    return try process.end()
  }

  /// Ends it as nothing can prevent, if it has not ended.
  func kill() {
    if hasEnded { return }
    hasEnded = true
    close(commands)
    Glibc.kill(process.id, SIGKILL)
    _ = try? process.end()
  }
}

extension Process {
  /// Starts a program that was built with these tests and obeys lines.
  ///
  /// - Returns: It, and the descriptor to which its lines are written.
  static func started(
    _ probe: String, _ arguments: [String], in place: Workplace,
    answers: String, variables: [String] = []
  ) throws -> (Process, commands: Int32) {
    // No other child may hold the end that is closed to let this one leave.
    let path = "\(place.path)/.commands"
    unlink(path)
    guard mkfifo(path, 0o600) == 0 else { throw Failure(code: errno) }
    let commands = open(path, O_RDWR | O_CLOEXEC)
    let input = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(input) }
    let process = try Process(
      Workplace.built(probe), arguments, language: "C", variables: variables,
      input: input, output: answers, errors: "\(answers).errors")
    return (process, commands)
  }

  static func tell(_ line: String, to commands: Int32) {
    let line = line + "\n"
    _ = write(commands, line, line.utf8.count)
  }
}

/// The lines that voters say, in the order in which they come.
final class Answers {
  let path: String
  private let descriptor: Int32
  private var rest: [UInt8] = []

  init(in place: Workplace) throws {
    path = "\(place.path)/.answers"
    unlink(path)
    guard mkfifo(path, 0o600) == 0 else { throw Process.Failure(code: errno) }
    // Open at both ends, so that it never ends.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// How long a voter may take, in milliseconds, before something is wrong.
  private static let patience: Int32 = 60_000

  /// The next whole line.
  func next(at location: SourceLocation = #_sourceLocation) throws -> String {
    while true {
      if let line = popLine() { return line }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, Self.patience) == 1 else {
        throw NotShown(what: "an answer", location: location, screen: "")
      }
      readMore()
    }
  }

  /// All lines that are there now, whole ones.
  func all() -> [String] {
    var lines: [String] = []
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 0) == 1 { readMore() }
    while let line = popLine() { lines.append(line) }
    return lines
  }

  private func readMore() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { rest += buffer[..<count] }
  }

  private func popLine() -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest.removeSubrange(...end) }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}

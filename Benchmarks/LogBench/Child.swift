import Glibc

/// A program that lies beside this one, with a pipe to it and one from it.
final class Child {
  private var id: pid_t = 0
  private let input: Int32
  private let output: Int32
  private var rest: [UInt8] = []

  init(_ name: String, _ arguments: [String]) {
    let own = CommandLine.arguments[0]
    let folder = own.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    let (to, from) = (Self.pipe(), Self.pipe())
    (input, output) = (to.write, from.read)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, to.read, 0)
    posix_spawn_file_actions_adddup2(&actions, from.write, 1)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let failed = posix_spawn(&id, path, &actions, nil, words, environ)
    precondition(failed == 0, "\(path) can't be started")
    posix_spawn_file_actions_destroy(&actions)
    for word in words { free(word) }
    close(to.read)
    close(from.write)
  }

  private static func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    precondition(Glibc.pipe(&ends) == 0)
    // The other children must not hold it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  func tell(_ line: String) {
    let line = line + "\n"
    precondition(write(input, line, line.utf8.count) == line.utf8.count)
  }

  /// The next line that it says.
  func next() -> String {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeSubrange(...end) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &buffer, buffer.count)
      precondition(count > 0, "a child said nothing more")
      rest += buffer[..<count]
    }
  }

  /// What it says to have measured, in milliseconds.
  func took() -> [Double] {
    next().split(separator: " ").dropFirst().compactMap { Double($0) }
      .map { $0 / 1e6 }
  }

  func end() {
    close(input)
    var status: Int32 = 0
    waitpid(id, &status, 0)
    close(output)
    precondition(status == 0, "a child ended with \(status)")
  }
}

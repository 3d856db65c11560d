import Glibc

/// Calls a program and says how it ended and what it took: the exit code (or
/// the signal, negative), the most memory in KiB and the time in milliseconds.
///
/// It is small itself: what a child takes counts from the memory of the
/// program that starts it, and the one that runs the tests is large.
///
/// Arguments: the file for the three figures, the file for what the program
/// writes on stdout, that for stderr, the program and its arguments. The
/// program has an empty environment.
@main
struct MeasuringProbe {
  /// After so many seconds it is ended: it would never end by itself.
  private static let longest = 60

  static func main() throws {
    let words = CommandLine.arguments
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGCHLD)
    sigprocmask(SIG_BLOCK, &signals, nil)
    let start = milliseconds
    let child = try spawn(
      Array(words[4...]), output: words[2], errors: words[3])
    var patience = timespec(tv_sec: longest, tv_nsec: 0)
    if sigtimedwait(&signals, nil, &patience) < 0 { kill(child, SIGKILL) }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else { exit(1) }
    let took = milliseconds - start
    let signal = status & 0x7f
    let code = signal == 0 ? status >> 8 & 0xff : -signal
    guard let file = fopen(words[1], "w") else { exit(1) }
    fputs("\(code) \(usage.ru_maxrss) \(took)", file)
    fclose(file)
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }

  private struct Failure: Error { var code: Int32 }

  private static func spawn(
    _ words: [String], output: String, errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, path) in [(Int32(1), output), (2, errors)] {
      posix_spawn_file_actions_addopen(
        &actions, stream, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(
      &child, words[0], &actions, &attributes, arguments, nil)
    guard code == 0 else { throw Failure(code: code) }
    return child
  }
}

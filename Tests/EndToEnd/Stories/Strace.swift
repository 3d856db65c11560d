import Glibc
import Testing

/// The system calls of a program, where they can be watched.
enum Strace {
  /// Whether it is installed and allowed here.
  static let works =
    system("strace -o /dev/null true 2>/dev/null >/dev/null") == 0
  /// For tests that can't do without it.
  static let isMissing: Comment =
    "strace is not installed or not allowed: nobody watches for processes"

  /// What stands before a command whose processes are written to a file.
  static func command(to file: String) -> String {
    "strace -f -qq -e trace=process -o '\(file)'"
  }

  /// The calls that began a process or another program; threads are none.
  static func processes(in trace: String) -> [String] {
    let calls = ["execve", "fork", "vfork", "clone", "clone3"]
    return trace.split(separator: "\n").compactMap { line in
      guard !line.contains("CLONE_THREAD") else { return nil }
      // Process numbers of few digits are filled up with spaces.
      let call = line.drop { $0 != " " }.drop { $0 == " " }
        .prefix { $0 != "(" }
      return calls.first { $0 == call }
    }
  }
}

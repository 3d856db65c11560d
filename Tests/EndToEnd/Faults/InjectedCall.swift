import Glibc

/// A system call of a program that fails as it is told to, by strace.
struct InjectedCall: CustomStringConvertible {
  var name: String
  /// Which call of this name, from 1.
  var number: Int
  /// `ENOSPC`.
  var error: String

  var description: String { "\(error) from \(name) \(number)" }

  /// What can go wrong with a disk, and an interruption.
  static let errors = ["ENOSPC", "EDQUOT", "EIO", "EROFS", "EINTR"]

  /// The calls that have to do with files.
  private static let names = [
    "openat", "read", "pread64", "write", "fdatasync", "fsync", "ftruncate",
    "rename", "unlink", "flock", "fstat", "newfstatat", "statfs", "mkdir",
    "fchmod", "chmod", "fallocate", "getdents64", "inotify_add_watch",
    "inotify_init1",
  ]

  /// The arguments of strace in front of the program and its own.
  func arguments(writingTo trace: String) -> [String] {
    [
      "-f", "-o", trace, "-e", "trace=\(name)", "-e",
      "inject=\(name):error=\(error):when=\(number)",
    ]
  }

  /// Those of strace where nothing fails.
  static func watching(writingTo trace: String) -> [String] {
    ["-f", "-o", trace, "-e", "trace=" + names.joined(separator: ",")]
  }

  /// Every call in a trace from the one that first names a folder on: what
  /// comes before is the system's, which loads the program.
  static func all(in trace: String, from folder: String) -> [InjectedCall] {
    var counts: [String: Int] = [:]
    var calls: [InjectedCall] = []
    var hasBegun = false
    for line in trace.split(separator: "\n") {
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let name = String(call.prefix { $0 != "(" })
      guard names.contains(name) else { continue }
      counts[name, default: 0] += 1
      if call.contains(folder) { hasBegun = true }
      guard hasBegun else { continue }
      for error in errors {
        calls.append(
          InjectedCall(name: name, number: counts[name] ?? 0, error: error))
      }
    }
    return calls
  }
}

import Glibc
import Testing

/// Programs of the system that tests call; some of them are root's.
enum Tools {
  private static let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"]
  /// For a shell that is to find them.
  static let path = "PATH=\(folders.joined(separator: ":"))"

  /// Gives a shell a line that must succeed.
  static func shell(_ line: String) throws {
    let code = system("\(path); export PATH; { \(line)\n} >/dev/null 2>&1")
    try #require(code == 0, "\(line)")
  }

  /// Where a program is; nil where it is not installed.
  static func find(_ name: String) -> String? {
    folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Those that are not installed.
  static func missing(_ names: String...) -> [String] {
    names.filter { find($0) == nil }
  }
}

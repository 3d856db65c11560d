import Glibc
import TestSupport

/// The programs in ../shared/bench, which need not be there.
enum Bench {
  static var isThere: Bool {
    access(path("reference.py"), R_OK) == 0
      && system("python3 -c '' 2>/dev/null") == 0
  }

  private static func path(_ name: String) -> String {
    Project.shared("bench/\(name)")
  }

  /// What a program writes to its output.
  static func run(_ name: String, _ arguments: String) throws -> [UInt8] {
    guard let pipe = popen("python3 '\(path(name))' \(arguments)", "r") else {
      throw Failure()
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 {
      bytes += chunk[..<count]
    }
    guard pclose(pipe) == 0 else { throw Failure() }
    return bytes
  }

  struct Failure: Error {}
}

/// A folder that goes with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/werkstatt-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Bench.Failure() }
    path = String(
      decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { system("rm -rf '\(path)'") }
}

import BenchSupport
import Glibc
import SessionLog

/// How many lines a second `check` proves, on logs that hold no fault.
struct Checking {
  let lines: Int
  private(set) var alone = Samples()
  private(set) var together = Samples()
  /// Only the hashes of the same bytes.
  private(set) var hashing = Samples()

  private static let rounds = 5

  init(_ path: String, copies: Int) throws {
    let one = try Check(path)
    precondition(one.isFine)
    lines = one.lines * copies
    let bytes = try Self.bytes(of: path)
    for _ in 0..<Self.rounds {
      alone.time {
        for _ in 0..<copies { precondition((try? Check(path))?.isFine == true) }
      }
      together.time {
        let fine = concurrently(copies) { _ in (try? Check(path))?.isFine }
        precondition(fine.allSatisfy { $0 == true })
      }
      hashing.time {
        for _ in 0..<copies { _ = SHA256.digest(bytes) }
      }
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    precondition(count > 0)
    return Array(bytes[..<count])
  }

  /// A rate, to the thousand.
  func text(of samples: Samples) -> String {
    let rate = Int(Double(lines) / samples.median)
    return "\(rate),000 lines a second"
  }
}

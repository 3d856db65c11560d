import BenchSupport
import Glibc
import SessionLog
import Workshop

/// What a log costs: until a line is on the disk and on the other seats, beside
/// the least that anybody must do for it, and to prove a log; `make bench`.
@main
struct LogBench {
  static func main() throws {
    try withBenchFolder { try measureCommits(in: $0) }
    let checking = try Checking(CommandLine.arguments[1], copies: 40)
    print(
      "check, one log after the other: \(checking.text(of: checking.alone))")
    print("check, side by side: \(checking.text(of: checking.together))")
    print("… the hashes alone: \(checking.text(of: checking.hashing))")
  }

  private static func measureCommits(in place: String) throws {
    var table = Table()
    for (seats, each, pause, name) in [
      (1, 200, 10, "one seat that writes now and then"),
      (1, 500, 0, "one that never stops"), (30, 50, 0, "30 that never stop"),
    ] {
      let commits = try Commits(
        seats: seats, each: each, pause: pause, in: place)
      table.add("\(name): an idea on the disk", commits.saved)
      if pause == 0 { table.add("… lock, write, sync in C", commits.peer) }
      table.add("… and on another seat", commits.shown)
    }
    table.print()
  }
}

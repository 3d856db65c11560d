import Aggregation
import Glibc
import SessionLog
import Testing
import Workshop

@Suite("The aggregate beside the reference")
struct ReferenceTests {
  @Test(
    "Fifty made-up sessions give the figures of reference.py",
    .enabled(if: Bench.isThere, "needs ../shared/bench and python3"))
  func reference() throws {
    let folder = try TemporaryFolder()
    _ = try Bench.run(
      "corpus.py", "--sessions 50 --jobs 1 --out '\(folder.path)'")
    let expected = try StrictJSON().value(
      Bench.run("reference.py", "'\(folder.path)'"))
    let paths = try SessionFolder(folder.path).names().map {
      "\(folder.path)/\($0).jsonl"
    }
    let aggregate = Aggregate(paths)
    let found = try StrictJSON().value(Array(aggregate.json().utf8))
    for member in try #require(expected.members) {
      switch member.name {
      case "departments", "groups", "top":
        let rows = found[member.name]?.array ?? []
        #expect(rows.count >= member.value.array?.count ?? 0)
        #expect(Self.same(rows, member.value.array ?? []))
      default:
        #expect(found[member.name] == member.value, "\(member.name)")
      }
    }
    #expect(found["leftOut"] == .array([]))
    let some = Array(paths.prefix(5))
    #expect(Aggregate(some.reversed()).json() == Aggregate(some).json())
  }

  /// Whether both have the same rows in the same order, by the members that
  /// the reference knows; rows of ours that are all zero are left out.
  private static func same(_ rows: [Value], _ expected: [Value]) -> Bool {
    let names = expected.first?.members?.map(\.name) ?? []
    let cut = rows.map { row in
      Value.object(names.map { .init($0, row[$0] ?? .null) })
    }
    let kept = cut.filter { row in
      (row.members ?? []).contains { ($0.value.integer ?? 0) != 0 }
    }
    return kept == expected
  }
}

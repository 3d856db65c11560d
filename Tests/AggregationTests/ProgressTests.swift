import Aggregation
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite("How far an aggregate is")
struct ProgressTests {
  @Test("is told after each log, up to the last, whether it could be read")
  func eachLog() throws {
    let folder = try TemporaryFolder()
    let log = "\(Project.root)/Sessions/klimawerkstatt.jsonl"
    let copy = "\(folder.path)/copy.jsonl"
    let broken = "\(folder.path)/broken.jsonl"
    system("cp '\(log)' '\(copy)'; echo x > '\(broken)'")
    let told = Mutex<[Aggregate.Progress]>([])
    _ = Aggregate([log, copy, broken, log]) { progress in
      told.withLock { $0.append(progress) }
    }
    let all = told.withLock(\.self)
    #expect(all.map(\.logs) == [1, 2, 3])
    #expect(all.allSatisfy { $0.allLogs == 3 })
    #expect(all.map(\.bytes) == all.map(\.bytes).sorted())
    #expect(try all.last?.bytes == 2 * Project.bytes(log).count)
  }
}

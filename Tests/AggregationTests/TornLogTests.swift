import Glibc
import TestSupport
import Testing

@testable import Aggregation

@Suite("Logs whose end was not fully written")
struct TornLogTests {
  private let folder: TemporaryFolder
  private let path: String
  private let whole: [UInt8]
  private let lines: Int

  init() throws {
    folder = try TemporaryFolder()
    path = try FoldLaws.writeKnown(1, to: folder.path)[0]
    whole = try Project.bytes(path)
    lines = whole.count { $0 == 10 }
  }

  @Test("They count without it, and it is named, cold or warm")
  func torn() throws {
    let expected = Aggregate([path]).json()
    PrivateFile(path: path).append(Array("{\"seq\":".utf8))
    let cache = FiguresCache(path: "\(folder.path)/cache", settling: 0)
    for verify in [false, true] {
      for _ in 0..<2 {
        let aggregate = Aggregate([path], verify: verify, cache: cache)
        #expect(aggregate.json() == expected)
        #expect(
          aggregate.torn == [
            .init(path: path, line: lines + 1, byte: whole.count)
          ])
      }
    }
  }

  @Test("A last line that was changed is no such end for a proof")
  func changed() throws {
    let start = try #require(whole.dropLast().lastIndex(of: 10)) + 1
    var changed = whole
    // The first letter of its hash.
    let hash = whole.count - 46
    changed[hash] = changed[hash] == 0x41 ? 0x42 : 0x41
    PrivateFile(path: path).replace(with: changed)
    #expect(Aggregate([path]).figures.counts.events == lines)
    let proven = Aggregate([path], verify: true)
    #expect(proven.figures.counts.sessions == 0)
    #expect(proven.leftOut.map(\.line) == [lines])
    #expect(try #require(proven.leftOut[0].byte) > start)
  }

  @Test("The lines of copies are proven as well, and count as such")
  func copies() throws {
    let copy = "\(folder.path)/copy.jsonl"
    PrivateFile(path: copy).replace(with: whole)
    let aggregate = Aggregate([path, copy], verify: true)
    #expect(aggregate.figures.counts.events == lines)
    #expect(aggregate.lines == 2 * lines)
  }
}

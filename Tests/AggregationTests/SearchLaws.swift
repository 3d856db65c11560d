import TestSupport
import Testing

@testable import Aggregation
@testable import SessionLog

@Suite("A search beside reading everything by hand")
struct SearchLaws {
  private static let queries = [
    "bänke", "\"ein wort\"", "hi", "bänke -wort", "wort say", "mehr bänke",
    "\"say hi\" -bänke",
  ]

  @Test("The same is found in random sessions, in the same order")
  func random() throws {
    let folder = try TemporaryFolder()
    let paths = try FoldLaws.write(120, to: folder)
    let archive = try SlowSearch(paths)
    for text in Self.queries {
      let search = try Self.search(text, folder)
      let found = search.found.map { "\($0.session) \($0.kind) \($0.id)" }
      #expect(found == archive.find(text), "\(text)")
      #expect(search.hits == found.count && search.count == found.count)
    }
  }

  @Test("No number of threads changes a byte, alike things joined or not")
  func threads() throws {
    let folder = try TemporaryFolder()
    _ = try FoldLaws.write(120, to: folder)
    for text in Self.queries {
      for each in [true, false] {
        let json = try Self.search(text, folder, each: each, threads: 1).json
        for threads in 2...4 {
          let again = try Self.search(
            text, folder, each: each, threads: threads)
          #expect(again.json == json)
        }
      }
    }
  }

  @Test("Joining alike things loses none, and names each session once")
  func joined() throws {
    let folder = try TemporaryFolder()
    _ = try FoldLaws.write(120, to: folder)
    for text in Self.queries {
      let each = try Self.search(text, folder)
      let joined = try Self.search(text, folder, each: false)
      #expect(joined.hits == each.hits)
      #expect(joined.count <= each.count && joined.count > 0)
      for found in joined.found {
        let sessions = found.sessions.map(\.session)
        #expect(Set(sessions).count == sessions.count)
        #expect(sessions.first == found.session)
      }
      let all = Set(joined.found.flatMap { $0.sessions.map(\.session) })
      #expect(all == Set(each.found.map(\.session)))
    }
  }

  private static func search(
    _ text: String, _ folder: TemporaryFolder, each: Bool = true,
    threads: Int = .max
  ) throws -> Search {
    Search(
      try SearchQuery(text), in: try LogTree([folder.path]), top: 10_000,
      each: each, threads: threads)
  }
}

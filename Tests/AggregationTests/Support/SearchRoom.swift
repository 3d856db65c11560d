import Aggregation
import SessionLog
import TestSupport
import Testing
import Workshop

/// Sessions in a folder, to be searched.
struct SearchRoom {
  private let folder = try? TemporaryFolder()
  private let at = Timestamp(milliseconds: 1_700_000_000_000)

  init() throws {}

  var path: String { folder?.path ?? "" }

  @discardableResult
  func session(
    _ name: String, _ ideas: [String], language: String = "de"
  ) throws -> LogWriter {
    let opened = SessionOpened(
      session: name, title: name, language: language,
      departments: [Department(id: "d", name: "Amt", short: "D")])
    let log = try SessionFolder(path).create(
      name, opened, seat: "facilitator", at: at)
    for idea in ideas {
      try log.submit(
        .capture([NewIdea(text: idea)]), seat: "facilitator", at: at)
    }
    return log
  }

  func find(
    _ query: String, _ filter: SearchFilter = SearchFilter(),
    each: Bool = false
  ) throws -> [Found] {
    let search = try search(query, filter, each: each)
    #expect(search.leftOut.isEmpty)
    return search.found
  }

  func search(
    _ query: String, _ filter: SearchFilter = SearchFilter(),
    each: Bool = false
  ) throws -> Search {
    Search(
      try SearchQuery(query), in: try LogTree([path]), filter: filter,
      each: each)
  }
}

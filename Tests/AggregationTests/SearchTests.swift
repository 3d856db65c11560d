import SessionLog
import TestSupport
import Testing
import Workshop

@testable import Aggregation

@Suite("What a search finds")
struct SearchTests {
  private static let at = Timestamp(milliseconds: 1_700_000_000_000)

  @Test(
    "Words are found in any form, whole ones before parts of others",
    arguments: [
      ("radweg", ["Mehr Radwege!", "Radwegenetz planen"]),
      ("RADWEGE", ["Mehr Radwege!", "Radwegenetz planen"]),
      ("baum", ["Bäume an die Straße"]),
      ("strasse", ["Bäume an die Straße", "Die Fahrradstraße"]),
      ("fahrrad", ["Die Fahrradstraße"]),
      ("bäume straßen", ["Bäume an die Straße"]),
      ("radwege bäume", []),
      ("-planen radwege", ["Mehr Radwege!"]),
      ("\"an die Straße\"", ["Bäume an die Straße"]),
      ("\"die an Straße\"", []),
      ("wohngeld", []),
    ])
  func words(query: String, expected: [String]) throws {
    let room = try SearchRoom()
    try room.session(
      "a",
      [
        "Mehr Radwege!", "Radwegenetz planen", "Bäume an die Straße",
        "Die Fahrradstraße",
      ])
    #expect(try room.find(query).map(\.text) == expected)
  }

  @Test("What was said alike in several workshops is shown once")
  func alike() throws {
    let room = try SearchRoom()
    try room.session("a", ["Mehr Radwege!", "Radwege"])
    try room.session("b", ["mehr radwege"])
    try room.session("c", ["Mehr RADWEGE."])
    let found = try room.find("radwege")
    #expect(found.count == 1)
    #expect(found.first?.sessions.count == 3)
    #expect(try room.find("radwege", each: true).count == 4)
  }

  @Test("What does not stand is not found, what was merged is, under its root")
  func standing() throws {
    let room = try SearchRoom()
    let log = try room.session(
      "a", ["Radwege eins", "Radwege zwei", "Kühle Orte", "Radwege vier"])
    try log.submit(.withdraw([IdeaID(1)]), seat: "facilitator", at: Self.at)
    try log.submit(
      .merge([IdeaID(2)], into: IdeaID(3)), seat: "facilitator", at: Self.at)
    let line = try #require(log.session[IdeaID(4)]?.seq)
    try log.submit(.redact(line, .request), seat: "facilitator", at: Self.at)
    #expect(try room.find("radwege").map(\.text) == ["Kühle Orte"])
  }

  @Test("Departments, groups, sessions, days and kinds narrow it")
  func filters() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege West"])
    try room.session("b", ["Radwege Ost"])
    try log.submit(
      .assign([IdeaID(1)], to: "d"),
      seat: "facilitator", at: Self.at)
    try log.submit(
      .note(IdeaID(1), text: "Radwege zählen"), seat: "facilitator",
      at: Self.at)
    func texts(_ change: (inout SearchFilter) -> Void) throws -> Set<String> {
      var filter = SearchFilter()
      change(&filter)
      return Set(try room.find("radwege", filter).map(\.text))
    }
    #expect(try texts { _ in }.count == 3)
    #expect(
      try texts { $0.department = "d" } == ["Radwege West", "Radwege zählen"])
    #expect(try texts { $0.kind = .note } == ["Radwege zählen"])
    #expect(try texts { $0.session = "b" } == ["Radwege Ost"])
    #expect(try texts { $0.group = "none" }.isEmpty)
    #expect(try texts { $0.days.since = "2030-01-01" }.isEmpty)
  }

  @Test("Of an idea it is told what became of it")
  func fate() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege West"])
    var content = MeasureContent()
    content.text.title = "Netz bauen"
    content.ideas = [IdeaID(1)]
    try log.submit(.agree(content), seat: "facilitator", at: Self.at)
    let idea = try #require(try room.find("radwege").first)
    #expect(idea.measures.map(\.title) == ["Netz bauen"])
    let measure = try #require(try room.find("netz").first)
    #expect(measure.kind == .measure)
    #expect(measure.ideas == ["Radwege West"])
  }

  @Test(
    "A query without a word says so",
    arguments: ["", " ", "und die", "-radwege", "\"\"", "12 !?", "\u{1b}"])
  func nothing(query: String) {
    #expect(throws: SearchQuery.Fault.noWord) { try SearchQuery(query) }
  }

  @Test("A query of many words says so")
  func much() {
    let query = (0..<40).map { String(repeating: "q", count: $0 + 3) }
      .joined(separator: " ")
    #expect(throws: SearchQuery.Fault.tooManyWords) {
      try SearchQuery(query)
    }
  }
}

@Suite("A search beside reading everything by hand")
struct SearchLaws {
  private static let queries = [
    "bänke", "\"ein wort\"", "hi", "bänke -wort", "wort say", "mehr bänke",
  ]

  @Test("The same is found in random sessions, in any order and number")
  func random() throws {
    let folder = try TemporaryFolder()
    let paths = try FoldLaws.write(120, to: folder)
    let tree = try LogTree([folder.path])
    for text in Self.queries {
      let query = try SearchQuery(text)
      let search = Search(query, in: tree, top: 10_000, each: true)
      let found = Set(search.found.map { "\($0.session) \($0.kind) \($0.id)" })
      #expect(found == (try Self.slowly(query, paths)), "\(text)")
      #expect(found.count == search.found.count)
      for threads in 1...3 {
        let again = Search(
          query, in: tree, top: 10_000, each: true, threads: threads)
        #expect(again.json == search.json)
      }
    }
  }

  private static func slowly(
    _ query: SearchQuery, _ paths: [String]
  ) throws -> Set<String> {
    var found: Set<String> = []
    for path in paths {
      let session = Session(folding: try LogReader.read(path).events)
      var meanings = WordMeanings(query, language: session.language)
      for said in session.said {
        let match = TextMatch(said.texts, &meanings)
        let met = match.weights .> 0
        guard query.wanted.allSatisfy({ met[$0] }),
          !query.excluded.contains(where: { met[$0] }),
          query.phrasesStand(in: said.texts, meanings)
        else { continue }
        let letter = ["idea": "i", "measure": "m"][said.kind.rawValue] ?? ""
        found.insert("\(session.id) \(said.kind) \(letter)\(said.number)")
      }
    }
    return found
  }
}

/// Sessions in a folder, to be searched.
private struct SearchRoom {
  private let folder = try? TemporaryFolder()
  private let at = Timestamp(milliseconds: 1_700_000_000_000)

  init() throws {}

  private var path: String { folder?.path ?? "" }

  @discardableResult
  func session(_ name: String, _ ideas: [String]) throws -> LogWriter {
    let opened = SessionOpened(
      session: name, title: name,
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
    let search = Search(
      try SearchQuery(query), in: try LogTree([path]), filter: filter,
      each: each)
    #expect(search.leftOut.isEmpty)
    return search.found
  }
}

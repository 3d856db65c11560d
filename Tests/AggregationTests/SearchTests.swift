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
    let found = try room.find("radwege")
    #expect(found.map(\.text) == ["Kühle Orte"])
    #expect(found.first?.also == ["Radwege zwei"])
  }

  @Test("What was undone is not found, and what was redone is")
  func undone() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege eins"])
    try log.submit(.undo, seat: "facilitator", at: Self.at)
    #expect(try room.find("radwege").isEmpty)
    try log.submit(.redo, seat: "facilitator", at: Self.at)
    #expect(try room.find("radwege").count == 1)
  }

  @Test("A note says which idea it is on, also where that was merged")
  func note() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege", "Kühle Orte"])
    try log.submit(
      .note(IdeaID(1), text: "Kosten klären"), seat: "facilitator",
      at: Self.at)
    try log.submit(
      .note(nil, text: "Kosten im Haushalt"), seat: "facilitator",
      at: Self.at)
    try log.submit(
      .merge([IdeaID(1)], into: IdeaID(2)), seat: "facilitator", at: Self.at)
    let found = try room.find("kosten")
    #expect(Set(found.map(\.ideas)) == [["Kühle Orte"], []])
    #expect(Set(found.map(\.idea)) == [IdeaID(2), nil])
  }

  @Test("An idea is found as last worded, a measure by what happened")
  func wording() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege eins"])
    try log.submit(
      .reword(IdeaID(1), text: "Kühle Orte"), seat: "facilitator", at: Self.at)
    var content = MeasureContent()
    content.text.title = "Orte schaffen"
    try log.submit(.agree(content), seat: "facilitator", at: Self.at)
    try log.submit(
      .update(
        MeasureUpdated(
          measure: MeasureID(1), status: .done, progress: 100,
          text: "Der Brunnen läuft")), seat: "facilitator", at: Self.at)
    #expect(try room.find("radwege").isEmpty)
    #expect(try room.find("kühl").map(\.text) == ["Kühle Orte"])
    let measure = try #require(try room.find("brunnen").first)
    #expect(measure.text == "Orte schaffen")
    #expect(measure.also == ["Der Brunnen läuft"])
    #expect(measure.status == .done && measure.progress == 100)
  }

  @Test("Texts of an English session have English stems")
  func english() throws {
    let room = try SearchRoom()
    try room.session("a", ["Running tracks for libraries"], language: "en")
    #expect(try room.find("library running").count == 1)
    #expect(try room.find("track").count == 1)
  }

  @Test("A department that no session has is told from one without hits")
  func department() throws {
    let room = try SearchRoom()
    try room.session("a", ["Radwege"])
    for (id, lacks) in [("d", false), ("nowhere", true)] {
      var filter = SearchFilter()
      filter.department = id
      let search = try room.search("radwege", filter)
      #expect(search.count == 0)
      #expect(search.unknown.contains(.department) == lacks)
    }
    #expect(try room.search("radwege").unknown.isEmpty)
  }

  @Test("A number is a word, and only itself")
  func numbers() throws {
    let room = try SearchRoom()
    for text in [
      "Tempo 30 im Kiez", "Tempo 300", "Platz 2026, 27", "Platz 20261",
    ] {
      try room.session(text, [text])
    }
    func texts(_ query: String) throws -> [String] {
      try room.find(query, each: true).map(\.text).sorted()
    }
    #expect(try texts("tempo 30") == ["Tempo 30 im Kiez"])
    #expect(try texts("\"tempo 30\"") == ["Tempo 30 im Kiez"])
    #expect(try texts("tempo -30") == ["Tempo 300"])
    #expect(try texts("2026") == ["Platz 2026, 27"])
    #expect(try texts("27") == ["Platz 2026, 27"])
  }

  @Test("Soft hyphens and small numbers stand inside a word")
  func insideWords() throws {
    let room = try SearchRoom()
    try room.session("a", ["Fahr\u{AD}rad auf 20 m² und ½ Weg"])
    for query in ["fahrrad", "m²", "\"20 m²\"", "½"] {
      #expect(try room.find(query).count == 1, "\(query)")
    }
  }

  @Test("An exact title, name or id goes before parts of titles")
  func titles() throws {
    let room = try SearchRoom()
    for title in ["Kiez 7", "Kiez 70", "Kiez 71"] {
      try room.session(title, ["Radwege in \(title)"])
    }
    for (name, count) in [("Kiez 7", 1), ("Kiez", 3), ("kiez 71", 1), ("x", 0)]
    {
      var filter = SearchFilter()
      filter.session = name
      let search = try room.search("radwege", filter)
      #expect(search.hits == count, "\(name)")
      #expect(search.unknown.contains(.session) == (count == 0))
    }
    var later = SearchFilter()
    later.session = "Kiez 7"
    later.days.since = "2099-01-01"
    let search = try room.search("radwege", later)
    #expect(search.hits == 0 && search.unknown.isEmpty)
  }

  @Test("Of a session and its copy each thing counts once")
  func copies() throws {
    let room = try SearchRoom()
    let log = try room.session("a", ["Radwege"])
    let bytes = try Project.bytes(log.paths.log)
    try Project.write(
      String(decoding: bytes, as: UTF8.self), to: "\(room.path)/copy.jsonl")
    try Project.write("{", to: "\(room.path)/broken.jsonl")
    let search = try room.search("radwege", each: true)
    #expect(search.hits == 1)
    #expect(search.copies.count == 1)
    #expect(search.leftOut.count == 1)
  }

  @Test("Words are shown where they stand, in any form")
  func marks() throws {
    var marks = SearchMarks(
      try SearchQuery("\"an die Straße\" rad"), language: "de")
    let text = "Das Rad, an die STRASSE: Straßen – die Räder!"
    let words = marks.words(in: text).map { String(text[$0]) }
    #expect(words == ["Rad", "STRASSE", "Straßen", "Räder"])
    #expect(marks.words(in: "").isEmpty)
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
    arguments: ["", " ", "und die", "-radwege", "\"\"", "… !?", "\u{1b}"])
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

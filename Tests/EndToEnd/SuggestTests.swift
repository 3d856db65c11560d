import Glibc
import SessionLog
import Testing
import Workshop

@Suite("suggest")
struct SuggestTests {
  private static func session(
    _ name: String, _ ideas: [(text: String, department: String?)],
    in place: Workplace
  ) throws {
    _ = try place.run("new", name, "--template", "berlin")
    let writer = try LogWriter(opening: "\(place.path)/\(name).jsonl")
    _ = try writer.submit(
      .capture(ideas.map { NewIdea(text: $0.text, department: $0.department) }),
      seat: "facilitator", at: .now())
  }

  @Test("proposes for unsorted ideas alone, as text and as JSON")
  func proposals() throws {
    let place = try Workplace()
    try Self.session(
      "a",
      [
        ("Mehr Radwege", nil), ("Radwege breiter", "senmvku"),
        ("Xylophon", nil),
      ], in: place)
    let json = try place.run("suggest", "a", "--format", "json")
    #expect(json.code == 0)
    #expect(
      json.output.hasPrefix(
        #"{"ideas":[{"idea":"i1","suggestions":[{"department":"senmvku","#))
    #expect(json.output.contains(#""because":["radwege"]"#))
    #expect(json.output.contains(#"{"idea":"i3","suggestions":[]}]}"#))
    #expect(!json.output.contains(#""idea":"i2""#))
    let text = try place.run("suggest", "a", language: "de_DE")
    #expect(text.output.contains("i1 Mehr Radwege\n  SenMVKU "))
    #expect(text.output.contains("i3 Xylophon\n  kein Vorschlag"))
  }

  @Test("learns from earlier sessions of the folder, and from no later one")
  func earlier() throws {
    let place = try Workplace()
    let idea = "Xylophone"
    try Self.session("a", [(idea, nil)], in: place)
    try Self.session(
      "b", [("Ein Xylophon für alle", "senkultgz")], in: place)
    try Self.session("c", [(idea, nil)], in: place)
    let first = try place.run("suggest", "a", "--format", "json")
    #expect(first.output.contains(#""suggestions":[]"#))
    let later = try place.run("suggest", "c", "--format", "json")
    #expect(later.output.contains(#""department":"senkultgz""#))
    #expect(later.output.contains(#""because":["xylophone"]"#))
    #expect(access(place.path + "/learned", F_OK) != 0, "it only reads")
  }

  @Test("judges itself where a session is sorted")
  func evaluate() throws {
    let place = try Workplace()
    try Self.session("a", [("Mehr Radwege", nil)], in: place)
    let none = try place.run("suggest", "a", "--evaluate")
    #expect(
      none.output.hasPrefix("No idea was given a department by itself yet"))
    try Self.session(
      "b",
      (1...10).flatMap { _ in
        [("Radwege bauen", "senmvku"), ("Lehrer einstellen", "senbjf")]
      }, in: place)
    let json = try place.run("suggest", "b", "--evaluate", "--format", "json")
    #expect(
      json.output.hasPrefix(
        #"{"ideas":20,"proposed":20,"first":20,"firstThree":20,"bands":"#))
  }
}

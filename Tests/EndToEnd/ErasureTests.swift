import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Erasure")
struct ErasureTests {
  private static let secret = "Frau Müller aus der \"Nr. 7\""

  /// A session with a text that was worded twice and lies in the cache and in
  /// a torn piece too.
  private static func place() throws -> Workplace {
    let place = try Workplace()
    _ = try place.run("new", "a", "--template", "berlin")
    let path = "\(place.path)/a.jsonl"
    let writer = try LogWriter(opening: path)
    let commands: [Command] = [
      .capture([
        NewIdea(text: secret, department: "senmvku"), NewIdea(text: "Bus"),
      ]),
      .reword(IdeaID(1), text: "Von " + secret), .note(IdeaID(2), text: secret),
      .undo,
    ]
    for command in commands {
      try writer.submit(command, seat: "facilitator", at: .now())
    }
    let lines = try Workplace.text(path).split(separator: "\n")
    _ = try place.write("a.torn-1", String(lines[1].dropLast(9)))
    _ = try place.write("a.torn-2", "{\"seq\":")
    _ = try place.write("learned", String(lines[1]))
    return place
  }

  /// The files in which the text still is.
  private static func traces(in place: Workplace) throws -> Set<String> {
    var found: Set<String> = []
    // What the program printed in this test lies in hidden files.
    for name in fileNames(in: place.path) where !name.hasPrefix(".") {
      let text = try Workplace.text("\(place.path)/\(name)")
      if text.contains("Frau M\u{fc}ller") { found.insert(name) }
    }
    return found
  }

  @Test("of an idea takes its texts out of every file, and changes no figure")
  func idea() throws {
    let place = try Self.place()
    let before = try place.run("aggregate", "--format", "json").output
    #expect(try Self.traces(in: place) == ["a.jsonl", "a.torn-1", "learned"])
    let run = try place.run("redact", "a", "i1", "--reason", "personal-data")
    #expect(run.code == 0)
    #expect(run.errors.contains("2 texts are erased"))
    // The note is a text of its own.
    #expect(try Self.traces(in: place) == ["a.jsonl"])
    let note = try place.run("redact", "a", "5", "--reason", "request")
    #expect(note.code == 0)
    #expect(try Self.traces(in: place) == [])
    // A torn piece may hold any part of a text.
    #expect(!fileNames(in: place.path).contains { $0.contains("torn") })
    #expect(try place.run("check", "a").code == 0)
    let after = try place.run("aggregate", "--format", "json").output
    let figures = { (text: String) in
      text.split(separator: ",").filter {
        $0.contains("ideas") || $0.contains("participants")
      }
    }
    #expect(figures(after) == figures(before))
  }

  @Test("of a measure, and of an idea that was taken back, go as well")
  func others() throws {
    let place = try Workplace()
    _ = try place.run("new", "a", "--template", "berlin")
    let writer = try LogWriter(opening: "\(place.path)/a.jsonl")
    var content = MeasureContent()
    content.text.title = "Fragt \(Self.secret)"
    content.department = "senmvku"
    let commands: [Command] = [
      .capture([NewIdea(text: Self.secret)]), .undo, .agree(content),
    ]
    for command in commands {
      try writer.submit(command, seat: "facilitator", at: .now())
    }
    for thing in ["i1", "m1"] {
      let run = try place.run("redact", "a", thing, "--reason", "request")
      #expect(run.code == 0)
      #expect(run.errors.contains("1 text is erased"))
    }
    #expect(try Self.traces(in: place) == [])
    #expect(try place.run("check", "a").code == 0)
    let again = try place.run("redact", "a", "i1", "--reason", "request")
    #expect(again.errors.contains("erased already"))
  }

  @Test("is refused for a line without a text, or one that is not there")
  func refused() throws {
    let place = try Self.place()
    #expect(
      try place.run("redact", "a", "1", "--reason", "request").code == 65)
    #expect(
      try place.run("redact", "a", "99", "--reason", "request").code == 65)
    #expect(
      try place.run("redact", "a", "i9", "--reason", "request").code == 64)
    #expect(try place.run("redact", "a", "i1").code == 64)
    #expect(try Self.traces(in: place).contains("a.jsonl"))
  }

  @Test("of a name leaves the number, the group and the card")
  func name() throws {
    let place = try Workplace()
    _ = try place.run("new", "a", "--template", "berlin")
    let writer = try LogWriter(opening: "\(place.path)/a.jsonl")
    try writer.submit(.join(nil, count: 2), seat: "facilitator", at: .now())
    try writer.updateRoster { roster throws(LogFailure) in
      roster.people[ParticipantID(1)] = .init(name: "Erika Mustermann")
    }
    let run = try place.run("forget", "a", "p1")
    #expect(run.code == 0)
    #expect(run.errors.contains("The name of p1 is erased"))
    let roster = try Workplace.text("\(place.path)/a.roster.json")
    #expect(!roster.contains("Erika"))
    #expect(try place.run("forget", "a", "p1").errors.contains("No name of p1"))
    #expect(try place.run("forget", "a", "p3").code == 64)
    #expect(try place.run("check", "a").code == 0)
  }
}

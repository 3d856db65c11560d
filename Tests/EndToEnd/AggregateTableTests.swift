import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("The tables of aggregate")
struct AggregateTableTests {
  private static let departments = [
    Department(
      id: "senmvku", name: "Mobilität, Verkehr, Klimaschutz und Umwelt",
      short: "SenMVKU"),
    Department(
      id: "senstadt", name: "Stadtentwicklung, Bauen und Wohnen",
      short: "SenStadt"),
    Department(id: "senweb", name: "=Wirtschaft", short: "SenWEB"),
  ]

  /// Three sessions in two months, with votes, themes and a measure.
  static func makeSessions(in place: Workplace) throws {
    for number in 1...3 {
      let at = Timestamp(
        milliseconds: 1_795_000_000_000 + number * 1_000_000_000)
      let writer = try SessionFolder(place.path).create(
        "s\(number)",
        SessionOpened(
          session: "s\(number)", title: "Kiezwerkstatt \(number) 共創",
          departments: departments,
          groups: [
            Group(id: "v", name: "Verwaltung", short: "V"),
            Group(id: "z", name: "Zivilgesellschaft", short: "Z"),
          ], fields: [Field(id: "f", name: "Bildung")]),
        seat: "facilitator", at: at)
      func submit(_ command: Command) throws {
        try writer.submit(command, seat: "facilitator", at: at)
      }
      let long = String(repeating: "sehr ", count: 30)
      try submit(.join("v", count: 3))
      try submit(.join("z", count: 12 * number))
      try submit(
        .capture([
          NewIdea(text: "Grüne Welle für \(long) viele Räder", group: "v"),
          NewIdea(text: "Bank\nam Platz", group: "z"), NewIdea(text: "Uhr"),
          NewIdea(text: "Tippfehler"),
        ]))
      try submit(.assign([IdeaID(1)], to: "senmvku"))
      try submit(.assign([IdeaID(2)], to: "senstadt"))
      try submit(.share(IdeaID(1), with: ["senstadt"]))
      try submit(.label(IdeaID(1), fields: ["f"]))
      try submit(.withdraw([IdeaID(4)]))
      try submit(
        .theme([IdeaID(1)], name: number == 2 ? "radwege" : "Radweg"))
      try submit(.theme([IdeaID(2)], name: "Plätze und Pausen im Kiez"))
      try submit(
        .openRound(
          NewRound(
            ideas: (1...3).map { IdeaID($0) },
            rules: Rules(
              budget: 950, maxPerIdea: 900, secrecy: .open))))
      for (voter, group) in ["v", "z"].enumerated() {
        let dots = Dots([
          (IdeaID(1), 300 * number), (IdeaID(2), 7 + voter),
        ])
        try submit(
          .cast(
            RoundID(1),
            Ballot(
              id: RandomIdentifier.ballot(source: "t", voter: String(voter)),
              group: group, dots: dots)))
      }
      try submit(.closeRound(RoundID(1), consent: false))
      var measure = MeasureContent()
      measure.text.title = "Welle planen"
      measure.ideas = [IdeaID(1)]
      measure.department = "senmvku"
      try submit(.agree(measure))
    }
  }

  private static func output(
    _ place: Workplace, _ arguments: [String], columns: Int, language: String
  ) throws -> String {
    try output(
      place, ["aggregate", place.path] + arguments, columns, language)
  }

  /// What a command prints in so many columns, without its hashes.
  static func output(
    _ place: Workplace, _ arguments: [String], _ columns: Int,
    _ language: String
  ) throws -> String {
    let file = "\(place.path)/.output"
    let process = try Process(
      Workplace.program, arguments, language: language,
      variables: ["COLUMNS=\(columns)"], output: file,
      errors: "\(place.path)/.errors")
    #expect(try process.end() == 0)
    // Salts are random, and so are hashes.
    return try Workplace.text(file)
      // Of a head that begins like a formula a table makes a text.
      .replacing(/'?[A-Za-z0-9_-]{43}/, with: "HEAD")
  }

  @Test("are as kept, in both languages and two widths, and as CSV")
  func goldens() throws {
    let place = try Workplace()
    try Self.makeSessions(in: place)
    for (language, columns) in [
      ("de_DE", 80), ("de_DE", 120), ("en_GB", 80), ("en_GB", 120),
    ] {
      var text = ""
      for by in [
        "department", "group", "theme", "field", "session", "month",
      ] {
        let table = try Self.output(
          place, ["--by", by], columns: columns, language: language)
        text += "--by \(by)\n\n\(table)\n"
        for line in table.split(separator: "\n") {
          #expect(line.count <= columns)
        }
      }
      let name = "aggregate-\(columns)-\(language.prefix(2)).txt"
      let fault = Kept.fault(of: text, at: "Tests/EndToEnd/Goldens/\(name)")
      #expect(fault == nil, "\(fault ?? "")")
    }
  }

  @Test(
    "are for spreadsheets as kept, the same in every language",
    arguments: ["department", "group", "theme", "field", "session", "month"])
  func csv(by: String) throws {
    let place = try Workplace()
    try Self.makeSessions(in: place)
    let arguments = ["--by", by, "--format", "csv"]
    let text = try Self.output(
      place, arguments, columns: 80, language: "en_GB")
    let fault = Kept.fault(
      of: text, at: "Tests/EndToEnd/Goldens/aggregate-\(by).csv")
    #expect(fault == nil, "\(fault ?? "")")
    let german = try Self.output(
      place, arguments, columns: 80, language: "de_DE")
    #expect(german == text)
  }

  @Test("have no bars and cut nothing where that is asked for")
  func plain() throws {
    let place = try Workplace()
    try Self.makeSessions(in: place)
    let text = try Self.output(
      place, ["--plain"], columns: 60, language: "de_DE")
    #expect(!text.contains("▄") && !text.contains("…"))
    #expect(text.contains("sehr  viele Räder"))
  }
}

import Exchange
import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

/// pabutools, another implementation of the shortlists' rules, asked once for
/// many files.
struct Oracle {
  private static let python = Project.path(".venv/oracle/bin/python")
  private static let script = Project.path("Tests/Oracle/selections.py")

  /// Whether `make oracle` has put it there.
  static var isInstalled: Bool {
    access(Project.path(".venv/oracle/installed.txt"), R_OK) == 0
  }

  /// What it finds in each of these Pabulib files.
  static func figures(_ files: [String]) throws -> [Value] {
    var name = Array("/tmp/werkstatt-oracle-XXXXXX".utf8CString)
    try #require(mkdtemp(&name) != nil)
    let folder = String(
      decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { system("rm -rf '\(folder)'") }
    var paths: [String] = []
    for (number, file) in files.enumerated() {
      paths.append("\(folder)/\(number).pb")
      try Project.write(file, to: paths[number])
    }
    let answer = "\(folder)/answer.json"
    let code = system(
      "'\(python)' '\(script)' \(paths.joined(separator: " ")) >'\(answer)'")
    try #require(code == 0, "pabutools has failed; it says why above")
    let value = try StrictJSON().value(try Project.bytes(answer))
    return try #require(value.array)
  }
}

@Suite(
  "pabutools",
  .enabled(if: Oracle.isInstalled, "pabutools is not here: make oracle"))
struct OracleTests {
  @Test("reads what we export with the same sums, and selects the same ideas")
  func elections() throws {
    let elections = try (0..<200).map {
      try RandomElection(seed: 5000 + UInt64($0)).test.session
    }
    try check(elections)
  }

  @Test("does so with texts that break programs")
  func texts() throws {
    var dice = Dice(seed: 77)
    let pieces = [
      "\"", "\"\"", ";", ",", "'", "none", "None", "META", "VOTES", "\n",
      "\r\n", "\u{85}", "\u{2028}", "\u{1c}", "\u{b}", "\t", "e\u{301}",
      "\u{feff}", " ", "ä", "#", "=1",
    ]
    var ideas: [NewIdea] = []
    for number in 0..<150 {
      let text = (0..<dice.number(1...6)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }.joined()
      if CleanText.line(text).isEmpty { continue }
      ideas.append(NewIdea(text: text, source: text + String(number)))
    }
    for (number, word) in ["none", "META", "votes", "\"", "i3"].enumerated() {
      ideas[number].source = word
    }
    let sources = ideas.compactMap(\.source).map(CleanText.line)
    let ballots = (0..<30).map { number in
      ImportedBallot(
        id: RandomIdentifier.ballot(source: "t", voter: String(number)),
        dots: Dictionary(
          (0..<6).map { _ in
            (sources[dice.number(0...(sources.count - 1))], 1)
          }, uniquingKeysWith: { first, _ in first }))
    }
    var test = try TestSession()
    try test.submit(
      .importRound(
        ImportedRound(
          newIdeas: ideas, sources: sources, ballots: ballots,
          rules: Rules(
            budget: 6, maxPerIdea: 2, secrecy: .open, admission: .imported),
          source: "t")))
    try check([test.session], names: true)
  }

  @Test(
    "selects what the files beside the reference votes say",
    .enabled(if: Project.hasShared, "needs ../shared/data"))
  func references() throws {
    let names = Project.sharedNames("data/ballots", ending: ".pb")
    let files = try names.map { name in
      let path = Project.shared("data/ballots/\(name).pb")
      return String(decoding: try Project.bytes(path), as: UTF8.self)
    }
    for (name, answer) in zip(names, try Oracle.figures(files)) {
      let expected = try StrictJSON().value(
        Project.bytes(Project.shared("data/ballots/\(name).expected.json")))
      for way in Figures.ways {
        #expect(answer[way] == expected[way], "\(name) \(way)")
      }
      #expect(answer["voters"] == expected["voters"])
      #expect(answer["budget"]?.string == expected["budget"]?.json)
    }
  }

  private func check(_ sessions: [Session], names: Bool = false) throws {
    let files = try sessions.map { session in
      try PabulibExport.text(of: session.rounds[0], in: session, head: "")
    }
    let answers = try Oracle.figures(files)
    #expect(answers.count == sessions.count)
    for (number, answer) in answers.enumerated() {
      let ours = try Figures(sessions[number])
      let theirs = try Figures(answer)
      #expect(ours.sums == theirs.sums, "election \(number)\n\(files[number])")
      if names {
        // It takes the text "none" for no text.
        let missing: Set = ["", "none", "None"]
        #expect(
          ours.names.subtracting(missing) == theirs.names.subtracting(missing))
        continue
      }
      #expect(
        ours.selections == theirs.selections,
        "election \(number)\n\(files[number])")
    }
  }
}

/// What both have to find.
private struct Figures {
  /// Budget and voters, then cost, dots and voters of each idea by its name.
  var sums: [[String]]
  var names: Set<String>
  /// The ids of each selection, sorted.
  var selections: [String: [String]]

  static let ways = [
    "equalShares", "equalSharesRaised", "equalSharesCompleted", "greedy",
  ]

  init(_ session: Session) throws {
    let round = session.rounds[0]
    let tally = session.tally(of: round)
    let list = session.shortlist(of: round)
    sums = tally.results.map { result in
      let cost = session[result.idea]?.cost.flatMap { Fraction(decimal: $0) }
      return [
        (cost ?? Fraction(1)).description, String(result.dots),
        String(result.voters),
      ]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    sums.append([list.budget.description, String(tally.ballots)])
    names = Set(
      tally.results.map { CleanText.line(session[$0.idea]?.text ?? "") })
    let chosen = [list.equalShares, list.raised, list.completed, list.greedy]
    selections = Dictionary(
      uniqueKeysWithValues: zip(Self.ways, chosen.map(\.names)))
  }

  init(_ answer: Value) throws {
    let ideas = try #require(answer["ideas"]?.array)
    sums = try ideas.map { idea in
      [
        try #require(idea["cost"]?.string), idea["dots"]?.json ?? "",
        idea["voters"]?.json ?? "",
      ]
    }.sorted { $0.lexicographicallyPrecedes($1) }
    sums.append([
      try #require(answer["budget"]?.string), answer["voters"]?.json ?? "",
    ])
    names = Set(ideas.map { $0["name"]?.string ?? "" })
    selections = [:]
    for way in Self.ways {
      selections[way] = answer[way]?.array?.compactMap(\.string)
    }
  }
}

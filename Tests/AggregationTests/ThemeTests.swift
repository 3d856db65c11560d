import Aggregation
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Themes of alike names, over all sessions")
struct ThemeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A session with themes of these names, an idea in each.
  private func session(
    _ id: String, day: Int = 1, _ themes: [(name: String, department: String)]
  ) throws -> String {
    let departments = ["a", "b"].map {
      Department(id: $0, name: $0, short: $0)
    }
    let at = Timestamp(milliseconds: day * 86_400_000)
    let log = try SessionFolder(folder.path).create(
      id, SessionOpened(session: id, departments: departments),
      seat: "facilitator", at: at)
    for (number, theme) in themes.enumerated() {
      let idea = IdeaID(number + 1)
      for command: Command in [
        .capture([NewIdea(text: "Idee")]),
        .assign([idea], to: theme.department),
        .theme([idea], name: theme.name),
      ] {
        try log.submit(command, seat: "facilitator", at: at)
      }
    }
    return log.paths.log
  }

  private func themes(_ paths: [String]) -> [String] {
    Aggregate(paths).figures.rows(by: .theme).map { row in
      [row["department"]?.string, row["name"]?.string]
        .map { $0 ?? "" }.joined(separator: " ")
        + " \(row["ideas"]?.integer ?? 0)"
    }
  }

  @Test("are one theme in a department, by the name of the latest session")
  func alike() throws {
    let paths = [
      try session("1", day: 2, [("Radwege", "a"), ("Bäume", "a")]),
      try session("2", day: 3, [("radweg!", "a"), ("Radwege", "b")]),
      try session("3", day: 1, [("RADWEGE", "a"), ("Baum 1", "a")]),
    ]
    #expect(
      themes(paths)
        == ["a Baum 1 1", "a Bäume 1", "a radweg! 3", "b Radwege 1"])
  }

  @Test("of sessions of one moment bear the name of the higher id's")
  func ties() throws {
    let paths = [
      try session("1", [("Baum", "a")]), try session("2", [("baum", "a")]),
    ]
    #expect(themes(paths) == ["a baum 2"])
  }

  @Test("within one session bear the first name in the order of bytes")
  func within() throws {
    #expect(
      themes([try session("1", [("baum", "a"), ("Baum", "a"), ("BAUM", "a")])])
        == ["a BAUM 3"])
  }

  @Test("are the same figures in any order and in any split of the sessions")
  func anyOrder() throws {
    var dice = Dice(seed: 6)
    let names = [
      "Radwege", "radweg", "RADWEG.", "Bäume", "bäume ", "Baum", "Schule 1",
      "schulen 1", "Schule 2", "???",
    ]
    let paths = try (0..<12).map { number in
      try session(
        "s\(number)", day: dice.number(1...3),
        (0..<dice.number(1...4)).map { _ in
          (
            names.randomElement(using: &dice) ?? "",
            dice.happens(oneIn: 2) ? "a" : "b"
          )
        })
    }
    let whole = json(Aggregate(paths).figures)
    for _ in 0..<50 {
      let mixed = paths.shuffled(using: &dice)
      let cuts = [0, dice.number(0...12), dice.number(0...12), 12].sorted()
      var sum = Figures()
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        sum.add(Aggregate(Array(mixed[start..<end])).figures)
      }
      sum.sort()
      #expect(json(sum) == whole)
    }
  }

  private func json(_ figures: Figures) -> String {
    Value.object(figures.members(by: .theme)).json
  }
}

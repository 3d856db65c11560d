import TestSupport
import Testing

@Suite("results of a whole city")
struct ResultsSpeedTests {
  /// 1,000 ballots with 20 ideas each of 500, costs in cents.
  private static var vote: String {
    var dice = Dice(seed: 500)
    var lines = [
      "META", "key;value", "budget;2500000.50", "vote_type;cumulative",
      "max_points;5", "max_sum_points;100", "PROJECTS",
      "project_id;cost;name",
    ]
    for idea in 0..<500 {
      let cents = dice.number(10...99)
      lines.append(
        "p\(idea);\(dice.number(1000...99_999)).\(cents);Idee \(idea)")
    }
    lines += ["VOTES", "voter_id;vote;points"]
    for voter in 0..<1000 {
      let ideas = Set(
        (0..<20).map { _ in
          dice.number(0...dice.number(1...499))
        }
      ).sorted()
      let points = ideas.map { _ in String(dice.number(1...5)) }
      lines.append(
        "\(voter);\(ideas.map { "p\($0)" }.joined(separator: ","));"
          + points.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "are there within a second",
    .enabled(
      if: Workplace.program.contains("/release/"),
      "needs the release program: make build"))
  func speed() throws {
    let place = try Workplace()
    _ = try place.run("new", "a", "--template", "blank")
    let file = try place.write("v.pb", Self.vote)
    let imported = try place.run("import", "a", file)
    #expect(imported.output.contains("500 ideas, 1 round, 1000 ballots"))
    for format in ["json", "text"] {
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try place.run("results", "a", "--format", format).code == 0)
      #expect(clock.now - start < .seconds(1), "\(format)")
    }
  }
}

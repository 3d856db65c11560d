import SessionLog
import Testing
import Workshop

@Suite(
  "Stories: the pile",
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct TriageTests {
  private static let count = 150

  @Test("A hundred and fifty ideas are sorted with at most two keys each")
  func pile() throws {
    let place = try Workplace()
    let log = try Self.session(in: place)
    let seat = try Tmux(on: place).seat("run")
    try seat.run("werkstatt run a")
    try seat.waitFor("3 ORDNEN", "Offen \(Self.count) von", "⇢")
    try seat.press("s")
    var keys = 1
    for left in stride(from: Self.count, to: 0, by: -1) {
      let screen = try seat.waitFor("noch \(left) von \(Self.count)")
      try seat.press(screen.contains("a ⇢") ? "a" : "1")
      keys += 1
    }
    try seat.waitFor("Der Stapel ist leer.", "Offen 0 von", "gesichert")
    #expect(keys <= 2 * Self.count)
    let session = try LogWriter(opening: log).session
    #expect(session.standingIdeas.allSatisfy { $0.department != nil })
    let accepted = session.standingIdeas.count { $0.assignedBy == .suggestion }
    #expect(accepted > Self.count / 2)
  }

  /// With what was sorted by hand, and with halves of pairs.
  private static func session(in place: Workplace) throws -> String {
    _ = try place.run("new", "a", "--template", "berlin", language: "de_DE")
    let texts = try ["sorted-by-hand", "pairs"].flatMap { name in
      try Workplace.text(
        "\(Workplace.root)/Tests/GroupingTests/Data/\(name).csv"
      ).split(separator: "\n").dropFirst().map { line in
        line.filter { !"\",".contains($0) }
      }
    }
    let log = "\(place.path)/a.jsonl"
    let writer = try LogWriter(opening: log)
    _ = try writer.submit(
      .together([
        .capture(texts.prefix(count).map { NewIdea(text: String($0)) }),
        .enter(.cluster),
      ]), seat: "facilitator", at: .now())
    return log
  }
}

import Testing

@Suite("The first screen of a seat")
struct FirstScreenTests {
  @Test(
    "is the session's, in every phase: never an empty one", arguments: 1...7)
  func first(phase: Int) throws {
    let phases = [
      "check-in", "ideate", "cluster", "vote", "review", "commit", "close",
    ]
    let place = try Workplace()
    _ = try place.run("new", "a")
    #expect(try place.run("phase", "a", phases[phase - 1]).code == 0)
    let seat = try QuickSeat(["run", "a"], in: place)
    var titles: [String] = []
    seat.updated = { rows in titles.append(rows[0]) }
    try seat.waitFor("Neue Werkstatt")
    #expect(titles.count == 1, "\(titles)")
  }
}

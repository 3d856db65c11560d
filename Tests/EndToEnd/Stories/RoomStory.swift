import SessionLog
import Testing
import Workshop

/// A workshop of one evening, as the facilitator lives it; the story of each
/// phase lies in a file of its own.
struct RoomStory {
  let place: Workplace
  let tmux: Tmux
  /// Where the facilitator sits.
  let seat: Seat
  /// The session's name.
  var name = ""

  static let pin = "2468"

  init() throws {
    place = try Workplace()
    tmux = try Tmux(on: place)
    seat = try tmux.seat("run")
  }

  /// From the shell to a session of its own: a title, and its log is there.
  mutating func begin() throws {
    try seat.run("werkstatt")
    try seat.waitFor("▸ Neue Werkstatt")
    try seat.press("i")
    try seat.waitFor("Titel")
    try seat.press("C-u")
    try seat.type("Kiezwerkstatt Nord")
    try seat.press("Enter", "Enter")
    try seat.waitFor("Kiezwerkstatt Nord │ 1 ANKOMMEN", "gesichert")
    let logs = try SessionFolder(place.path).names()
    #expect(logs.count == 1)
    name = try #require(logs.first)
    #expect(name.hasPrefix("kiezwerkstatt-nord-"))
  }

  /// Forty people in five groups, in fifteen keys.
  func countIn() throws {
    let keys = [
      "7", "Down", "6", "Down", "5", "Down", "1", "2", "Down", "1", "0",
      "Enter",
    ]
    #expect(keys.count <= 15)
    for key in keys { try seat.press(key) }
    try seat.waitFor("40 da", "gesichert")
  }

  /// Goes to a phase by its number.
  func go(to number: Int, _ title: String) throws {
    try seat.press("g")
    try seat.waitFor("Phasen")
    try seat.press("\(number)")
    try seat.waitFor("\(number) \(title)")
  }

  /// The session as its log says it.
  var session: Session {
    get throws { Session(folding: try LogReader.read(log).events) }
  }

  var log: String { "\(place.path)/\(name).jsonl" }
}

import Glibc
import TestSupport
import Testing

@Suite("A log that may not grow, then may again")
struct LargestFileTests {
  private static let text = "Mehr Bänke im Schatten"

  @Test("At every byte of a line: nothing is lost, and the seat goes on")
  func everyByte() throws {
    let place = try Workplace()
    #expect(try place.run("new", "a").code == 0)
    #expect(try place.run("phase", "a", "ideate").code == 0)
    let log = "\(place.path)/a.jsonl"
    let seat = try QuickSeat(["run", "a"], in: place)
    try seat.waitFor("SCHREIBEN", "│ gesichert")
    var (length, room) = (300, 0)
    while room < length {
      let before = try Project.bytes(log)
      limit(seat, to: before.count + room)
      try seat.submit("\(Self.text)\r")
      try seat.waitFor("kein Platz", "22 / 500")
      #expect(try Project.bytes(log) == before, "\(room) bytes left")
      limit(seat, to: nil)
      try seat.submit("\r")
      try seat.waitFor("✓ –  \(Self.text)", "  0 / 500")
      length = try Project.bytes(log).count - before.count
      room += Torture.times(64, 1)
    }
    let check = try place.run("check", "a")
    #expect(check.code == 0, "\(check.output)")
  }

  @Test("A ballot and a closing: stored whole, or not at all and tried again")
  func ballots() throws {
    let place = try Workplace()
    let seat = try openRound(in: place)
    let box = "\(place.path)/a.box.json"
    var receipt = ""
    for room in places(in: 1_024) {
      let before = try? Project.bytes(box)
      limit(seat, to: min(room, before?.count ?? 0))
      try seat.press("0\r")
      try seat.waitFor("kein Platz")
      #expect((try? Project.bytes(box)) == before, "\(room) bytes")
      limit(seat, to: nil)
      try seat.press("\r")
      let old = receipt
      try seat.waitFor("a receipt") { screen in
        receipt =
          screen.firstMatch(of: /Beleg: (\w+ \w+)/)?.output.1
          .description ?? old
        return receipt != old
      }
    }
    try seat.press("\u{1B}")
    try seat.waitForEnd(of: "Eine Zeile ist eine Stimme")
    try close(seat, in: place)
  }

  /// Fewer places than there are people.
  private func places(in length: Int) -> StrideTo<Int> {
    stride(from: 0, to: length, by: length / Torture.times(6, 64))
  }

  /// A seat at which ballots on paper are typed.
  private func openRound(in place: Workplace) throws -> QuickSeat {
    #expect(try place.run("new", "a").code == 0)
    let seat = try QuickSeat(["run", "a"], in: place)
    try seat.waitFor("1 ANKOMMEN", "│ gesichert")
    try seat.submit("70\r")
    try seat.press("g")
    try seat.submit("2")
    try seat.submit("\(Self.text)\r")
    try seat.press("\u{1B}")
    try seat.waitFor("TASTEN")
    try seat.press("g")
    try seat.submit("4")
    try seat.submit("o")
    try seat.press("p")
    try seat.waitFor("Bögen eintippen")
    try seat.press("1")
    try seat.waitFor("Eine Zeile ist eine Stimme")
    return seat
  }

  private func close(_ seat: QuickSeat, in place: Workplace) throws {
    let log = "\(place.path)/a.jsonl"
    let before = try Project.bytes(log)
    let question = "jetzt schließen und auszählen?"
    for room in places(in: 1_024) {
      limit(seat, to: before.count + room)
      try seat.press("c")
      try seat.answer("j", to: question)
      try seat.waitFor("kein Platz")
      #expect(try Project.bytes(log) == before, "\(room) bytes left")
    }
    limit(seat, to: nil)
    try seat.press("c")
    try seat.answer("j", to: question)
    try seat.waitFor("ist geschlossen:")
    let check = try place.run("check", "a")
    #expect(check.code == 0, "\(check.output)")
  }

  /// How large a file of the program may be, from outside; nil for no limit.
  private func limit(_ seat: QuickSeat, to bytes: Int?) {
    let soft = bytes.map(String.init) ?? "unlimited"
    let process = seat.terminal.process
    #expect(system("prlimit --pid \(process) --fsize=\(soft):unlimited") == 0)
  }
}

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

  /// How large a file of the program may be, from outside; nil for no limit.
  private func limit(_ seat: QuickSeat, to bytes: Int?) {
    let soft = bytes.map(String.init) ?? "unlimited"
    let process = seat.terminal.process
    #expect(system("prlimit --pid \(process) --fsize=\(soft):unlimited") == 0)
  }
}

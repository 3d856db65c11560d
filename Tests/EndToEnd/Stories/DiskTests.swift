import Glibc
import Testing

@Suite(
  "Stories: what happens to the disk", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct DiskTests {
  @Test("A damaged log is shown, and takes nothing")
  func damaged() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    let log = "\(place.path)/a.jsonl"
    _ = try place.run("note", "a", "eins")
    _ = try place.run("note", "a", "zwei")
    system("sed -i '2s/eins/EINS/' '\(log)'")
    let before = try Workplace.text(log)
    let seat = try Tmux(on: place).seat("a")
    try seat.run("werkstatt run a")
    try seat.waitFor("nur lesen", "Zeile 2", "Byte")
    try seat.press("+")
    try seat.waitFor("Zeile 2", "Byte")
    #expect(try Workplace.text(log) == before)
    #expect(try place.run("check", "a").code == 1)
  }

  @Test(
    "A disk that can't be written is shown, with why",
    .enabled(if: SmallDisk.isAllowed, SmallDisk.isMissing))
  func readOnly() throws {
    let place = try Workplace()
    let disk = try SmallDisk(in: place, size: "1m")
    #expect(try disk.run("new", "a").code == 0)
    try disk.remount("ro")
    let tmux = try Tmux(on: disk.place)
    let seat = try tmux.seat("a")
    try seat.run("werkstatt run '\(disk.path)/a.jsonl'")
    try seat.waitFor("1 ANKOMMEN", "nur lesen")
    try seat.press("+")
    try seat.waitFor("0 da")
    try seat.press("q")
    try seat.press("q")
    try seat.waitFor(Seat.prompt)
  }

  @Test(
    "A full disk keeps what was typed; with room again Enter saves it",
    .enabled(if: SmallDisk.isAllowed, SmallDisk.isMissing))
  func full() throws {
    let place = try Workplace()
    let disk = try SmallDisk(in: place, size: "256k")
    #expect(try disk.run("new", "a").code == 0)
    #expect(try disk.run("phase", "a", "ideate").code == 0)
    let seat = try Tmux(on: place).seat("a")
    try seat.run("werkstatt run '\(disk.path)/a.jsonl'")
    try seat.waitFor("SCHREIBEN", "gesichert")
    disk.fill()
    // What is left of the log's last block takes some lines.
    let text = String(repeating: "Sehr lange Idee. ", count: 28)
    var saved = 0
    while try !seat.screen.contains("kein Platz"), saved < 30 {
      try seat.type("\(saved + 1) \(text)")
      try seat.press("Enter")
      saved += 1
      try seat.waitFor("an answer") { screen in
        screen.contains(" \(saved) ✓") || screen.contains("kein Platz")
      }
    }
    let screen = try seat.waitFor("kein Platz", "\(text.count + 2) / 500")
    #expect(!screen.contains(" \(saved) ✓"))
    disk.empty()
    try seat.press("Enter")
    try seat.waitFor(" \(saved) ✓ –  \(saved) Sehr lange Idee.", "0 / 500")
    #expect(try disk.run("check", "a").code == 0)
  }
}

extension DiskTests {
  @Test(
    "On a full disk a workshop can be closed all the same",
    .enabled(if: SmallDisk.isAllowed, SmallDisk.isMissing))
  func closing() throws {
    let place = try Workplace()
    let disk = try SmallDisk(in: place, size: "16m")
    #expect(try disk.run("new", "a").code == 0)
    let seat = try Tmux(on: place).seat("a")
    try seat.run("werkstatt run '\(disk.path)/a.jsonl'")
    try seat.waitFor("ANKOMMEN", "gesichert")
    try seat.press("g")
    try seat.waitFor("Phasen")
    try seat.press("7")
    try seat.waitFor("7 ABSCHLUSS", "gesichert")
    disk.fill()
    let note = String(repeating: "x", count: 5_000)
    #expect(
      try disk.run("note", "a", note).code == 74, "there is still room")
    try seat.press("c")
    try seat.answer("j", to: "Die Werkstatt schließen und versiegeln?")
    try seat.waitFor("Versiegelt am", "gesichert")
    #expect(try disk.run("check", "a").code == 0)
  }
}

import Glibc
import SessionLog
import Testing
import Workshop

@Suite(
  "Stories: a disk that loses what it was given", .serialized,
  .enabled(if: Tmux.program != nil, Tmux.isMissing))
struct FailedSyncTests {
  @Test(
    "The session stays readable, and a whole copy lies elsewhere",
    .enabled(if: Strace.works, Strace.isMissing))
  func copy() throws {
    let place = try Workplace()
    _ = try place.run("new", "a")
    _ = try place.run("phase", "a", "ideate")
    let seat = try Tmux(on: place).seat("a")
    let failing = "-e trace=fdatasync -e inject=fdatasync:error=EIO:when=2+"
    try seat.run(
      "TMPDIR='\(place.path)' HOME='\(place.path)' "
        + "strace -f -o /dev/null \(failing) werkstatt run a")
    try seat.waitFor("SCHREIBEN", "gesichert")
    try seat.type("Diese ist da")
    try seat.press("Enter")
    try seat.waitFor("1 ✓ –  Diese ist da")
    try seat.type("Diese nicht")
    try seat.press("Enter")
    let screen = try seat.waitFor(
      "nur lesen", "nicht gesichert (EIO)", "vollständigen Kopie",
      "Diese nicht", "1 ✓ –  Diese ist da")
    #expect(!screen.contains("2 ✓"))
    try seat.press("Enter")
    try seat.waitFor("nur lesen", "Diese nicht")
    try seat.press("C-c", "C-c")
    try seat.waitFor("einer vollständigen Kopie: werkstatt run", Seat.prompt)
    let file = try #require(
      place.files.first { $0.hasPrefix("werkstatt-a-") })
    let copy = "\(place.path)/\(file)"
    let session = Session(folding: try LogReader.read(copy).events)
    #expect(session.ideas.map(\.text) == ["Diese ist da"])
    #expect(try place.run("note", copy, "Weiter").code == 0)
    #expect(try place.run("check", copy).code == 0)
  }
}

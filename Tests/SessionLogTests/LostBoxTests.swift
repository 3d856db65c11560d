import Testing
import Workshop

@testable import SessionLog

@Suite("A box that is gone or damaged while its round is open")
struct LostBoxTests {
  @Test("is not one in which nobody has voted")
  func gone() throws {
    let booth = try Booth()
    try booth.cast(1)
    try booth.cast(2)
    let box = try #require(fileBytes(booth.writer.paths.box))
    booth.folder.remove("kiez.box.json")
    let missing = SubmitFailure.failed(
      .missing(path: booth.writer.paths.box))
    #expect(throws: missing) { try booth.cast(3) }
    #expect(throws: missing) { try booth.submit(.closeRound(Booth.round)) }
    #expect(try booth.writer.turnout() == 2)
    booth.folder.write(box, to: "kiez.box.json")
    try booth.submit(.closeRound(Booth.round))
    #expect(booth.writer.session[Booth.round]?.ballots.count == 2)
    #expect(try Check(booth.path).isFine)
  }

  @Test("does not stand in the way of erasing or of giving up the round")
  func damaged() throws {
    let booth = try Booth()
    try booth.cast(1)
    booth.folder.write([1, 2, 3], to: "kiez.box.json")
    #expect(throws: SubmitFailure.self) {
      try booth.submit(.closeRound(Booth.round))
    }
    let line = try #require(
      booth.writer.session.textLines(of: IdeaID(1)).first)
    try booth.submit(.together([.redact(line, .request)]))
    #expect(booth.writer.session[IdeaID(1)]?.text == nil)
    #expect(booth.writer.unfinished == nil)
    try booth.submit(.cancelRound(Booth.round))
    #expect(booth.writer.session.openRound == nil)
  }

  @Test("a log that is gone is written elsewhere from what was read")
  func goneLog() throws {
    let booth = try Booth()
    let bytes = try #require(fileBytes(booth.path))
    booth.folder.remove("kiez.jsonl")
    #expect(throws: LogFailure.missing(path: booth.path)) {
      try booth.writer.catchUp()
    }
    #expect(booth.writer.readOnly == .missing(path: booth.path))
    try booth.writer.writeCopy(to: booth.folder("copy.jsonl"))
    #expect(fileBytes(booth.folder("copy.jsonl")) == bytes)
  }
}

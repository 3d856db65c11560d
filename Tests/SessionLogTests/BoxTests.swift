import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("The ballot box")
struct BoxTests {
  @Test("has the same bytes, and is counted in the same, for all orders")
  func order() throws {
    let before = try Booth()
    let opened = try #require(fileBytes(before.path))
    var boxes: Set<[UInt8]> = []
    var logs: Set<[UInt8]> = []
    for order in Self.orders(of: Array(1...5)) {
      let booth = try Booth(goingOnFrom: opened)
      for number in order { try booth.cast(number) }
      boxes.insert(try #require(booth.boxBytes))
      try booth.submit(.closeRound(Booth.round, consent: true))
      logs.insert(try #require(fileBytes(booth.path)))
    }
    #expect(boxes.count == 1 && logs.count == 1)
    let box = try BallotBox(reading: try #require(boxes.first), path: "")
    #expect(box.turnout == 5)
    #expect(box.codes == (1...5).map { "CODE0\($0)" })
    #expect(box.voted == (1...5).map { ParticipantID($0) })
  }

  /// All of them: 120 of five.
  private static func orders(of numbers: [Int]) -> [[Int]] {
    guard let first = numbers.first else { return [[]] }
    return orders(of: Array(numbers.dropFirst())).flatMap { order in
      (0...order.count).map { place in
        Array(order[..<place]) + [first] + Array(order[place...])
      }
    }
  }

  @Test("keeps everything of a secret ballot out of the log")
  func secrecy() throws {
    let booth = try Booth()
    let before = fileBytes(booth.path)
    let code = try booth.writer.cast(
      Booth.ballot(1), in: Booth.round, voter: Booth.voter(1))
    #expect(code.count == 6)
    #expect(fileBytes(booth.path) == before)
    #expect(try booth.writer.turnout() == 1)
    #expect(booth.folder.names == ["kiez.box.json", "kiez.jsonl"])
    var status = stat()
    #expect(stat(booth.writer.paths.box, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(throws: SubmitFailure.refused(.boxIsMissing(Booth.round))) {
      try booth.submit(.cast(Booth.round, Booth.ballot(2)))
    }
    #expect(throws: SubmitFailure.refused(.boxIsMissing(Booth.round))) {
      try booth.submit(.together([.cast(Booth.round, Booth.ballot(2))]))
    }
    #expect(fileBytes(booth.path) == before)
    let follower = try LogFollower(booth.path)
    #expect(try follower.turnout() == 1)
    #expect(try follower.stage() == nil)
    let stage = Value.object([.init("view", "black")])
    try booth.writer.writeStage(stage)
    #expect(try follower.stage() == stage)
  }

  @Test("takes each ballot and each voter once")
  func once() throws {
    let booth = try Booth()
    try booth.cast(1)
    let before = booth.boxBytes
    #expect(throws: SubmitFailure.refused(.alreadyVoted(ParticipantID(1)))) {
      try booth.cast(1)
    }
    #expect(throws: SubmitFailure.refused(.ballotTwice)) {
      _ = try booth.writer.cast(
        Booth.ballot(1), in: Booth.round, voter: Booth.voter(2))
    }
    #expect(throws: SubmitFailure.refused(.codeIsMissing(Booth.round))) {
      _ = try booth.writer.cast(Booth.ballot(2), in: Booth.round)
    }
    #expect(throws: SubmitFailure.refused(.roundIsNotOpen(RoundID(2)))) {
      _ = try booth.writer.cast(Booth.ballot(2), in: RoundID(2))
    }
    #expect(booth.boxBytes == before)
  }

  @Test("is counted and removed when its round closes")
  func closing() throws {
    let booth = try Booth()
    for number in 1...5 { try booth.cast(number) }
    try booth.submit(.closeRound(Booth.round))
    #expect(booth.folder.names == ["kiez.jsonl"])
    let round = try #require(booth.writer.session[Booth.round])
    #expect(round.state == .closed)
    #expect(
      round.ballots.map(\.id) == (1...5).map { Booth.ballot($0).id }.sorted())
    #expect(round.voted.count == 5)
    #expect(try Check(booth.path).faults == [])
  }

  @Test("is removed when its round is cancelled")
  func cancelled() throws {
    let booth = try Booth()
    try booth.cast(1)
    try booth.submit(.cancelRound(Booth.round))
    #expect(booth.folder.names == ["kiez.jsonl"])
    #expect(try Check(booth.path).faults == [])
  }

  @Test("a closing that was begun is finished by whoever comes next")
  func recovery() throws {
    let booth = try Booth()
    for number in 1...5 { try booth.cast(number) }
    let box = try #require(booth.boxBytes)
    let before = try #require(fileBytes(booth.path))
    try booth.submit(.closeRound(Booth.round))
    let after = try #require(fileBytes(booth.path))
    let ends = after.indices.filter { after[$0] == UInt8(ascii: "\n") }
    for cut in before.count...after.count
    where cut % 11 == 0 || ends.contains(where: { abs($0 - cut) < 3 }) {
      let folder = TemporaryFolder()
      let path = folder.write(Array(after[..<cut]), to: "kiez.jsonl")
      folder.write(box, to: "kiez.box.json")
      let writer = try LogWriter(
        opening: path, calls: .hasty, now: { later })
      let whole = after[before.count..<cut].count { $0 == UInt8(ascii: "\n") }
      if whole > 0 {
        #expect(fileBytes(path) == after, "cut at \(cut)")
        #expect(!folder.names.contains("kiez.box.json"))
      } else {
        #expect(fileBytes(path) == before, "cut at \(cut)")
        #expect(try writer.turnout() == 5)
      }
      #expect(try Check(path).faults == [])
    }
  }

  @Test("without its box, a closing that was begun is not made up")
  func boxIsGone() throws {
    let booth = try Booth()
    for number in 1...5 { try booth.cast(number) }
    try booth.submit(.closeRound(Booth.round))
    let after = try #require(fileBytes(booth.path))
    let lines = after.split(separator: UInt8(ascii: "\n"))
    let begun = Array(lines.dropLast(2).joined(separator: [10])) + [10]
    let folder = TemporaryFolder()
    let path = folder.write(begun, to: "kiez.jsonl")
    let writer = try LogWriter(opening: path)
    let missing = LogFailure.missing(path: folder("kiez.box.json"))
    #expect(writer.unfinished == missing)
    #expect(throws: SubmitFailure.failed(missing)) {
      try writer.submit(.enter(.review), seat: "x", at: later)
    }
    #expect(fileBytes(path) == begun)
  }

  @Test("a power cut at any call loses no ballot and counts none twice")
  func powerCuts() throws {
    for call in 0..<200 {
      let disk = FailingDisk()
      let booth = try Booth(disk: disk.calls)
      disk.troubles[disk.count + call] = .powerCut
      var told: [Int] = []
      do {
        for number in 1...3 {
          try booth.cast(number)
          told.append(number)
        }
        try booth.submit(.closeRound(Booth.round))
        if booth.writer.unfinished == nil {
          #expect(call > 10)
          return
        }
      } catch {}
      let next = try LogWriter(opening: booth.path, now: { later })
      #expect(next.readOnly == nil)
      #expect(next.unfinished == nil)
      if next.session.openRound != nil {
        #expect([told.count, told.count + 1].contains(try next.turnout()))
        try next.submit(
          .closeRound(Booth.round, consent: true), seat: "x", at: later)
      }
      let ids = Set(next.session[Booth.round]?.ballots.map(\.id) ?? [])
      #expect(ids.isSuperset(of: told.map { Booth.ballot($0).id }))
      #expect(try Check(booth.path).faults == [])
      #expect(!booth.folder.names.contains { $0.contains("json.new") })
    }
    Issue.record("closing never came to its end")
  }

  @Test("a full disk leaves the box as it was")
  func full() throws {
    let disk = FailingDisk()
    let booth = try Booth(disk: disk.calls)
    try booth.cast(1)
    let before = booth.boxBytes
    disk.failNextWrite(nil, then: .error(ENOSPC))
    #expect(throws: SubmitFailure.self) { try booth.cast(2) }
    #expect(booth.boxBytes == before)
    #expect(booth.folder.names == ["kiez.box.json", "kiez.jsonl"])
    try booth.cast(2)
    #expect(try booth.writer.turnout() == 2)
  }

  @Test("is not read unless it is as it was written")
  func strict() throws {
    let booth = try Booth()
    try booth.cast(2)
    try booth.cast(1)
    let bytes = try #require(booth.boxBytes)
    var changed = bytes
    for place in bytes.indices {
      changed[place] ^= 1
      let box = try? BallotBox(reading: changed, path: "box")
      // A changed letter may be another ballot; it is never the same box.
      if let box { #expect(box.fileBytes == changed) }
      changed[place] ^= 1
    }
    #expect(throws: LogFailure.self) {
      try BallotBox(reading: bytes.dropLast(), path: "box")
    }
    booth.folder.write([UInt8](bytes.dropLast(3)), to: "kiez.box.json")
    #expect(throws: SubmitFailure.self) { try booth.cast(3) }
  }
}

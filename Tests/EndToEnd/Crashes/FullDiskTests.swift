import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite(
  "A full disk of 64 KiB, then with room again", .serialized,
  .enabled(if: SmallDisk.isAllowed, SmallDisk.isMissing))
struct FullDiskTests {
  private let disk: SmallDisk

  init() throws { disk = try SmallDisk(in: Workplace(), size: "64k") }

  /// Every byte in `make torture`; in `make test` some, the first and last
  /// among them.
  private static func bytes(of length: Int) -> [Int] {
    let step = Torture.times(64, 1)
    return Array(stride(from: 0, to: length, by: step)) + [length - 1]
  }

  /// How many bytes a command writes.
  private func length(
    of act: (EdgeSession) throws -> Void
  ) throws -> Int {
    let session = try EdgeSession(on: disk, room: 0)
    let before = session.bytes.count
    try act(session)
    return session.bytes.count - before
  }

  @Test("Ideas: cut off at every byte of their lines, then saved")
  func command() throws {
    func act(_ session: EdgeSession) throws {
      try session.submit(
        .capture((1...3).map { NewIdea(text: "Mehr Bänke \($0)") }))
    }
    for room in Self.bytes(of: try length(of: act)) {
      let session = try EdgeSession(on: disk, room: room)
      try session.survives("\(room) bytes left") { try act(session) }
      #expect(session.writer.session.ideas.count == 6)
    }
  }

  @Test("The closing of a round: cut off at every byte of it, then whole")
  func closing() throws {
    func act(_ session: EdgeSession) throws {
      try session.submit(.closeRound(EdgeSession.round))
    }
    for room in Self.bytes(of: try length(of: act)) {
      let session = try EdgeSession(on: disk, room: room)
      try session.survives("\(room) bytes left") { try act(session) }
      let round = session.writer.session[EdgeSession.round]
      #expect(round?.ballots.count == 6)
      #expect(access(session.writer.paths.box, F_OK) != 0)
    }
  }

  @Test("A ballot: the box is written whole or stays, at every page of it")
  func ballot() throws {
    let (ideas, count) = (12, 60)
    let first = try EdgeSession(
      on: disk, room: 0, ideas: ideas, ballots: count)
    let box = try Project.bytes(first.writer.paths.box).count
    let pages = box / SmallDisk.page + 1
    #expect(pages > 2)
    for left in 0..<pages {
      let session = try EdgeSession(
        on: disk, room: 0, ideas: ideas, ballots: count)
      try session.survives(leaving: left, "\(left) pages left") {
        try session.cast(count)
      }
      #expect(try session.writer.turnout() == count + 1)
    }
  }
}

import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("Writes that the disk takes only in part, at every byte")
struct ShortWriteTests {
  private let disk = FailingDisk()
  private let booth: Booth
  private static let people = 6

  init() throws {
    booth = try Booth(people: Self.people, disk: disk.calls)
    for number in 1..<Self.people { try booth.cast(number) }
  }

  private var log: [UInt8]? { fileBytes(booth.path) }

  /// Every byte in `make torture`, some in `make test`.
  private func places(in length: Int) -> some Sequence<Int> {
    stride(from: 0, to: length, by: Torture.times(16, 1))
  }

  /// The write takes so many bytes, then the disk is full: nothing has
  /// changed, and nothing is left lying about.
  private func fail(after count: Int, _ act: () throws -> Void) throws {
    let before = (log, booth.boxBytes, booth.folder.names)
    disk.failNextWrite(count > 0 ? .short(count) : nil, then: .error(ENOSPC))
    if count == 0 { disk.failNextWrite(.error(ENOSPC), then: .error(ENOSPC)) }
    #expect(throws: SubmitFailure.self) { try act() }
    disk.calm()
    #expect(log == before.0, "\(count) bytes")
    #expect(booth.boxBytes == before.1, "\(count) bytes")
    #expect(booth.folder.names == before.2, "\(count) bytes")
    #expect(booth.writer.readOnly == nil && booth.writer.unfinished == nil)
  }

  @Test("a ballot that comes too late for the disk is cast again")
  func ballot() throws {
    let length = try #require(booth.boxBytes).count
    for count in places(in: length) {
      try fail(after: count) { try booth.cast(Self.people) }
    }
    try booth.cast(Self.people)
    #expect(try booth.writer.turnout() == Self.people)
  }

  @Test("a round that can't be closed stays open, and is closed again")
  func closing() throws {
    let copy = try Booth(goingOnFrom: try #require(log))
    copy.folder.write(try #require(booth.boxBytes), to: "kiez.box.json")
    try copy.submit(.closeRound(Booth.round))
    let length = try #require(fileBytes(copy.path)).count - (log ?? []).count
    for count in places(in: length) {
      try fail(after: count) { try booth.submit(.closeRound(Booth.round)) }
    }
    try booth.submit(.closeRound(Booth.round))
    #expect(log == fileBytes(copy.path))
    #expect(try Check(booth.path).faults == [])
  }
}

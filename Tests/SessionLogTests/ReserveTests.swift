import Glibc
import Testing
import Workshop

@testable import SessionLog

@Suite("Room that is kept for closing")
struct ReserveTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("kiez.jsonl") }
  private var reserve: String { folder("kiez.reserve") }

  /// A disk that is full for as long as the reserve is there.
  private var fullDisk: DiskCalls {
    let reserve = reserve
    return DiskCalls(write: { descriptor, bytes in
      if access(reserve, F_OK) == 0 {
        errno = ENOSPC
        return -1
      }
      return write(descriptor, bytes.baseAddress, bytes.count)
    })
  }

  private func open(_ calls: DiskCalls = DiskCalls()) throws -> LogWriter {
    folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    return try LogWriter(opening: path, calls: calls)
  }

  private func room() -> Int {
    var status = stat()
    return lstat(reserve, &status) == 0 ? Int(status.st_blocks) * 512 : 0
  }

  @Test("is a file of 1 MiB for its owner alone, and goes with its seat")
  func file() throws {
    let writer = try open()
    writer.keepReserve()
    #expect(room() >= 1 << 20)
    var status = stat()
    #expect(lstat(reserve, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    writer.giveUpReserve()
    #expect(folder.names == ["kiez.jsonl"])
  }

  @Test("on a full disk nothing is written, but what closes is")
  func closing() throws {
    let writer = try open(fullDisk)
    writer.keepReserve()
    #expect(throws: SubmitFailure.self) {
      try writer.submit(
        .capture([NewIdea(text: "Noch eine")]), seat: "x", at: later)
    }
    #expect(room() >= 1 << 20)
    try writer.submit(.closeSession, seat: "x", at: later)
    #expect(writer.session.closedAt != nil)
    #expect(try Check(path).isFine)
  }

  @Test("what is left of it is kept for the next end, and grows again")
  func rest() throws {
    let writer = try open(fullDisk)
    writer.keepReserve()
    try writer.submit(.closeSession, seat: "x", at: later)
    #expect(room() >= 1 << 19)
    let other = try LogWriter(opening: path)
    other.keepReserve()
    #expect(room() >= 1 << 20)
  }

  @Test("goes with the last seat that wants it kept, not with the first")
  func twoSeats() throws {
    let one = try open()
    let other = try LogWriter(opening: path)
    one.keepReserve()
    other.keepReserve()
    one.giveUpReserve()
    #expect(room() >= 1 << 20)
    other.giveUpReserve()
    #expect(room() == 0)
  }

  @Test("comes back by itself when it was deleted")
  func deleted() throws {
    let writer = try open()
    writer.keepReserve()
    folder.remove("kiez.reserve")
    try writer.submit(
      .capture([NewIdea(text: "Weiter")]), seat: "x", at: later)
    #expect(room() >= 1 << 20)
  }

  @Test("a link in its place is not followed, nor is a pipe")
  func planted() throws {
    let victim = folder.write([1, 2, 3], to: "victim")
    symlink(victim, reserve)
    let writer = try open()
    writer.keepReserve()
    #expect(fileBytes(victim) == [1, 2, 3])
    #expect(room() >= 1 << 20)
    writer.giveUpReserve()
    mkfifo(reserve, 0o600)
    writer.keepReserve()
    #expect(room() >= 1 << 20)
  }
}

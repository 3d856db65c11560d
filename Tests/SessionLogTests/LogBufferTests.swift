import Glibc
import TestSupport
import Testing

@testable import SessionLog

@Suite("Memory that logs are read into, one after the other")
struct LogBufferTests {
  private let files = TemporaryFolder()

  @Test("holds what stands in the file, whatever was there before")
  func reused() throws {
    let buffer = LogBuffer()
    var dice = Dice(seed: 1)
    for _ in 0..<60 {
      let longest = [10, 5_000, 300_000].randomElement(using: &dice) ?? 0
      let bytes = (0..<Int.random(in: 0...longest, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      let packing = Packing.allCases.randomElement(using: &dice)
      let path =
        if let packing {
          files.write(packing(bytes), to: "a.jsonl.\(packing)")
        } else {
          files.write(bytes, to: "a.jsonl")
        }
      try buffer.fill(from: path)
      #expect(buffer.bytes.elementsEqual(bytes))
      let behind = UnsafeRawBufferPointer(
        start: buffer.bytes.baseAddress.map { $0 + bytes.count },
        count: LogBuffer.padding)
      #expect(behind.allSatisfy { $0 == 0 })
    }
  }

  @Test("knows which file it was, how long, and when it was written")
  func identity() throws {
    let path = files.write([1, 2, 3], to: "a.jsonl")
    let buffer = LogBuffer()
    try buffer.fill(from: path)
    #expect(try buffer.identity == FileIdentity.at(path))
    #expect(buffer.identity.size == 3)
  }

  @Test("is empty after a failure")
  func failure() throws {
    let buffer = LogBuffer()
    try buffer.fill(from: files.write([1, 2, 3], to: "a.jsonl"))
    #expect(throws: LogFailure.self) { try buffer.fill(from: files("none")) }
    #expect(buffer.bytes.isEmpty)
    #expect(buffer.identity == FileIdentity())
  }

  @Test("takes no link, no pipe and no folder")
  func others() throws {
    files.write([1], to: "a.jsonl")
    symlink("a.jsonl", files("link"))
    mkfifo(files("pipe"), 0o600)
    mkdir(files("folder"), 0o700)
    for name in ["link", "pipe", "folder"] {
      let path = files(name)
      #expect(throws: LogFailure.notAFile(path: path)) {
        try LogBuffer().fill(from: path)
      }
    }
  }

  @Test("takes little of a huge file that can be no log")
  func huge() throws {
    let path = files.write([], to: "a.jsonl")
    truncate(path, 1 << 40)
    #expect(throws: LogFailure.noSession(path: path)) {
      try LogBuffer().fill(from: path)
    }
  }

  @Test("holds a long log whole, past the check of its beginning")
  func long() throws {
    let line = SmallLog.small().bytes
    let bytes = line + [UInt8](repeating: 0x0a, count: 17 << 20)
    let path = files.write(bytes, to: "a.jsonl")
    let buffer = LogBuffer()
    try buffer.fill(from: path)
    #expect(buffer.bytes.elementsEqual(bytes))
  }
}

import Testing
import Workshop

@testable import SessionLog

@Suite("What a long file begins with")
struct LogBeginningTests {
  private let files = TemporaryFolder()
  private static let junk = [UInt8](
    repeating: UInt8(ascii: "a"), count: 3 * LogLine.longest)

  @Test("without a line end it holds no session, and is not read on")
  func withoutLines() throws {
    let path = files.write(Self.junk, to: "a.jsonl")
    #expect(throws: LogFailure.noSession(path: path)) {
      try LogReader.read(path)
    }
    #expect(throws: LogFailure.noSession(path: path)) { try Check(path) }
    #expect(throws: LogFailure.noSession(path: path)) { try LogFollower(path) }
    #expect(throws: LogFailure.noSession(path: path)) {
      try LogWriter(opening: path)
    }
  }

  @Test("nor with lines of which none is one of a log")
  func otherLines() throws {
    for line in ["\n", "[\n", "{\"seq\":1}\n"] {
      let text = String(repeating: line, count: 200_000)
      let path = files.write(Array(text.utf8), to: "b.jsonl")
      #expect(throws: LogFailure.noSession(path: path)) {
        try LogReader.read(path)
      }
    }
  }

  @Test("a log whose first line is damaged is a damaged log all the same")
  func firstLineDamaged() throws {
    var log = SmallLog.small()
    log.lines[0] = Array(Self.junk[..<LogLine.longest]) + [0x0A]
    while log.bytes.count <= Self.junk.count {
      log.add("note.added", text: String(repeating: "x", count: 9_000))
    }
    let path = files.write(log.bytes, to: "c.jsonl")
    #expect(try LogReader.read(path).faults.first?.line == 1)
  }

  @Test("a log whose end is one long torn line is read up to it")
  func tornEnd() throws {
    let log = SmallLog.small()
    let path = files.write(log.bytes + Self.junk, to: "d.jsonl")
    let contents = try LogReader.read(path)
    #expect(contents.events.count == 5)
    #expect(contents.tornTail?.lowerBound == log.bytes.count)
  }

  @Test("a short file of which no line can be read says why, at its place")
  func short() throws {
    let path = files.write(Array("PNG\nx\n".utf8), to: "e.jsonl")
    let fault = Fault(line: 1, byte: 0, kind: .json(.unexpected))
    #expect(throws: LogFailure.damaged(path: path, fault: fault)) {
      try LogWriter(opening: path)
    }
  }
}

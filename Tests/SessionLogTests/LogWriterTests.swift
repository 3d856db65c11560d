import Glibc
import Testing
import Workshop

@testable import SessionLog

@Suite("Writing a log")
struct LogWriterTests {
  private let folder = TemporaryFolder()
  private let small = SmallLog.small()

  private var path: String { folder("kiez.jsonl") }

  private func writer(
    _ bytes: [UInt8]? = nil, disk: FailingDisk? = nil
  ) throws -> LogWriter {
    folder.write(bytes ?? small.bytes, to: "kiez.jsonl")
    return try LogWriter(
      opening: path, calls: disk?.calls ?? .hasty, now: { later })
  }

  private func capture(
    _ text: String, with writer: LogWriter, at: Timestamp = later
  ) throws {
    try writer.submit(
      .capture([NewIdea(text: text)]), seat: "facilitator", at: at)
  }

  @Test("what was submitted is in the log, and read back as it was")
  func submit() throws {
    let writer = try writer()
    try capture("Mehr Bänke\nim Schatten", with: writer)
    let contents = try LogReader.read(path)
    #expect(contents.faults == [])
    #expect(contents.head == writer.head)
    #expect(contents.lines == 6)
    #expect(contents.events == writer.session.history.events)
    #expect(writer.session.ideas.last?.text == "Mehr Bänke\nim Schatten")
    #expect(folder.names == ["kiez.jsonl"])
    #expect(
      Array(try #require(fileBytes(path)).prefix(small.bytes.count))
        == small.bytes)
  }

  @Test("all lines of a command go out in one write")
  func oneWrite() throws {
    let disk = FailingDisk()
    let writer = try writer(disk: disk)
    let before = disk.log.count
    try writer.submit(
      .capture((1...5).map { NewIdea(text: "Idee \($0)") }),
      seat: "facilitator", at: later)
    #expect(disk.log[before...] == ["write", "fdatasync"])
    #expect(writer.lines == 10)
  }

  @Test("what is refused writes nothing")
  func refused() throws {
    let writer = try writer()
    #expect(throws: SubmitFailure.refused(.emptyText)) {
      try capture("  ", with: writer)
    }
    #expect(fileBytes(path) == small.bytes)
  }

  @Test("a clock that jumps back repeats the last time")
  func clock() throws {
    let writer = try writer()
    try capture("Eins", with: writer, at: later)
    try capture("Zwei", with: writer, at: Timestamp(milliseconds: 0))
    #expect(
      writer.session.history.events.suffix(2).map(\.at) == [later, later])
    #expect(try LogReader.read(path).faults == [])
  }

  @Test("two writers take turns, each in the state of the other")
  func twoWriters() throws {
    let one = try writer()
    let other = try LogWriter(opening: path)
    for index in 0..<10 {
      try capture("Idee \(index)", with: index % 3 == 0 ? one : other)
    }
    let events = try one.catchUp() + other.catchUp()
    #expect(!events.isEmpty)
    #expect(one.session.history.events == other.session.history.events)
    #expect(one.head == other.head)
    let contents = try LogReader.read(path)
    #expect(contents.faults == [])
    #expect(contents.lines == 15)
    #expect(Set(one.session.ideas.map(\.id)).count == 11)
  }

  @Test("many writers at once lose nothing and break no chain")
  func manyWriters() async throws {
    let path = folder.write(small.bytes, to: "kiez.jsonl")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seat in 1...4 {
        group.addTask {
          let writer = try LogWriter(opening: path)
          for number in 1...12 {
            try writer.submit(
              .capture([NewIdea(text: "\(seat)/\(number)")]),
              seat: "write-\(seat)", at: later)
          }
        }
      }
      try await group.waitForAll()
    }
    let contents = try LogReader.read(path)
    #expect(contents.faults == [])
    #expect(contents.lines == 53)
    for seat in 1...4 {
      let texts = contents.events.filter { $0.seat == "write-\(seat)" }
        .map(\.fact.text)
      #expect(texts == (1...12).map { "\(seat)/\($0)" })
    }
  }

  @Test("a torn tail is kept beside the log, cut off and reported")
  func tornTail() throws {
    let torn = Array(#"{"seq":6,"at":"20"#.utf8)
    let writer = try writer(small.bytes + torn)
    let piece = try #require(writer.tornTails.first)
    #expect(piece.line == 6)
    #expect(piece.bytes == small.bytes.count..<small.bytes.count + torn.count)
    #expect(piece.path == folder("kiez.torn-20261130T005320.000Z"))
    #expect(fileBytes(piece.path) == torn)
    #expect(fileBytes(path) == small.bytes)
    #expect(writer.readOnly == nil)
    try capture("Weiter", with: writer)
    #expect(try LogReader.read(path).faults == [])
  }

  @Test(
    "a last line that the disk took only in part is cut off and written behind",
    arguments: ["h", "zeros"])
  func tornInside(what: String) throws {
    var bytes = small.bytes
    let last = small.start(of: 5)
    if what == "h" {
      bytes[last + 20] ^= 1
    } else {
      for place in last + 20..<bytes.count - 1 { bytes[place] = 0 }
    }
    folder.write(bytes, to: "kiez.jsonl")
    let follower = try LogFollower(path)
    let writer = try LogWriter(opening: path)
    #expect(writer.tornTails.map(\.line) == [5])
    try capture("Weiter", with: writer)
    try capture("Und weiter", with: writer)
    #expect(writer.readOnly == nil)
    _ = try follower.catchUp()
    #expect(follower.session.ideas == writer.session.ideas)
    #expect(follower.head == writer.head)
    let contents = try LogReader.read(path)
    #expect(contents.faults == [])
    #expect(contents.lines == 6)
  }

  @Test("cut anywhere, a log opens with at most the cut line lost")
  func cuts() throws {
    let bytes = small.bytes
    for cut in small.start(of: 2)...bytes.count {
      let whole = bytes[..<cut].count { $0 == UInt8(ascii: "\n") }
      let writer = try writer(Array(bytes[..<cut]))
      #expect(writer.lines == whole)
      #expect(writer.readOnly == nil)
      #expect(fileBytes(path) == Array(bytes[..<small.start(of: whole + 1)]))
    }
  }

  @Test("a log without a whole line is not opened, and not changed")
  func noSession() throws {
    for bytes in [[], Array(small.bytes.prefix(50))] {
      #expect(throws: LogFailure.noSession(path: path)) { try writer(bytes) }
      #expect(fileBytes(path) == bytes)
    }
    #expect(throws: LogFailure.missing(path: folder("other.jsonl"))) {
      try LogWriter(opening: folder("other.jsonl"))
    }
    symlink(path, folder("link.jsonl"))
    #expect(throws: LogFailure.notAFile(path: folder("link.jsonl"))) {
      try LogWriter(opening: folder("link.jsonl"))
    }
    mkfifo(folder("pipe.jsonl"), 0o600)
    #expect(throws: LogFailure.notAFile(path: folder("pipe.jsonl"))) {
      try LogWriter(opening: folder("pipe.jsonl"))
    }
  }

  @Test("a damaged log is for looking only, and is never changed")
  func damaged() throws {
    var bytes = small.bytes
    bytes[small.start(of: 3) + 50] ^= 1
    let writer = try writer(bytes + Array("torn".utf8))
    guard case .damaged(path, let fault) = writer.readOnly else {
      Issue.record("\(String(describing: writer.readOnly))")
      return
    }
    #expect(fault.line == 3)
    #expect(fault.kind == .hashWrong)
    #expect(writer.session.title == "Kiezwerkstatt")
    #expect(throws: SubmitFailure.self) { try capture("x", with: writer) }
    #expect(fileBytes(path) == bytes + Array("torn".utf8))
    #expect(folder.names == ["kiez.jsonl"])
  }

  @Test("a format above ours is not opened")
  func format() throws {
    var log = SmallLog()
    log.add("session.opened", [.init("format", 2)])
    #expect(throws: LogFailure.formatTooNew(path: path, format: 2)) {
      try writer(log.bytes)
    }
  }

  @Test("files left over from a crash are removed on opening")
  func leftovers() throws {
    folder.write([1], to: "kiez.box.json.new")
    folder.write([1], to: "kiez.jsonl.new")
    folder.write([1], to: "other.jsonl.new")
    _ = try writer()
    #expect(folder.names == ["kiez.jsonl", "other.jsonl.new"])
  }

  @Test("a redacted text is gone from the file, and the chain still holds")
  func redaction() throws {
    let writer = try writer()
    let other = try LogWriter(opening: path)
    let follower = try LogFollower(path)
    try writer.submit(.redact(3, .personalData), seat: "facilitator", at: later)
    #expect(writer.unfinished == nil)
    let contents = try LogReader.read(path)
    #expect(contents.faults == [])
    #expect(contents.head == writer.head)
    let text = String(decoding: try #require(fileBytes(path)), as: UTF8.self)
    #expect(!text.contains("Welle"))
    #expect(text.contains(#","body":null,"h":"#))
    #expect(writer.session.ideas.first?.text == nil)

    // The others had the old file open.
    try capture("Neu", with: other)
    #expect(other.session.ideas.first?.text == nil)
    #expect(try follower.catchUp().map(\.seq) == [6, 7])
    #expect(follower.session.ideas.first?.text == nil)
    #expect(try LogReader.read(path).faults == [])
    #expect(try writer.catchUp().map(\.seq) == [7])
    for (index, one) in [writer, other].enumerated() {
      try one.writeCopy(to: folder("copy\(index)"))
      #expect(fileBytes(folder("copy\(index)")) == fileBytes(path))
    }
  }

  @Test("another log in its place is not taken for the same")
  func replaced() throws {
    let writer = try writer()
    var other = SmallLog.opened()
    for _ in 0..<9 { other.add("phase.entered", [.init("phase", "vote")]) }
    folder.write(other.bytes, to: "new")
    rename(folder("new"), path)
    #expect(throws: LogFailure.replaced(path: path)) { try writer.catchUp() }
    #expect(writer.readOnly == .replaced(path: path))
    #expect(fileBytes(path) == other.bytes)
  }
}

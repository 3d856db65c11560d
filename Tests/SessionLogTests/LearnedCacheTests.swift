import Glibc
import Testing
import Workshop

@testable import SessionLog

@Suite("What was learned from the logs of a folder")
struct LearnedCacheTests {
  private let folder = TemporaryFolder()

  /// A log with one idea more for each name that is asked for.
  private func log(_ name: String) throws -> LogPaths {
    let opened = SessionOpened(
      session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: name)
    let folder = SessionFolder(folder.path)
    _ = try folder.create(name, opened, seat: "x", at: later)
    return try folder.log(name)
  }

  private func lesson(_ text: String) -> LearnedCache.Lesson {
    .init(
      session: "s", language: "de",
      sorted: [.init(text: text, department: "senmvku")])
  }

  private var cache: LearnedCache { LearnedCache(in: folder.path) }

  @Test("is kept, and the log is not read again")
  func kept() throws {
    let paths = try log("a")
    var first = cache
    let text = "Rad \"weg\"\n\u{1F6B2}"
    #expect(first.lesson(of: paths) { _ in lesson(text) } == lesson(text))
    try first.keep(["a"])
    var second = cache
    let kept = second.lesson(of: paths) { _ in
      Issue.record("read again")
      return lesson("other")
    }
    #expect(kept == lesson(text))
    var status = stat()
    #expect(stat(folder("learned"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("is read anew once the log has grown, or its time is another")
  func changed() throws {
    let paths = try log("a")
    var first = cache
    _ = first.lesson(of: paths) { _ in lesson("old") }
    try first.keep(["a"])
    var times = [
      timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, paths.log, &times, 0) == 0)
    var touched = cache
    #expect(touched.lesson(of: paths) { _ in lesson("new") } == lesson("new"))
    try touched.keep(["a"])
    let writer = try LogWriter(opening: paths.log, now: { later })
    _ = try writer.submit(
      .capture([NewIdea(text: "Bus")]), seat: "x", at: later)
    var grown = cache
    #expect(grown.lesson(of: paths) { _ in lesson("grown") } == lesson("grown"))
  }

  @Test(
    "may be deleted or damaged, which only costs reading",
    arguments: [
      "", "{", "[]\n", "{\"log\":\"a\"}\n", "\u{0}\n\u{0}", "learned",
    ])
  func damaged(bytes: String) throws {
    let paths = try log("a")
    folder.write(Array(bytes.utf8), to: "learned")
    var cache = cache
    #expect(cache.lesson(of: paths) { _ in lesson("x") } == lesson("x"))
    try cache.keep(["a"])
    var again = self.cache
    #expect(again.lesson(of: paths) { _ in lesson("y") } == lesson("x"))
  }

  @Test("is cut off in the middle of a line: the other lines count")
  func torn() throws {
    let (one, two) = (try log("a"), try log("b"))
    var first = cache
    _ = first.lesson(of: one) { _ in lesson("one") }
    _ = first.lesson(of: two) { _ in lesson("two") }
    try first.keep(["a", "b"])
    let whole = try #require(fileBytes(folder("learned")))
    folder.write(Array(whole.dropLast(3)), to: "learned")
    var cut = cache
    #expect(cut.lesson(of: one) { _ in lesson("new") } == lesson("one"))
    #expect(cut.lesson(of: two) { _ in lesson("new") } == lesson("new"))
  }

  @Test("forgets logs that have gone, and teaches nothing of damaged ones")
  func gone() throws {
    let (one, two) = (try log("a"), try log("b"))
    var first = cache
    _ = first.lesson(of: one) { _ in lesson("one") }
    try first.keep(["b"])
    #expect(fileBytes(folder("learned")) == [])
    folder.write(Array("{}\n".utf8), to: "b.jsonl")
    #expect(first.lesson(of: two) { _ in lesson("two") } == nil)
    #expect(
      first.lesson(of: LogPaths(log: folder("c.jsonl"))) { _ in lesson("") }
        == nil)
  }

  @Test("a text that was erased since it was read does not come back")
  func erasedSince() throws {
    let paths = LogPaths(
      log: folder.write(SmallLog.small().bytes, to: "a.jsonl"))
    var cache = cache
    _ = cache.lesson(of: paths) { _ in lesson("Frau Petra") }
    try cache.keep(["a"])
    try LogWriter(opening: paths.log)
      .submit(.redact(3, .request), seat: "x", at: later)
    #expect(fileBytes(folder("learned")) == nil)
    let other = try log("b")
    _ = cache.lesson(of: other) { _ in lesson("anderes") }
    try cache.keep(["a", "b"])
    let bytes = try #require(fileBytes(folder("learned")))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("anderes") && !text.contains("Petra"))
  }

  @Test("is no link that somebody planted")
  func planted() throws {
    let paths = try log("a")
    folder.write(Array("keep".utf8), to: "target")
    #expect(symlink(folder("target"), folder("learned")) == 0)
    var cache = cache
    _ = cache.lesson(of: paths) { _ in lesson("x") }
    try cache.keep(["a"])
    #expect(fileBytes(folder("target")) == Array("keep".utf8))
  }
}

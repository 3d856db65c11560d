import SessionLog
import TestSupport
import Testing
import Workshop

@testable import Aggregation

/// An ä can be one sign or two: for people the same, and not in a log.
@Suite("Ids that are the same but for their bytes")
struct ComposedNamesTests {
  @Test("are one, under the same bytes whoever reads first")
  func oneForm() throws {
    let folder = try TemporaryFolder()
    let forms = ["b\u{FC}ro", "bu\u{308}ro"]
    let at = Timestamp(milliseconds: 1_700_000_000_000)
    for number in 0..<40 {
      let opened = SessionOpened(
        session: "s\(number)", title: "t",
        departments: [Department(id: "b-ro", name: "Büro", short: "B")])
      let log = try SessionFolder(folder.path).create(
        "s\(number)", opened, seat: "facilitator", at: at)
      try log.submit(
        .capture([NewIdea(text: "Idee \(number)", department: "b-ro")]),
        seat: "facilitator", at: at)
      let path = "\(folder.path)/s\(number).jsonl"
      // No writer of ours puts an idea there, and a reader takes it.
      let text = String(decoding: try Project.bytes(path), as: UTF8.self)
      let (old, new) = ("\"department\":\"b-ro", forms[number % 2])
      try Project.write(
        text.split(separator: old, omittingEmptySubsequences: false)
          .joined(separator: "\"department\":\"\(new)"), to: path)
    }
    let tree = try LogTree([folder.path])
    let expected = Array(Aggregate(tree, top: 40).json().utf8)
    for _ in 0..<20 {
      #expect(Array(Aggregate(tree, top: 40).json().utf8) == expected)
      let shuffled = Aggregate(
        tree.logs.shuffled(), top: 40, threads: 1
      ).json()
      #expect(Array(shuffled.utf8) == expected)
    }
    let figures = Aggregate(tree, top: 40).figures
    #expect(figures.departments.values.map(\.ideas).sorted() == [0, 40])
    #expect(
      figures.departments.keys.map { Array($0.utf8) }
        .contains(Array("bu\u{308}ro".utf8)))
  }
}

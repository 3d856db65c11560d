import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("A session that is being made")
struct CreationTests {
  private let opened = SessionOpened(
    session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: "Kiez")

  private func create(
    in folder: TemporaryFolder, _ calls: DiskCalls = DiskCalls()
  ) throws {
    _ = try SessionFolder(folder.path).create(
      "kiez", opened, seat: "x", at: later, calls: calls)
  }

  @Test("a power cut at any call leaves it whole, or its name free")
  func powerCuts() throws {
    for call in 0..<20 {
      let folder = TemporaryFolder()
      let disk = FailingDisk()
      disk.troubles[call] = .powerCut
      try? create(in: folder, disk.calls)
      if !folder.names.contains("kiez.jsonl") { try create(in: folder) }
      let writer = try LogWriter(opening: folder("kiez.jsonl"))
      #expect(writer.lines == 1, "call \(call)")
      #expect(writer.readOnly == nil && writer.tornTails.isEmpty)
      #expect(folder.names == ["kiez.jsonl"], "call \(call)")
      if disk.count < call { return }
    }
    Issue.record("making it never came to its end")
  }

  @Test("a full disk leaves nothing of it")
  func full() throws {
    let folder = TemporaryFolder()
    let disk = FailingDisk()
    disk.failNextWrite(.short(30), then: .error(28))
    #expect(throws: SubmitFailure.self) { try create(in: folder, disk.calls) }
    #expect(folder.names.isEmpty)
    try create(in: folder, disk.calls)
    #expect(folder.names == ["kiez.jsonl"])
  }

  @Test("of many who make it at once one does, and it is whole")
  func race() async throws {
    let folder = TemporaryFolder()
    let path = folder.path
    let opened = opened
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let writer = try? SessionFolder(path).create(
            "kiez", opened, seat: "x", at: later)
          return writer != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    #expect(try Check(folder("kiez.jsonl")).faults == [])
  }
}

import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

/// A session on a small disk whose log ends so many bytes before a page does:
/// with no page left, the next write comes to its end there.
struct EdgeSession {
  let writer: LogWriter
  private let disk: SmallDisk

  static let round = RoundID(1)
  private static let at = Timestamp.now()

  /// What each ballot gives dots to.
  private let ideas: [IdeaID]

  /// A session with an open secret round and some ballots in its box.
  init(
    on disk: SmallDisk, room: Int, ideas: Int = 3, ballots: Int = 6
  ) throws {
    self.disk = disk
    self.ideas = (1...ideas).map { IdeaID($0) }
    for name in fileNames(in: disk.path) { disk.remove(name) }
    writer = try SessionFolder(disk.path).create(
      "a", SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: Self.at)
    try openRound(people: ballots + 1)
    for number in 0..<ballots { try cast(number) }
    // The first tells how long the second must be.
    let before = bytes.count
    try note(1)
    let fixed = bytes.count - before - 1
    let page = SmallDisk.page
    let missing = (2 * page - room % page - bytes.count % page - fixed) % page
    try note(missing > 0 ? missing : missing + page)
    try #require((bytes.count + room) % page == 0)
  }

  private func openRound(people: Int) throws {
    try submit(.join(nil, count: people))
    try submit(.capture(ideas.map { NewIdea(text: "Idee \($0.number)") }))
    let rules = Rules(
      budget: ideas.count, maxPerIdea: 1, secrecy: .secret, admission: .codes)
    try submit(.openRound(NewRound(ideas: ideas, rules: rules)))
  }

  private func note(_ length: Int) throws {
    try submit(.note(nil, text: String(repeating: "x", count: length)))
  }

  func submit(_ command: Command) throws {
    try writer.submit(command, seat: "facilitator", at: Self.at)
  }

  func cast(_ number: Int) throws {
    let ballot = Ballot(
      id: RandomIdentifier.ballot(),
      dots: Dots(ideas.map { ($0, 1) }))
    _ = try writer.cast(
      ballot, in: Self.round,
      voter: AdmittedVoter(onPaper: ParticipantID(number + 1)))
  }

  var bytes: [UInt8] { (try? Project.bytes(writer.paths.log)) ?? [] }
  private var box: [UInt8]? { try? Project.bytes(writer.paths.box) }

  /// With no more room than this, `act` fails and changes nothing; with room
  /// again the same writer does it.
  func survives(
    leaving pages: Int = 0, _ what: String, _ act: () throws -> Void
  ) throws {
    let before = (bytes, box, writer.lines)
    disk.fill(leaving: pages)
    do {
      try act()
      Issue.record("\(what): there was room")
      return
    } catch SubmitFailure.failed(.full(_, let error)) {
      #expect(error.name == "ENOSPC")
    }
    #expect(bytes == before.0, "\(what)")
    #expect(box == before.1, "\(what)")
    #expect(writer.lines == before.2)
    disk.empty()
    #expect(fileNames(in: disk.path) == ["a.box.json", "a.jsonl"])
    try act()
    #expect(writer.unfinished == nil && writer.readOnly == nil)
    let faults = try Check(writer.paths.log).faults
    #expect(faults.isEmpty, "\(what): \(faults)")
  }
}

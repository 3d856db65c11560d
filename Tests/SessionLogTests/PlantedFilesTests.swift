import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

/// What somebody with access to the folder could have laid there to have a
/// file of theirs written, emptied or waited for.
@Suite("Links and pipes that somebody planted")
struct PlantedFilesTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("kiez.jsonl") }

  /// The names that the program writes under beside a log.
  private static let names = [
    "kiez.jsonl.new", "kiez.box.json", "kiez.box.json.new",
    "kiez.roster.json", "kiez.roster.json.new", "kiez.stage.json",
    "kiez.stage.json.new", "kiez.reserve", "learned", "learned.new",
  ]

  /// Does all that writes beside the log; some of it may fail.
  private func liveOn() {
    guard let writer = try? LogWriter(opening: path) else { return }
    writer.keepReserve()
    _ = try? writer.submit(
      .together([
        .join(nil, count: 6),
        .openRound(
          NewRound(
            ideas: [IdeaID(1)],
            rules: Rules(budget: 1, maxPerIdea: 1, secrecy: .secret))),
      ]), seat: "x", at: later)
    let ballot = Ballot(id: RandomIdentifier.ballot(), dots: [IdeaID(1): 1])
    _ = try? writer.cast(ballot, in: RoundID(1))
    _ = try? writer.updateRoster {
      $0.people[ParticipantID(1)] = .init(name: "A")
    }
    _ = try? writer.writeStage(.object([]))
    _ = try? writer.submit(.cancelRound(RoundID(1)), seat: "x", at: later)
    _ = try? writer.submit(.redact(3, .request), seat: "x", at: later)
  }

  @Test("no link is written through, whatever it is planted as")
  func links() throws {
    for name in Self.names {
      folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
      let victim = folder.write(Array("mine\n".utf8), to: "victim")
      for plant in [symlink, link] {
        unlink(folder(name))
        #expect(plant(victim, folder(name)) == 0)
        liveOn()
        #expect(fileBytes(victim) == Array("mine\n".utf8), "\(name)")
      }
      for name in folder.names { unlink(folder(name)) }
    }
  }

  @Test("nobody waits at a pipe", .timeLimit(.minutes(1)))
  func pipes() throws {
    for name in Self.names {
      folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
      #expect(mkfifo(folder(name), 0o600) == 0)
      liveOn()
      #expect(try Check(path).isFine, "\(name)")
      for name in folder.names { unlink(folder(name)) }
    }
  }

  @Test("a log with another name is for looking only")
  func hardLink() throws {
    folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    #expect(link(path, folder("other")) == 0)
    let before = fileBytes(path)
    let writer = try LogWriter(opening: path)
    #expect(writer.readOnly == .hasOtherNames(path: path))
    #expect(writer.session.ideas.count == 1)
    #expect(throws: SubmitFailure.failed(.hasOtherNames(path: path))) {
      try writer.submit(.note(nil, text: "x"), seat: "x", at: later)
    }
    #expect(fileBytes(path) == before)
    #expect(try Check(path).isFine)
  }

  @Test("a log that became a link is not read on from")
  func becameLink() throws {
    folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    let writer = try LogWriter(opening: path)
    let follower = try LogFollower(path)
    rename(path, folder("moved"))
    symlink(folder("moved"), path)
    let notAFile = LogFailure.notAFile(path: path)
    #expect(throws: notAFile) { try writer.catchUp() }
    #expect(throws: notAFile) { try follower.catchUp() }
    #expect(throws: notAFile) { try LogReader.read(path) }
    #expect(SessionSummary(LogPaths(log: path)).failure == notAFile)
  }

  @Test("a seats folder that is a link stays empty")
  func seats() throws {
    mkdir(folder("elsewhere"), 0o700)
    symlink(folder("elsewhere"), folder("kiez.seats"))
    let seats = SeatFiles(LogPaths(log: path))
    #expect(throws: LogFailure.notAFile(path: folder("kiez.seats"))) {
      try seats.take("vote", state: "free")
    }
    #expect(rmdir(folder("elsewhere")) == 0)
  }

  @Test("what lies among the seats and is none is not named as one")
  func strangers() throws {
    let seats = SeatFiles(LogPaths(log: path))
    let own = try seats.take("write", state: "writing")
    for name in ["presenter", "xx", "vote-", "vote-x", "böse Stimme", "write"] {
      folder.write(
        Array("\(getpid()) waiting\n".utf8), to: "kiez.seats/\(name)")
    }
    #expect(seats.seats().map(\.name) == [own])
    for name in fileNames(in: folder("kiez.seats")) {
      folder.remove("kiez.seats/\(name)")
    }
  }

  @Test("a seat's file with another name is not emptied")
  func seatLink() throws {
    let seats = SeatFiles(LogPaths(log: path))
    let name = try seats.take("vote", state: "free")
    let victim = folder.write(Array("mine\n".utf8), to: "victim")
    for file in [name, name + ".release"] {
      unlink(folder("kiez.seats/\(file)"))
      #expect(link(victim, folder("kiez.seats/\(file)")) == 0)
    }
    #expect(throws: LogFailure.self) {
      try seats.announce(name, state: "busy")
    }
    #expect(throws: LogFailure.self) { try seats.release(name) }
    #expect(fileBytes(victim) == Array("mine\n".utf8))
    seats.leave(name)
  }

  @Test("seats are for their owner alone, whatever the umask")
  func seatModes() async {
    await #expect(processExitsWith: .success) {
      for mask in [0, 0o777] as [mode_t] {
        umask(mask)
        let folder = TemporaryFolder()
        let seats = SeatFiles(LogPaths(log: folder("kiez.jsonl")))
        let name = try seats.take("vote", state: "free")
        try seats.announce(name, state: "busy")
        try seats.release(name)
        var status = stat()
        for (path, mode) in [
          (folder("kiez.seats"), 0o700), (folder("kiez.seats/\(name)"), 0o600),
          (folder("kiez.seats/\(name).release"), 0o600),
        ] as [(String, mode_t)] {
          try #require(lstat(path, &status) == 0)
          try #require(status.st_mode & 0o777 == mode)
        }
        try #require(seats.seats().map(\.state) == ["busy"])
        seats.leave(name)
      }
    }
  }
}

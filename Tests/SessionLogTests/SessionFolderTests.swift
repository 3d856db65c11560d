import Glibc
import TestSupport
import Testing
import Workshop

@testable import SessionLog

private let opened = SessionOpened(
  session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: "Kiezwerkstatt")

@Suite("The folder of sessions")
struct SessionFolderTests {
  private let folder = TemporaryFolder()

  @Test("a new session has one line, and its name is taken")
  func create() throws {
    let sessions = SessionFolder(folder.path)
    let writer = try sessions.create("kiez", opened, seat: "x", at: later)
    #expect(writer.lines == 1)
    #expect(writer.session.title == "Kiezwerkstatt")
    let path = folder("kiez.jsonl")
    #expect(throws: SubmitFailure.failed(.exists(path: path))) {
      try sessions.create("kiez", opened, seat: "x", at: later)
    }
    #expect(try Check(path).faults == [])
  }

  @Test(
    "no name leads out of the folder",
    arguments: [
      "", ".", "..", ".hidden", "-x", "a\nb", "a\u{202e}b", "a\"b", "a\0b",
      String(repeating: "a", count: 201), "..jsonl", ".jsonl",
    ])
  func badNames(name: String) {
    let sessions = SessionFolder(folder.path)
    #expect(throws: LogFailure.badName(name)) { try sessions.log(name) }
    #expect(throws: SubmitFailure.self) {
      try sessions.create(name, opened, seat: "x", at: later)
    }
    #expect(folder.names == [])
  }

  @Test("a new log that is given as a path ends as logs do")
  func pathOfNew() throws {
    let sessions = SessionFolder(folder("sessions"))
    let path = folder("kiez")
    #expect(throws: SubmitFailure.failed(.badName(path))) {
      try sessions.create(path, opened, seat: "x", at: later)
    }
    #expect(folder.names == [])
    let writer = try sessions.create(
      path + ".jsonl", opened, seat: "x", at: later)
    #expect(writer.paths.log == path + ".jsonl")
    #expect(folder.names == ["kiez.jsonl"])
  }

  @Test("a name is a session of the folder, or a path")
  func names() throws {
    let sessions = SessionFolder("/s/")
    #expect(try sessions.log("Kiez Süd 2026").log == "/s/Kiez Süd 2026.jsonl")
    #expect(try sessions.log("kiez.jsonl").log == "/s/kiez.jsonl")
    #expect(try sessions.log("./kiez.jsonl").log == "./kiez.jsonl")
    #expect(try sessions.log("/x/y.log").log == "/x/y.log")
    let paths = try sessions.log("kiez")
    #expect(paths.name == "kiez")
    #expect(paths.box == "/s/kiez.box.json")
    #expect(paths.roster == "/s/kiez.roster.json")
  }

  @Test("the chooser sees title, day and end of each log, torn or not")
  func list() throws {
    let small = SmallLog.small()
    folder.write(small.bytes + [65, 66], to: "b.jsonl")
    folder.write(SmallLog.opened().bytes, to: "a.jsonl")
    folder.write([1, 2], to: "c.jsonl")
    folder.write([], to: "c.box.json")
    let all = try SessionFolder(folder.path).sessions()
    #expect(all.map(\.name) == ["a", "b", "c"])
    #expect(all[1].title == "Kiezwerkstatt")
    #expect(all[1].openedAt?.day == "2026-11-18")
    #expect(all[1].last?.seq == 5)
    #expect(all[1].last?.head == small.head)
    #expect(all[2].failure == .noSession(path: folder("c.jsonl")))
    #expect(all[2].title == "c")
    #expect(try SessionFolder(folder("none")).sessions().isEmpty)
  }

  @Test("files are for their owner alone, whatever the umask")
  func modes() async {
    await #expect(processExitsWith: .success) {
      umask(0)
      let folder = TemporaryFolder()
      let sessions = SessionFolder(folder.path + "/new/deep")
      let writer = try sessions.create("kiez", opened, seat: "x", at: later)
      _ = try writer.updateRoster {
        $0.people[ParticipantID(1)] = .init(name: "A")
      }
      var status = stat()
      for (path, mode) in [
        (writer.paths.log, 0o600), (writer.paths.roster, 0o600),
        (sessions.path, 0o700), (folder.path + "/new", 0o700),
      ] {
        try #require(stat(path, &status) == 0)
        try #require(status.st_mode & 0o777 == mode)
      }
      umask(0o777)
      let other = try sessions.create("other", opened, seat: "x", at: later)
      try #require(stat(other.paths.log, &status) == 0)
      try #require(status.st_mode & 0o777 == 0o600)
      for name in fileNames(in: sessions.path) {
        unlink(sessions.path + "/" + name)
      }
      rmdir(sessions.path)
    }
  }

  @Test("without the right to write, a log is for looking only")
  func readOnly() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      let path = folder.write(SmallLog.small().bytes + [65], to: "kiez.jsonl")
      try #require(chmod(path, 0o444) == 0)
      try #require(chmod(folder.path, 0o755) == 0)
      // The superuser may do everything, so this is somebody else.
      if getuid() == 0 { try #require(seteuid(65_534) == 0) }
      let writer = try LogWriter(opening: path)
      let reason = LogFailure.notPermitted(path: path, ErrorNumber(EACCES))
      try #require(writer.readOnly == reason)
      try #require(writer.session.ideas.count == 1)
      try #require(try writer.catchUp().isEmpty)
      #expect(throws: SubmitFailure.failed(reason)) {
        try writer.submit(.enter(.vote), seat: "x", at: later)
      }
      try #require(fileBytes(path)?.count == SmallLog.small().bytes.count + 1)
      if getuid() == 0 { try #require(seteuid(0) == 0) }
    }
  }

  @Test("a file that may not grow costs nothing but the try")
  func largestFile() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let folder = TemporaryFolder()
      let bytes = SmallLog.small().bytes
      let path = folder.write(bytes, to: "kiez.jsonl")
      let writer = try LogWriter(opening: path)
      for room in [0, 1, 100] {
        let size = rlim_t(bytes.count + room)
        var limit = rlimit(rlim_cur: size, rlim_max: rlim_t.max)
        try #require(setrlimit(__rlimit_resource_t(1), &limit) == 0)
        let full = LogFailure.full(path: path, ErrorNumber(EFBIG))
        #expect(throws: SubmitFailure.failed(full)) {
          try writer.submit(
            .capture([NewIdea(text: "Eins")]), seat: "x", at: later)
        }
        limit.rlim_cur = rlim_t.max
        try #require(setrlimit(__rlimit_resource_t(1), &limit) == 0)
        try #require(fileBytes(path) == bytes)
      }
      try writer.submit(
        .capture([NewIdea(text: "Eins")]), seat: "x", at: later)
      try #require(try LogReader.read(path).lines == 6)
    }
  }
}

@Suite("Following a log")
struct LogFollowerTests {
  private let folder = TemporaryFolder()

  private func isReadable(_ descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  @Test("new lines wake the follower and come once")
  func follow() throws {
    let path = folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    let follower = try LogFollower(path)
    #expect(follower.session.ideas.count == 1)
    #expect(try follower.catchUp().isEmpty)
    #expect(!isReadable(follower.descriptor))
    let writer = try LogWriter(opening: path)
    try writer.submit(.enter(.vote), seat: "x", at: later)
    #expect(isReadable(follower.descriptor))
    #expect(try follower.catchUp().map(\.type) == ["phase.entered"])
    #expect(try follower.catchUp().isEmpty)
    #expect(follower.session.phase == .vote)
    #expect(follower.head == writer.head)
    #expect(follower.faults == [])
  }

  @Test("half a line waits until it is whole")
  func half() throws {
    var log = SmallLog.small()
    let path = folder.write(log.bytes, to: "kiez.jsonl")
    let follower = try LogFollower(path)
    log.add("phase.entered", [.init("phase", "vote")])
    for cut in [log.start(of: 6) + 20, log.bytes.count - 1] {
      folder.write(Array(log.bytes[..<cut]), to: "kiez.jsonl")
      #expect(try follower.catchUp().isEmpty)
    }
    folder.write(log.bytes, to: "kiez.jsonl")
    #expect(try follower.catchUp().map(\.seq) == [6])
  }

  @Test("seats wake the follower, also where their folder came later")
  func seats() throws {
    let path = folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    let follower = try LogFollower(path)
    let seats = SeatFiles(follower.paths)
    follower.watch(folder: seats.path)
    let name = try seats.take("vote", state: "free")
    #expect(isReadable(follower.descriptor))
    follower.watch(folder: seats.path)
    _ = try follower.catchUp()
    #expect(!isReadable(follower.descriptor))
    try seats.announce(name, state: "waiting")
    #expect(isReadable(follower.descriptor))
    seats.leave(name)
    rmdir(seats.path)
  }

  @Test("a log that went away or became another one is named")
  func gone() throws {
    let path = folder.write(SmallLog.small().bytes, to: "kiez.jsonl")
    let follower = try LogFollower(path)
    folder.write(SmallLog.opened().bytes, to: "kiez.jsonl")
    #expect(throws: LogFailure.replaced(path: path)) {
      try follower.catchUp()
    }
    unlink(path)
    #expect(throws: LogFailure.missing(path: path)) { try follower.catchUp() }
  }
}

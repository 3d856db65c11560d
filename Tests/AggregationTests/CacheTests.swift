import Glibc
import SessionLog
import Synchronization
import TestSupport
import Testing
import Workshop

@testable import Aggregation

@Suite("The figures that are kept until the next time")
struct CacheTests {
  private static let logs = 60

  @Test("Warm gives the bytes of cold, and reads no log that is as it was")
  func warm() throws {
    let room = try Room(Self.logs)
    let expected = room.cold
    #expect(room.aggregate() == expected)
    #expect(room.read() == 0)
    #expect(room.aggregate() == expected)
    for dimension in Figures.Dimension.allCases {
      let cold = Aggregate(room.paths).json(by: dimension)
      #expect(room.aggregate(by: dimension) == cold)
    }
  }

  @Test("Only a log that has grown is read anew")
  func grown() throws {
    let room = try Room(Self.logs)
    room.aggregate()
    // What stands behind its last line end is torn, and counts for nothing.
    system("printf x >> '\(room.paths[7])'")
    #expect(room.read() == 1)
    #expect(room.aggregate() == room.cold)
    #expect(room.read() == 0)
  }

  @Test("A log changed within, of the same length and time, is read anew")
  func changedWithin() throws {
    let room = try Room(Self.logs)
    room.aggregate()
    let log = room.paths[3]
    system(
      """
      cp -p '\(log)' '\(log).old'; sed -i 's/"seat":"vote-2"/"seat":"vote-3"/' \
      '\(log)'; touch -r '\(log).old' '\(log)'; rm '\(log).old'
      """)
    #expect(room.read() == 1)
  }

  @Test("Logs come and go, and the file does not grow for ever")
  func comeAndGo() throws {
    let room = try Room(Self.logs)
    let some = Array(room.paths.prefix(20))
    for round in 0..<30 {
      let paths = round % 2 == 0 ? room.paths : some
      if round % 3 == 0 { system("touch '\(room.paths[round])'") }
      let expected = Aggregate(paths).json()
      #expect(
        Aggregate(paths, themes: false, cache: room.cache).json()
          == expected)
    }
    var status = stat()
    #expect(stat(room.cache.path, &status) == 0)
    #expect(status.st_size < 200_000)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("More of the best ideas than are kept are found all the same")
  func longTop() throws {
    let room = try Room(Self.logs)
    room.aggregate()
    for top in [0, 3, 100, 10_000] {
      let warm = Aggregate(
        room.paths, top: top, themes: false, cache: room.cache)
      #expect(warm.json() == Aggregate(room.paths, top: top).json())
    }
  }

  @Test("Whatever becomes of its bytes, the figures stay right")
  func damaged() throws {
    let room = try Room(20)
    room.aggregate()
    let whole = try Project.bytes(room.cache.path)
    let expected = room.cold
    var dice = Dice(seed: 3)
    for _ in 0..<Torture.times(60, 1_000) {
      var bytes = whole
      let place = dice.number(0...bytes.count - 1)
      switch dice.number(0...2) {
      case 0: bytes[place] ^= 1 << UInt8(dice.number(0...7))
      case 1: bytes.removeSubrange(place...)
      default: bytes.insert(7, at: place)
      }
      PrivateFile(path: room.cache.path).replace(with: bytes)
      #expect(room.aggregate() == expected, "byte \(place)")
    }
  }

  @Test("Numbers that make no sense count as unread, whatever their checksum")
  func senseless() throws {
    let room = try Room(20)
    room.aggregate()
    let expected = room.cold
    let whole = try Project.bytes(room.cache.path)
    let bytes = whole.dropFirst(20 + 16)
    var dice = Dice(seed: 5)
    var refused = 0
    for _ in 0..<Torture.times(300, 5_000) {
      var changed = Array(bytes)
      let place = dice.number(0...changed.count - 1)
      changed[place] = UInt8(dice.number(0...255))
      if CachedPart(changed[...]) == nil { refused += 1 }
      // Whatever is taken can be added up.
      room.cache.replace(with: [changed])
      room.aggregate()
      _ = Aggregate(room.paths, top: 3, themes: false, cache: room.cache)
    }
    #expect(refused > 0)
    room.cache.replace(with: [])
    #expect(room.aggregate() == expected)
  }

  @Test("It holds no text that was typed in the room")
  func noTexts() throws {
    let room = try Room(Self.logs)
    room.aggregate()
    let kept = try Project.bytes(room.cache.path)
    let sessions = try room.paths.map { path in
      Session(folding: try LogReader.read(path).events)
    }
    let names = Set(
      sessions.flatMap { session in
        [session.title] + session.departments.map(\.name)
          + session.groups.map(\.name) + session.fields.map(\.name)
      })
    let typed = Set(sessions.flatMap(\.themes).compactMap(\.name))
      .subtracting(names).filter { $0.utf8.count > 8 }
    #expect(typed.count > 3)
    for text in typed where !names.contains(where: { $0.contains(text) }) {
      #expect(!kept.contains(Array(text.utf8)), "\(text)")
    }
  }

  @Test("A proof reads all logs, whatever is kept of them")
  func verify() throws {
    let room = try Room(20)
    room.aggregate()
    let log = room.paths[4]
    system(
      "sed -i 's/\"seat\":\"facilitator\"/\"seat\":\"facilitatos\"/' '\(log)'")
    let verified = Aggregate(room.paths, verify: true, cache: room.cache)
    #expect(verified.leftOut.map(\.path) == [log])
  }

  @Test("What is read ahead is the same, and looked at anew the next time")
  func readAhead() throws {
    let room = try Room(Self.logs)
    room.aggregate()
    var cache = room.cache
    cache.readAhead()
    func figures() -> String {
      Aggregate(room.paths, themes: false, cache: cache).json()
    }
    #expect(figures() == room.cold)
    try Project.write("", to: room.paths[5])
    #expect(figures() == room.cold)
  }

  @Test("A link in place of the file is not followed, and nothing is lost")
  func link() throws {
    let room = try Room(20)
    let other = "\(room.folder.path)/precious"
    try Project.write("precious", to: other)
    mkdir("\(room.folder.path)/cache", 0o700)
    symlink(other, room.cache.path)
    #expect(room.aggregate() == room.cold)
    #expect(try Project.bytes(other) == Array("precious".utf8))
  }
}

/// Logs in a folder, and a cache of them.
private struct Room {
  let folder: TemporaryFolder
  let paths: [String]
  let cache: FiguresCache

  init(_ count: Int) throws {
    folder = try TemporaryFolder()
    paths = try FoldLaws.write(count, to: folder).sorted { $0.precedes($1) }
    cache = FiguresCache(path: "\(folder.path)/cache/figures", settling: 0)
  }

  var cold: String { Aggregate(paths).json() }

  @discardableResult
  func aggregate(by dimension: Figures.Dimension? = nil) -> String {
    Aggregate(paths, themes: dimension == .theme, cache: cache)
      .json(by: dimension)
  }

  /// How many logs the next aggregate reads.
  func read() -> Int {
    let count = Atomic(0)
    _ = Aggregate(paths, themes: false, cache: cache) { _ in
      count.wrappingAdd(1, ordering: .relaxed)
    }
    return count.load(ordering: .relaxed)
  }
}

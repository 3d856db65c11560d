import Glibc
import SessionLog
import Workshop

/// A copy of the real-data workshop in a temporary folder, cut at a point and
/// with people in the room, so that everything can be tried.
struct DemoCopy {
  /// The copy's log.
  let path: String

  private let folder: String

  /// The whole workshop as it was.
  ///
  /// - Throws: `Failure` where the temporary folder can't be written.
  init() throws {
    folder = try Self.temporaryFolder()
    path = "\(folder)/klimawerkstatt.jsonl"
    try Self.write(Embedded.sample, to: path)
  }

  /// Takes the copy away again.
  func remove() {
    unlink(path)
    rmdir(folder)
  }

  /// The workshop up to a point.
  ///
  /// - Throws: `Failure` where the temporary folder can't be written.
  init(at point: DemoPoint) throws {
    try self.init()
    let whole = Embedded.sample
    let contents = try Failure.from { () throws(LogFailure) in
      try LogReader.read(path)
    }
    let count = point.lines(of: contents.events)
    try Self.write(Self.lines(count, of: whole), to: path)
    try bringPeople(to: point)
  }

  private static func temporaryFolder() throws -> String {
    let base = environmentValue("TMPDIR") ?? "/tmp"
    guard let folder = freshFolder(in: base, named: "werkstatt-demo") else {
      throw Failure(
        .cannotCreate, "cannotWrite",
        ["path": base, "error": String(cString: strerror(errno))])
    }
    return folder
  }

  private static func lines(_ count: Int, of bytes: [UInt8]) -> [UInt8] {
    var left = count
    let end = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "\n") { left -= 1 }
      return left == 0
    }
    return end.map { Array(bytes[...$0]) } ?? bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try OutputFile(path: path).write(bytes)
  }

  /// Twenty-four people in the template's groups, and the phase.
  private func bringPeople(to point: DemoPoint) throws {
    let writer = try Failure.from { () throws(LogFailure) in
      try LogWriter(opening: path)
    }
    let template = try Templates.template("berlin").opened.groups.map(\.id)
    let groups = writer.session.groups.map(\.id).filter(template.contains)
    let counts = [5, 4, 2, 6, 7]
    let joins = zip(groups, counts).map { Command.join($0, count: $1) }
    var commands = joins
    if writer.session.phase != point.phase {
      commands.append(.enter(point.phase))
    }
    if commands.isEmpty { return }
    try Failure.from { () throws(SubmitFailure) in
      _ = try writer.submit(.together(commands), seat: "demo", at: .now())
    }
  }
}

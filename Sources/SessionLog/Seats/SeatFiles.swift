import Glibc
import Workshop

/// Who is there: a small file for each terminal on a log, in a folder beside
/// it.
///
/// All of them may be deleted at any time. A seat's file says what it does and
/// which process it is; `NAME.release` beside it lets one person vote there and
/// is taken away by the seat.
public struct SeatFiles: Sendable {
  private let folder: String

  public init(_ paths: LogPaths) {
    folder = paths.seats
  }

  /// The folder, for a watch on it.
  public var path: String { folder }

  /// A terminal on the log.
  public struct Seat: Hashable, Sendable {
    public let name: String
    /// In one word, as the seat announced it.
    public let state: String
  }

  /// Takes the first free name of a kind, `vote-2`, and says that it is there.
  ///
  /// - Throws: `LogFailure` where nothing can be written.
  public func take(_ kind: String, state: String) throws(LogFailure) -> String {
    try makeFolder()
    for number in 2...9_999 {
      let name = "\(kind)-\(number)"
      if isAlive(name) { continue }
      try remove(name)
      do throws(LogFailure) {
        try write(name, state: state, flags: O_EXCL)
        return name
      } catch .exists {
        continue
      }
    }
    throw .badName(kind)
  }

  /// Says what a seat does now.
  public func announce(_ name: String, state: String) throws(LogFailure) {
    try makeFolder()
    try write(name, state: state, flags: O_TRUNC)
  }

  /// Whether the seat's file is there.
  public func isThere(_ name: String) -> Bool {
    access(path(of: name), F_OK) == 0
  }

  /// The seat is gone.
  public func leave(_ name: String) {
    unlink(path(of: name))
    unlink(releasePath(of: name))
  }

  /// The seats whose process still runs, by name.
  public func seats() -> [Seat] {
    let names = (try? SessionFolder(folder).files()) ?? []
    let seats = names.compactMap { name -> Seat? in
      guard Self.isSeat(name), let state = state(of: name) else { return nil }
      return Seat(name: name, state: state)
    }
    return seats.sorted { $0.name < $1.name }
  }

  /// Whether a seat can have this name; whatever else lies there is none.
  private static func isSeat(_ name: String) -> Bool {
    if name == "facilitator" { return true }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && ["vote", "write"].contains(parts[0])
      && (1...4).contains(parts[1].count)
      && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Lets one person vote at a seat.
  public func release(_ name: String) throws(LogFailure) {
    guard SessionFolder.isName(name) else { throw .badName(name) }
    try makeFolder()
    _ = try OpenFile(
      releasePath(of: name), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
  }

  /// Whether somebody was let in at a seat; each release is told once.
  public func takeRelease(_ name: String) -> Bool {
    unlink(releasePath(of: name)) == 0
  }
}

extension SeatFiles {
  private func path(of name: String) -> String { "\(folder)/\(name)" }

  private func releasePath(of name: String) -> String {
    "\(folder)/\(name).release"
  }

  private func makeFolder() throws(LogFailure) {
    guard mkdir(folder, 0o700) == 0 else {
      guard errno == EEXIST else { throw LogFailure("mkdir", folder) }
      return try checkFolder()
    }
    guard chmod(folder, 0o700) == 0 else { throw LogFailure("chmod", folder) }
  }

  /// A link in its place would lead elsewhere.
  private func checkFolder() throws(LogFailure) {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      throw LogFailure("lstat", folder)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .notAFile(path: folder)
    }
  }

  private func write(
    _ name: String, state: String, flags: Int32
  ) throws(LogFailure) {
    let file = try OpenFile(
      path(of: name), O_WRONLY | O_CREAT | O_NOFOLLOW | flags)
    try file.append(Array("\(getpid()) \(state)\n".utf8))
  }

  private func remove(_ name: String) throws(LogFailure) {
    guard unlink(path(of: name)) != 0, errno != ENOENT else { return }
    throw LogFailure("unlink", path(of: name))
  }

  private func isAlive(_ name: String) -> Bool { state(of: name) != nil }

  /// What a seat does; nil where there is none, or its process is gone.
  private func state(of name: String) -> String? {
    guard
      let bytes = try? OpenFile(path(of: name), O_RDONLY | O_NOFOLLOW).bytes()
    else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split {
      $0.isWhitespace
    }
    guard words.count == 2, let process = pid_t(words[0]), process > 0,
      kill(process, 0) == 0 || errno == EPERM
    else { return nil }
    return String(words[1])
  }
}

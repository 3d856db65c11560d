import Glibc
import SessionLog

/// Finds the logs at some paths, in folders of any depth.
///
/// Only ordinary files with the ending of a log are taken there, compressed
/// ones too; hidden names are passed over and no link is followed, so that
/// nothing outside of a folder is read and no loop is gone round. A folder that
/// somebody named may be a link, and a file that somebody named is taken
/// whatever its ending.
public struct LogTree: Sendable {
  /// In the order of their bytes, each once.
  public private(set) var logs: [String] = []
  /// Folders that could not be looked into.
  public private(set) var leftOut: [Aggregate.LeftOut] = []

  /// By their bytes: names can be equal as texts that are others on a disk.
  private var seen: Set<[UInt8]> = []
  private var waiting: [String] = []
  /// As they are found.
  private var found = ByteTexts()

  /// Looks at the paths, and into all that are folders.
  ///
  /// - Throws: why a path that was named can't be looked at.
  public init(_ paths: [String]) throws(LogFailure) {
    for path in paths {
      if try FolderEntries.isFolder(path) {
        try look(into: path.withoutSlashesAtEnd, isNamed: true)
      } else {
        found.add(path.utf8)
      }
    }
    while let folder = waiting.popLast() {
      do throws(LogFailure) {
        try look(into: folder, isNamed: false)
      } catch {
        leftOut.append(
          Aggregate.LeftOut(path: folder, reason: .failure(error)))
      }
    }
    sort()
  }

  private mutating func look(
    into folder: String, isNamed: Bool
  ) throws(LogFailure) {
    guard seen.insert(Array(folder.utf8)).inserted else { return }
    let entries = try FolderEntries(folder, followingLink: isNamed)
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    while let entry = try entries.next() {
      if entry.isFolder {
        if let name = String(validating: entry.name, as: UTF8.self) {
          waiting.append(start + name)
        } else {
          leaveOut(start + String(decoding: entry.name, as: UTF8.self))
        }
      } else {
        found.add(start.utf8, entry.name)
      }
    }
  }

  private mutating func leaveOut(_ path: String) {
    leftOut.append(Aggregate.LeftOut(path: path, reason: .nameIsNoText))
  }

  private mutating func sort() {
    let sorted = found.sorted
    logs = sorted.texts
    for path in sorted.others { leaveOut(path) }
    found = ByteTexts()
    leftOut.sort { $0.path.precedes($1.path) }
  }
}

extension Aggregate {
  /// Reads the logs of a tree; what the tree left out is left out here.
  public init(
    _ tree: LogTree, days: Days = Days(), top: Int = 20, themes: Bool = true,
    verify: Bool = false, cache: FiguresCache? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.init(
      tree.logs, leftOut: tree.leftOut, days: days, top: top, themes: themes,
      verify: verify, cache: cache, progress: progress)
  }
}

extension String {
  fileprivate var withoutSlashesAtEnd: String {
    let path = utf8.reversed().drop { $0 == UInt8(ascii: "/") }
    if path.isEmpty, !isEmpty { return "/" }
    return String(decoding: path.reversed(), as: UTF8.self)
  }
}

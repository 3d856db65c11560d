import Glibc
import Workshop

/// Follows a log that others write, without ever changing it.
public final class LogFollower {
  public let paths: LogPaths
  /// The session as it stands on the disk.
  ///
  /// After a redaction it is folded anew, so that the text is gone from it.
  public var session: Session { log.session }

  private let watch: FolderWatch
  private var file: OpenFile
  private var log: FoldedLog

  /// Reads the log and begins to watch its folder.
  ///
  /// - Throws: `LogFailure` where there is nothing to look at.
  public init(_ path: String) throws(LogFailure) {
    paths = LogPaths(log: path)
    if Compression(path: path) != nil { throw .compressed(path: path) }
    // Watching first: what is written in between is seen.
    watch = try FolderWatch(folderOf: path)
    file = try OpenFile(path, O_RDONLY | O_NOFOLLOW)
    log = FoldedLog(path: path)
    _ = try catchUp()
  }

  /// Readable, for `poll`, when something in the log's folder has changed.
  public var descriptor: Int32 { watch.descriptor }

  /// Watches another folder as well; one that is not there is not watched.
  public func watch(folder: String) { watch.add(folder: folder) }
  /// The `h` of the last line.
  public var head: Digest { log.reading.scan.head }
  /// Everything that is wrong with the log.
  public var faults: [Fault] { log.reading.faults }

  /// Reads what was written since the last time, also where the log was
  /// written anew and renamed.
  ///
  /// - Returns: The events that came to `session`.
  public func catchUp() throws(LogFailure) -> [Event] {
    watch.drain()
    let before = session.history.nextSeq
    try reopenIfReplaced()
    // While a writer is at it, lines may be there that it cuts back again.
    try? file.lock(LOCK_SH)
    defer { file.unlock() }
    _ = try log.readOn(from: file)
    return log.events(from: before)
  }

  private func reopenIfReplaced() throws(LogFailure) {
    guard let there = try FileIdentity.at(paths.log) else {
      throw .missing(path: paths.log)
    }
    if try file.identity().isSameFile(as: there) { return }
    file = try OpenFile(paths.log, O_RDONLY | O_NOFOLLOW)
    log.startAnew()
  }
}

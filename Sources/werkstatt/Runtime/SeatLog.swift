import SessionLog
import Workshop

/// The log that a seat stands on: written, or only followed.
enum SeatLog {
  case written(LogWriter, FolderWatch)
  case followed(LogFollower)

  /// Opens a log for writing; where that is not allowed it can be looked at.
  static func writing(_ path: String) throws(LogFailure) -> SeatLog {
    // Watching first: what is written in between is seen.
    let watch = try FolderWatch(folderOf: path)
    return .written(try LogWriter(opening: path), watch)
  }

  static func writing(_ writer: LogWriter) throws(LogFailure) -> SeatLog {
    .written(writer, try FolderWatch(folderOf: writer.paths.log))
  }

  static func following(_ path: String) throws(LogFailure) -> SeatLog {
    .followed(try LogFollower(path))
  }

  var paths: LogPaths {
    switch self {
    case .written(let writer, _): writer.paths
    case .followed(let follower): follower.paths
    }
  }

  var session: Session {
    switch self {
    case .written(let writer, _): writer.session
    case .followed(let follower): follower.session
    }
  }

  var head: Digest {
    switch self {
    case .written(let writer, _): writer.head
    case .followed(let follower): follower.head
    }
  }

  var writer: LogWriter? {
    if case .written(let writer, _) = self { writer } else { nil }
  }

  /// Readable, for `poll`, when something beside the log has changed.
  var descriptor: Int32 {
    switch self {
    case .written(_, let watch): watch.descriptor
    case .followed(let follower): follower.descriptor
    }
  }

  /// Watches another folder too, if it is there; twice is no more than once.
  func watch(folder: String) {
    switch self {
    case .written(_, let watch): watch.add(folder: folder)
    case .followed(let follower): follower.watch(folder: folder)
    }
  }

  /// Takes over what others wrote.
  func catchUp() throws(LogFailure) {
    switch self {
    case .written(let writer, let watch):
      watch.drain()
      _ = try writer.catchUp()
    case .followed(let follower):
      _ = try follower.catchUp()
    }
  }
}

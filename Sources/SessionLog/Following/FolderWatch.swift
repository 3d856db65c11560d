import Glibc

/// Says when something in a folder has changed: a descriptor for `poll`, and
/// nothing more; what changed is read from the files themselves.
public final class FolderWatch {
  /// Readable when something has changed.
  public let descriptor: Int32

  /// Watches the folder that `path`, a file, is in.
  public init(folderOf path: String) throws(LogFailure) {
    let folder = SplitPath(path).folder
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw LogFailure("inotify_init1", folder) }
    let changes = Self.changes
    guard inotify_add_watch(descriptor, folder, UInt32(changes)) >= 0 else {
      throw LogFailure("inotify_add_watch", folder)
    }
  }

  /// Watches another folder as well; one that is not there is not watched.
  public func add(folder: String) {
    _ = inotify_add_watch(descriptor, folder, UInt32(Self.changes))
  }

  private static let changes =
    IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Forgets the changes so far, so that the descriptor waits for new ones.
  ///
  /// - Returns: Whether there were any.
  @discardableResult
  public func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var changed = false
    while uninterrupted({ read(descriptor, &buffer, buffer.count) }) > 0 {
      changed = true
    }
    return changed
  }
}

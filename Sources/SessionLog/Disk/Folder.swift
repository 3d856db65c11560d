import Glibc

/// Where a path leads: the folder that it is in, and its name there.
struct SplitPath {
  var folder: String
  var name: String

  init(_ path: String) {
    let slash = path.lastIndex(of: "/")
    let start = slash.map(path.index(after:)) ?? path.startIndex
    name = String(path[start...])
    folder = slash.map { String(path[...$0]) } ?? "."
  }
}

/// Waits until what was made, renamed or removed in a folder is on the disk.
func syncFolder(of path: String, calls: DiskCalls) throws(LogFailure) {
  let folder = SplitPath(path).folder
  let descriptor = uninterrupted {
    open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }
  guard descriptor >= 0 else { throw LogFailure("open", folder) }
  defer { close(descriptor) }
  guard uninterrupted({ calls.syncAll(descriptor) }) == 0 else {
    let error = ErrorNumber.current
    // Some file systems can't sync a folder, and need not.
    if [EINVAL, ENOTSUP].contains(error.code) { return }
    throw error.isFull
      ? .full(path: folder, error) : .syncFailed(path: folder, error)
  }
}

/// Removes a file; that it is not there is no failure.
///
/// - Returns: Whether it was there.
@discardableResult
func removeFile(_ path: String, calls: DiskCalls) throws(LogFailure) -> Bool {
  if calls.remove(path) == 0 { return true }
  if errno == ENOENT { return false }
  throw LogFailure("unlink", path)
}

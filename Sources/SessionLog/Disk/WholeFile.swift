import Glibc

/// A small file that is only ever written whole: after a crash it is the old
/// one or the new one, and nothing else.
///
/// The log's lock keeps writers apart.
struct WholeFile {
  let path: String
  let calls: DiskCalls

  /// What is written before it takes the file's place.
  var temporaryPath: String { path + ".new" }

  /// The bytes; nil where there is no such file.
  func read() throws(LogFailure) -> [UInt8]? {
    do throws(LogFailure) {
      return try OpenFile(path, O_RDONLY | O_NOFOLLOW).bytes()
    } catch .missing {
      return nil
    }
  }

  /// Writes the file anew.
  ///
  /// When this returns it is on the disk.
  func write(_ bytes: [UInt8]) throws(LogFailure) {
    try replace(with: prepare(bytes))
  }

  /// The new file beside the old one, on the disk.
  func prepare(_ bytes: [UInt8]) throws(LogFailure) -> OpenFile {
    try removeFile(temporaryPath, calls: calls)
    let file = try OpenFile(
      temporaryPath, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW,
      calls: calls)
    do throws(LogFailure) {
      try file.append(bytes)
      try file.syncAll()
    } catch {
      _ = calls.remove(temporaryPath)
      throw error
    }
    return file
  }

  /// The new file takes the place of the old one.
  func replace(with file: OpenFile) throws(LogFailure) {
    guard calls.rename(temporaryPath, path) == 0 else {
      let failure = LogFailure("rename", path)
      _ = calls.remove(temporaryPath)
      throw failure
    }
    try syncFolder(of: path, calls: calls)
  }

  /// Removes the file; when this returns it is gone from the disk.
  func remove() throws(LogFailure) {
    if try removeFile(path, calls: calls) {
      try syncFolder(of: path, calls: calls)
    }
  }
}

extension [UInt8] {
  /// Whether a file that was read anew has these bytes.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { mine in
        other.withUnsafeBytes { theirs in
          guard let mine = mine.baseAddress, let theirs = theirs.baseAddress
          else { return true }
          return memcmp(mine, theirs, count) == 0
        }
      }
  }
}

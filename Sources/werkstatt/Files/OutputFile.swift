import Glibc

/// A file that is written whole or not at all.
struct OutputFile {
  let path: String

  /// Writes the text beside the file and puts it in its place.
  ///
  /// - Throws: `Failure`; the file is then as it was.
  func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// The same with bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let temporary = "\(path).new-\(getpid())"
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    var isWritten = writeAll(bytes, to: descriptor)
    isWritten = isWritten && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(temporary, path) == 0 else {
      let failure = failure()
      unlink(temporary)
      throw failure
    }
  }

  private func failure() -> Failure {
    Failure(
      .cannotCreate, "cannotWrite",
      ["path": path, "error": String(cString: strerror(errno))])
  }
}

import Glibc
import SessionLog

/// A file that is written whole or not at all, where that can be.
struct OutputFile {
  let path: String
  /// Whether somebody named it: then a link leads where it leads, and a pipe
  /// gets the bytes; what stands in the way of a name of ours is replaced.
  private let isNamed: Bool

  /// A file of ours, beside a log.
  init(path: String) {
    self.path = path
    isNamed = false
  }

  /// Writes the text beside the file and puts it in its place.
  ///
  /// - Throws: `Failure`; the file is then as it was.
  func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  /// The same with bytes.
  ///
  /// Only an ordinary file can be put in another's place; a device or a pipe
  /// gets the bytes as they come, and a link stays one.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var status = stat()
    guard isNamed, stat(path, &status) == 0 else {
      return try put(bytes, at: path)
    }
    if status.st_mode & S_IFMT == S_IFREG {
      try put(bytes, at: linked)
    } else {
      try pass(bytes)
    }
  }

  /// What a link leads to.
  private var linked: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private func pass(_ bytes: [UInt8]) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor) else { throw failure() }
  }

  private func put(_ bytes: [UInt8], at path: String) throws(Failure) {
    let temporary = "\(path).new-\(getpid())"
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    var isWritten = fchmod(descriptor, 0o600) == 0
    isWritten = isWritten && writeAll(bytes, to: descriptor)
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

extension OutputFile {
  /// - Throws: `Failure` for a name that a log could have, so that none is
  ///   ever replaced.
  init(besideLogs path: String) throws(Failure) {
    if path.hasSuffix(LogPaths.ending) {
      throw Failure(.cannotCreate, "isLog", ["path": path])
    }
    self.path = path
    isNamed = true
  }

  /// Whether an ordinary file is there, which writing would replace.
  var isThere: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Takes the file away again, if it is an ordinary one.
  func remove() {
    if isThere { unlink(path) }
  }
}

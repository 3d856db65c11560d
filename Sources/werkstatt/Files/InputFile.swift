import Glibc
import SessionLog

/// A file or folder that somebody named.
struct InputFile {
  let path: String

  /// - Throws: `Failure` where nothing is there.
  init(_ path: String) throws(Failure) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.failure(path) }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }

  let isFolder: Bool

  /// All of its bytes, if they are no more than `most`: what is longer is
  /// not read at all.
  ///
  /// - Throws: `Failure` where it can't be read, has no end, or is too long.
  func bytes(most: Int) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if status.st_size > most { throw tooLong(most) }
    case S_IFIFO:
      // One that nobody writes to is empty; a writer is waited for.
      _ = fcntl(descriptor, F_SETFL, 0)
    default: throw Failure(.noInput, "noFile", ["path": path])
    }
    return try bytes(of: descriptor, most: most)
  }

  private func bytes(
    of descriptor: Int32, most: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > most { throw tooLong(most) }
    }
  }

  private func tooLong(_ most: Int) -> Failure {
    let kibibytes = most >> 10
    let size =
      kibibytes < 1 << 10 ? "\(kibibytes) KiB" : "\(kibibytes >> 10) MiB"
    return Failure(.badData, "fileTooLong", ["path": path, "most": size])
  }

  /// The names of what is in the folder, sorted.
  ///
  /// - Throws: `Failure` where it can't be looked into.
  func names() throws(Failure) -> [String] {
    guard let stream = opendir(path) else { throw Self.failure(path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ path: String) -> Failure {
    let error = String(cString: strerror(errno))
    switch errno {
    case ENOENT, ENOTDIR:
      return Failure(.noInput, "missingFile", ["path": path])
    case ELOOP, EISDIR, ENXIO:
      return Failure(.noInput, "noFile", ["path": path])
    case EACCES, EPERM:
      return Failure(
        .notPermitted, "notPermitted", ["path": path, "error": error])
    default:
      return Failure(
        .readOrWrite, "failed", ["path": path, "call": "read", "error": error])
    }
  }
}

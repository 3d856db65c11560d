import Glibc

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

  /// All of its bytes.
  ///
  /// - Throws: `Failure` where it can't be read.
  func bytes() throws(Failure) -> [UInt8] {
    guard let file = fopen(path, "rbe") else { throw Self.failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    if ferror(file) != 0 { throw Self.failure(path) }
    return bytes
  }

  /// The names of what is in the folder, sorted.
  ///
  /// - Throws: `Failure` where it can't be looked into.
  func names() throws(Failure) -> [String] {
    guard let stream = opendir(path) else { throw Self.failure(path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ path: String) -> Failure {
    let error = String(cString: strerror(errno))
    switch errno {
    case ENOENT, ENOTDIR:
      return Failure(.noInput, "missingFile", ["path": path])
    case EACCES, EPERM:
      return Failure(
        .notPermitted, "notPermitted", ["path": path, "error": error])
    default:
      return Failure(
        .readOrWrite, "failed", ["path": path, "call": "read", "error": error])
    }
  }
}

import Glibc

/// A file that nobody else reads and that may be lost: what fails here is left
/// undone.
struct PrivateFile {
  let path: String

  /// All of its bytes; nil where there is no such file.
  func read() -> [UInt8]? {
    guard let file = open(O_RDONLY) else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var failed = false
    let bytes = [UInt8](
      unsafeUninitializedCapacity: Int(status.st_size)
    ) { room, length in
      while length < room.count {
        let count = Glibc.read(
          file, room.baseAddress.map { $0 + length }, room.count - length)
        if count < 0 { failed = true }
        if count <= 0 { return }
        length += count
      }
    }
    return failed ? nil : bytes
  }

  /// Adds these bytes, with one write, unless somebody else is writing.
  func append(_ bytes: [UInt8]) {
    guard let file = open(O_WRONLY | O_APPEND) else { return }
    defer { close(file) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { _ = write(bytes, to: file) }
  }

  /// Puts these bytes in its place, whole or not at all.
  func replace(with bytes: [UInt8]) {
    makeFolder()
    let new = "\(path).\(getpid()).new"
    guard
      let file = PrivateFile(path: new).open(O_WRONLY | O_CREAT | O_EXCL)
    else { return }
    defer { close(file) }
    if !write(bytes, to: file) || rename(new, path) != 0 { unlink(new) }
  }

  private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    Glibc.write(file, bytes, bytes.count) == bytes.count
  }

  private func open(_ flags: Int32) -> Int32? {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let file = Glibc.open(path, flags, 0o600)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else {
      close(file)
      return nil
    }
    return file
  }

  /// Each folder above it that is missing, for its owner alone.
  private func makeFolder() {
    var folder = path[...]
    var missing: [String] = []
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = folder[..<slash]
      if access(String(folder), F_OK) == 0 { break }
      missing.append(String(folder))
    }
    for folder in missing.reversed() { mkdir(folder, 0o700) }
  }
}

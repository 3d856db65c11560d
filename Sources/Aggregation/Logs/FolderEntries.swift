import Glibc
import SessionLog

/// An open folder, and what of it may lead to logs, one after the other.
final class FolderEntries {
  private let path: String
  private let stream: OpaquePointer

  struct Entry {
    /// Its bytes, which stay until the next entry.
    var name: UnsafeBufferPointer<UInt8>
    var isFolder: Bool
  }

  /// Opens the folder; a link in place of it only where that is wished for.
  init(_ path: String, followingLink: Bool) throws(LogFailure) {
    self.path = path
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(path, followingLink ? flags : flags | O_NOFOLLOW)
    guard descriptor >= 0 else { throw LogFailure("open", path) }
    guard let stream = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw LogFailure("fdopendir", path)
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// Whether the path leads to a folder.
  static func isFolder(_ path: String) throws(LogFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw LogFailure("stat", path) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The next folder or log; nil behind the last.
  func next() throws(LogFailure) -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == 0 { return nil }
        throw LogFailure("readdir", path)
      }
      if let found = found(entry) { return found }
    }
  }

  private func found(_ entry: UnsafeMutablePointer<dirent>) -> Entry? {
    let name = entry.nameBytes
    // What is hidden begins so, and the folder itself.
    guard name.first != UInt8(ascii: ".") else { return nil }
    let type = Int(entry.pointee.d_type)
    // Some file systems don't tell.
    switch type == DT_UNKNOWN ? askedType(of: name) : type {
    case DT_DIR: return Entry(name: name, isFolder: true)
    case DT_REG:
      return LogPaths.isLog(name) ? Entry(name: name, isFolder: false) : nil
    default: return nil
    }
  }

  private func askedType(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var status = stat()
    let isKnown = name.withMemoryRebound(to: CChar.self) { name in
      name.baseAddress.map {
        fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) == 0
      } ?? false
    }
    switch isKnown ? status.st_mode & S_IFMT : 0 {
    case S_IFDIR: return DT_DIR
    case S_IFREG: return DT_REG
    default: return DT_UNKNOWN
    }
  }
}

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
      let type = Int(entry.pointee.d_type)
      let name = UnsafeRawPointer(entry) + Self.nameOffset
      let found = self.entry(
        name.assumingMemoryBound(to: CChar.self), type: type)
      if let found { return found }
    }
  }

  private static let nameOffset =
    MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  private func entry(_ name: UnsafePointer<CChar>, type: Int) -> Entry? {
    // What is hidden begins so, and the folder itself.
    guard name.pointee != CChar(bitPattern: UInt8(ascii: ".")) else {
      return nil
    }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self),
      count: strlen(name))
    // Some file systems don't tell.
    switch type == DT_UNKNOWN ? askedType(of: name) : type {
    case DT_DIR: return Entry(name: bytes, isFolder: true)
    case DT_REG:
      return LogPaths.isLog(bytes) ? Entry(name: bytes, isFolder: false) : nil
    default: return nil
    }
  }

  private func askedType(of name: UnsafePointer<CChar>) -> Int {
    var status = stat()
    let isKnown =
      fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0
    switch isKnown ? status.st_mode & S_IFMT : 0 {
    case S_IFDIR: return DT_DIR
    case S_IFREG: return DT_REG
    default: return DT_UNKNOWN
    }
  }
}

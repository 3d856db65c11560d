import Glibc

/// Which file it is, how long, and when it was last written.
public struct FileIdentity: Hashable, Sendable {
  public var device: UInt64 = 0
  /// The inode's.
  public var number: UInt64 = 0
  public var size = 0
  /// In nanoseconds since 1970.
  public var modified = 0
  /// When it, or what is said of it, last changed; nobody can set that.
  public var changed = 0
  var isOrdinary = false
  /// How many names it has.
  var names = 1

  /// No file.
  init() {}

  /// A file as it was once.
  public init(
    device: UInt64, number: UInt64, size: Int, modified: Int, changed: Int
  ) {
    (self.device, self.number, self.size) = (device, number, size)
    (self.modified, self.changed) = (modified, changed)
    isOrdinary = true
  }

  /// Whether it is the same file, with nothing written to it in between.
  public func isUnchanged(since other: FileIdentity) -> Bool {
    isSameFile(as: other) && size == other.size && modified == other.modified
      && changed == other.changed && isOrdinary && other.isOrdinary
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    isOrdinary = status.st_mode & S_IFMT == S_IFREG
    names = Int(status.st_nlink)
  }

  /// The file of this name; nil where there is none, or it can't be looked
  /// at.
  public init?(named name: UnsafePointer<CChar>) {
    var status = stat()
    guard lstat(name, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The file of this name; nil where there is none.
  ///
  /// A link is itself, whatever it leads to.
  public static func at(_ path: String) throws(LogFailure) -> FileIdentity? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw LogFailure("lstat", path)
    }
    return FileIdentity(status)
  }

  /// Whether anything bears this name, be it a link to nowhere.
  static func isTaken(_ path: String) throws(LogFailure) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return true }
    if errno == ENOENT { return false }
    throw LogFailure("lstat", path)
  }

  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && number == other.number
  }

  /// `device number size modified changed`, of an ordinary file.
  var text: String { "\(device) \(number) \(size) \(modified) \(changed)" }

  /// The same read back; nil for anything else.
  init?(text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 5, let device = UInt64(parts[0]),
      let number = UInt64(parts[1]), let size = Int(parts[2]),
      let modified = Int(parts[3]), let changed = Int(parts[4])
    else { return nil }
    self.init(
      device: device, number: number, size: size, modified: modified,
      changed: changed)
  }
}

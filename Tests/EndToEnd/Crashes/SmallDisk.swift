import Glibc
import TestSupport
import Testing

/// A file system of its own with little room.
final class SmallDisk {
  let place: Workplace
  let path: String
  /// What a file takes of it at least, and all it can take.
  static let page = 4_096

  init(in place: Workplace, size: String) throws {
    self.place = place
    path = "\(place.path)/disk"
    mkdir(path, 0o700)
    let mounted = mount("tmpfs", path, "tmpfs", 0, "size=\(size)")
    try #require(mounted == 0, "can't mount: \(errno)")
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// For tests that can't do without it.
  static let isAllowed = getuid() == 0
  static let isMissing: Comment = "only root can mount a small disk"

  func run(_ arguments: String...) throws -> Run {
    try Run(arguments + ["--sessions", path], in: place)
  }

  func remount(_ option: String) throws {
    #expect(system("mount -o remount,\(option) '\(path)'") == 0)
  }

  private var filling: String { "\(path)/filling" }

  /// Takes all the room that is left but so many pages.
  func fill(leaving pages: Int = 0) {
    // A file that was removed takes room for as long as a child that is just
    // being started holds it.
    while used > pagesOfFiles { usleep(100) }
    let file = open(filling, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 0, count: 1 << 16)
    var length = 0
    while case let count = write(file, bytes, bytes.count), count > 0 {
      length += count
    }
    if pages > 0 { ftruncate(file, max(0, length - pages * Self.page)) }
  }

  func empty() { remove("filling") }

  /// Removes a file; its room is free at once, whoever has it open.
  func remove(_ name: String) {
    truncate("\(path)/\(name)", 0)
    unlink("\(path)/\(name)")
  }

  /// How many pages are taken.
  private var used: Int {
    var facts = statvfs()
    statvfs(path, &facts)
    return Int(facts.f_blocks - facts.f_bfree)
  }

  private var pagesOfFiles: Int {
    fileNames(in: path).map { name in
      var facts = stat()
      stat("\(path)/\(name)", &facts)
      return Int(facts.st_blocks) * 512 / Self.page
    }.reduce(0, +)
  }
}

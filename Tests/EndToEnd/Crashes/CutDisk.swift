import Glibc
import Testing

/// A file system in a file, whose power can be cut: what was not waited for is
/// gone then.
final class CutDisk {
  /// What people's disks have.
  enum Kind: String, CaseIterable, Sendable { case ext4, xfs }

  /// Where its files are.
  let path: String
  private let image: String
  /// Can't go before the disk that is mounted in it.
  private let place: Workplace
  /// Waits for the word, so that no time is lost between it and the cut.
  private var shutdown: UnsafeMutablePointer<FILE>?

  init(_ kind: Kind, in place: Workplace) throws {
    self.place = place
    (image, path) = ("\(place.path)/image", "\(place.path)/disk")
    mkdir(path, 0o700)
    // The least that xfs takes; nearly nothing of it is ever written.
    try Tools.shell("truncate -s 304M '\(image)'")
    try Tools.shell("mkfs.\(kind) -q '\(image)'")
    try start()
  }

  deinit {
    shutdown.map { _ = pclose($0) }
    umount2(path, Int32(MNT_DETACH))
    unlink(image)
  }

  private func start() throws {
    try Tools.shell("mount -o loop '\(image)' '\(path)'")
    shutdown = popen("\(Tools.path) xfs_io -x '\(path)' >/dev/null 2>&1", "we")
    try #require(shutdown != nil)
  }

  /// Cuts the power; nothing is written any more.
  ///
  /// xfs_io would write what is waiting only with `-f`.
  func cut() {
    guard let shutdown else { return }
    fputs("shutdown\n", shutdown)
    pclose(shutdown)
    self.shutdown = nil
  }

  /// The power is back, and the file system sees what it has.
  func restart() throws {
    let end = ContinuousClock.now + .seconds(20)
    while umount2(path, 0) != 0 {
      try #require(errno == EBUSY && ContinuousClock.now < end)
      // Children that are just being started hold our files for a moment.
      usleep(1_000)
    }
    try start()
  }
}

extension CutDisk {
  /// What is missing here for such disks; empty where nothing is.
  static let missing: [String] = {
    if getuid() != 0 { return ["root"] }
    let tools = Tools.missing("mkfs.ext4", "mkfs.xfs", "xfs_io")
    return tools.isEmpty && !canLoop ? ["loop devices"] : tools
  }()

  private static var canLoop: Bool {
    Kind.allCases.allSatisfy { kind in
      guard let place = try? Workplace() else { return false }
      return (try? CutDisk(kind, in: place)) != nil
    }
  }

  /// For tests that can't do without it.
  static let isMissing = Comment(
    rawValue: "no power is cut: \(missing.joined(separator: ", ")) missing")
}

import Glibc

/// What a folder lies on, as far as it matters to a log: on a network, locks
/// and syncs may not hold what they promise, and changes are not told to
/// others.
public struct FileSystemKind: Hashable, Sendable {
  /// The name of a network's file system, `nfs4`; nil for a disk of this
  /// machine.
  public let network: String?

  /// That of a folder; where it can't be known it counts as a disk.
  public init(of folder: String) {
    guard let resolved = realpath(folder, nil),
      let mounts = try? OpenFile("/proc/self/mountinfo", O_RDONLY).bytes()
    else {
      self.init(of: folder, mounts: "")
      return
    }
    defer { free(resolved) }
    self.init(
      of: String(cString: resolved),
      mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// The same by the lines of proc_pid_mountinfo(5): of the mounts that the
  /// path is in, the deepest counts, and of equal ones the last.
  init(of path: String, mounts: String) {
    var found: (point: String, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), dash > 5,
        fields.indices.contains(dash + 1)
      else { continue }
      let point = Self.unescaped(fields[4])
      guard Self.holds(point, path), point.count >= found?.point.count ?? 0
      else { continue }
      found = (point, String(fields[dash + 1]))
    }
    network = found.flatMap { Self.isNetwork($0.kind) ? $0.kind : nil }
  }

  private static func holds(_ point: String, _ path: String) -> Bool {
    point == "/" || path == point || path.hasPrefix(point + "/")
  }

  /// Blanks stand there as octal numbers.
  private static func unescaped(_ field: Substring) -> String {
    String(field).replacing("\\040", with: " ").replacing("\\011", with: "\t")
      .replacing("\\012", with: "\n").replacing("\\134", with: "\\")
  }

  private static func isNetwork(_ kind: String) -> Bool {
    networks.contains(kind) || fuseNetworks.contains(kind)
  }

  private static let networks: Set<String> = [
    "9p", "afs", "ceph", "cifs", "coda", "gfs2", "lustre", "ncpfs", "nfs",
    "nfs4", "ocfs2", "smb3", "smbfs",
  ]
  private static let fuseNetworks: Set<String> = [
    "fuse.curlftpfs", "fuse.davfs", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
  ]
}

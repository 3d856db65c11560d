import Testing

@testable import SessionLog

@Suite("What a folder lies on")
struct FileSystemKindTests {
  private static let mounts = """
    21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    30 21 0:40 / /home rw,relatime shared:9 - nfs4 server:/home rw
    31 30 0:41 / /home/local rw - xfs /dev/sdb1 rw
    32 21 0:42 / /mnt/My\\040Share rw master:3 - cifs //server/share rw
    33 21 0:43 / /mnt/far rw - fuse.sshfs me@there: rw
    34 21 0:44 / /mnt/ssd rw - fuseblk /dev/sdc1 rw
    broken
    """

  @Test(
    "is the deepest mount that it is in",
    arguments: [
      ("/srv/sessions", nil), ("/home/anna", "nfs4"), ("/home", "nfs4"),
      ("/homes", nil), ("/home/local/x", nil), ("/mnt/My Share/a", "cifs"),
      ("/mnt/far", "fuse.sshfs"), ("/mnt/ssd/x", nil),
    ] as [(String, String?)])
  func mounted(path: String, network: String?) {
    let kind = FileSystemKind(of: path, mounts: Self.mounts)
    #expect(kind.network == network)
  }

  @Test("is asked of the system, and what is not there counts as a disk")
  func folder() {
    #expect(FileSystemKind(of: "/proc").network == nil)
    #expect(FileSystemKind(of: "/there/is/none").network == nil)
    #expect(FileSystemKind(of: "/x", mounts: "").network == nil)
  }
}

import Glibc

/// What the system said when a call failed.
public struct ErrorNumber: Hashable, Sendable {
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  /// That of the call that failed just now.
  public static var current: ErrorNumber { ErrorNumber(errno) }

  /// Its short name, `ENOSPC`.
  public var name: String {
    Self.names[code] ?? "errno \(code)"
  }

  /// Whether the disk, the quota or the largest file is full.
  var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// Whether reading may still be possible where writing is not.
  var isRefusal: Bool { [EACCES, EPERM, EROFS].contains(code) }

  /// Those that files and folders give.
  ///
  /// The C library has them all, but not for Swift.
  private static let names: [Int32: String] = [
    E2BIG: "E2BIG", EACCES: "EACCES", EAGAIN: "EAGAIN", EBADF: "EBADF",
    EBUSY: "EBUSY", EDQUOT: "EDQUOT", EEXIST: "EEXIST", EFAULT: "EFAULT",
    EFBIG: "EFBIG", EINTR: "EINTR", EINVAL: "EINVAL", EIO: "EIO",
    EISDIR: "EISDIR", ELOOP: "ELOOP", EMFILE: "EMFILE", EMLINK: "EMLINK",
    ENAMETOOLONG: "ENAMETOOLONG", ENFILE: "ENFILE", ENODEV: "ENODEV",
    ENOENT: "ENOENT", ENOLCK: "ENOLCK", ENOMEM: "ENOMEM", ENOSPC: "ENOSPC",
    ENOTDIR: "ENOTDIR", ENOTEMPTY: "ENOTEMPTY", ENOTSUP: "ENOTSUP",
    ENXIO: "ENXIO", EPERM: "EPERM", EROFS: "EROFS", ESTALE: "ESTALE",
    ETXTBSY: "ETXTBSY", EXDEV: "EXDEV",
  ]
}

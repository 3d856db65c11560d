import Glibc

@testable import SessionLog

/// A disk whose calls fail when they are told to.
final class FailingDisk {
  /// What happens instead of a call.
  enum Trouble {
    case error(Int32)
    /// A write that takes only so many bytes.
    case short(Int)
    /// Half of the bytes are written, and from then on every call fails, as
    /// after a power cut.
    case powerCut
  }

  private(set) var count = 0
  /// What happens to the call with this number, from 0.
  var troubles: [Int: Trouble] = [:]
  private var isDead = false
  /// What happens to the next calls of a name, one after the other.
  private var coming: [String: [Trouble?]] = [:]

  /// All calls that were made, in words.
  private(set) var log: [String] = []

  private func trouble(_ name: String) -> Trouble? {
    defer { count += 1 }
    log.append(name)
    if isDead { return .error(EIO) }
    if let next = coming[name], !next.isEmpty {
      return coming[name]?.removeFirst()
    }
    guard let trouble = troubles[count] else { return nil }
    if case .powerCut = trouble { isDead = true }
    return trouble
  }

  /// The next writes meet these troubles.
  func failNextWrite(_ first: Trouble?, then second: Trouble) {
    coming["write"] = first.map { [$0, second] } ?? [second]
  }

  /// The write after the next one meets this trouble.
  func failSecondWrite(_ trouble: Trouble) { coming["write"] = [nil, trouble] }

  func failNextSync(_ trouble: Trouble) { coming["fdatasync"] = [trouble] }

  /// Nothing fails any more.
  func calm() { coming = [:] }

  private func plain(_ name: String, _ call: () -> Int32) -> Int32 {
    switch trouble(name) {
    case nil: return call()
    case .error(let code): errno = code
    case .short, .powerCut: errno = EIO
    }
    return -1
  }

  var calls: DiskCalls {
    DiskCalls(
      write: { [self] descriptor, bytes in
        switch trouble("write") {
        case nil:
          return write(descriptor, bytes.baseAddress, bytes.count)
        case .error(let code):
          errno = code
          return -1
        case .short(let count):
          return write(descriptor, bytes.baseAddress, count)
        case .powerCut:
          _ = write(descriptor, bytes.baseAddress, bytes.count / 2)
          errno = EIO
          return -1
        }
      },
      syncData: { [self] descriptor in
        plain("fdatasync") { fdatasync(descriptor) }
      },
      syncAll: { [self] descriptor in plain("fsync") { fsync(descriptor) } },
      truncate: { [self] descriptor, length in
        plain("ftruncate") { ftruncate(descriptor, length) }
      },
      rename: { [self] old, new in plain("rename") { rename(old, new) } },
      remove: { [self] path in plain("unlink") { unlink(path) } })
  }
}

extension DiskCalls {
  /// A disk that says at once that all is on it: for tests that open many
  /// logs and don't ask what a crash leaves.
  static var hasty: DiskCalls {
    DiskCalls(syncData: { _ in 0 }, syncAll: { _ in 0 })
  }
}

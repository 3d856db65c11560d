import Glibc
import Workshop

/// Room that is kept for the end: a file beside the log that holds 1 MiB and is
/// given up when the disk is full and something is to be closed.
///
/// It holds nothing, and may be deleted at any time.
struct Reserve {
  let path: String
  let calls: DiskCalls

  /// In bytes: a round of 3,000 ballots is closed with less.
  static let size = 1 << 20
  /// Where there is less room than so many of it, none is kept: it would
  /// itself be what fills the disk.
  private static let least = 8

  /// Whether the room is there, kept already or from now on.
  ///
  /// That it can't be kept stops nobody: it is a precaution.
  @discardableResult
  func hold() -> Bool {
    isHeld || (hasRoom && take(Self.size))
  }

  /// Keeps what is left of the room after a part of it was used, as much as
  /// there is.
  func holdTheRest() {
    var size = Self.size
    while size >= Self.smallest, !take(size) { size = size / 8 * 7 }
  }

  /// In bytes: the seal and some lines more.
  private static let smallest = 8192

  private func take(_ size: Int) -> Bool {
    guard (try? removeFile(path, calls: calls)) != nil,
      let file = try? OpenFile(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, calls: calls)
    else { return false }
    if posix_fallocate(file.descriptor, 0, size) == 0 { return true }
    _ = release()
    return false
  }

  /// Gives the room back.
  ///
  /// - Returns: Whether there was any.
  func release() -> Bool { calls.remove(path) == 0 }

  /// Whether the file takes all of its room on the disk; a longer one with
  /// holes would not.
  private var isHeld: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Int(status.st_blocks) * 512 >= Self.size
  }

  /// Says that somebody wants the room kept, for as long as the file is open;
  /// nil where there is none.
  func claim() -> OpenFile? {
    guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW),
      (try? file.lock(LOCK_SH | LOCK_NB)) != nil
    else { return nil }
    return file
  }

  /// Whether nobody else wants it kept.
  var isUnclaimed: Bool {
    guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW) else {
      return true
    }
    return (try? file.lock(LOCK_EX | LOCK_NB)) != nil
  }

  private var hasRoom: Bool {
    var room = statvfs()
    return statvfs(SplitPath(path).folder, &room) == 0
      && room.f_bavail >= UInt(Self.least * Self.size) / max(1, room.f_frsize)
  }
}

extension LogWriter {
  var reserve: Reserve {
    Reserve(path: paths.reserve, calls: calls)
  }

  /// From now on room for closing is kept on the disk, where it has enough.
  public func keepReserve() {
    keepsReserve = true
    if readOnly == nil { holdReserve() }
  }

  private func holdReserve() {
    reserve.hold()
    reserveClaim = reserve.claim()
  }

  /// This seat needs the room no more; it goes with the last that did.
  public func giveUpReserve() {
    keepsReserve = false
    reserveClaim = nil
    if reserve.isUnclaimed { _ = reserve.release() }
  }

  /// Does what may find the disk full; what ends something then gets the room
  /// that was kept for it.
  func withReserve<Result>(
    for command: Command, _ body: () throws(SubmitFailure) -> Result
  ) throws(SubmitFailure) -> Result {
    let result: Result
    do throws(SubmitFailure) {
      result = try body()
    } catch {
      guard case .failed(.full) = error, command.endsSomething,
        reserve.release()
      else { throw error }
      let result = try body()
      reserve.holdTheRest()
      return result
    }
    if keepsReserve { holdReserve() }
    return result
  }
}

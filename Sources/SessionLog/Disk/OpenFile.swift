import Glibc

/// An ordinary file that is open, for as long as this lives.
final class OpenFile {
  let path: String
  let descriptor: Int32
  /// What it was when it was opened.
  let opened: FileIdentity
  private let calls: DiskCalls

  /// Opens or makes a file; new ones can be read and written by their owner
  /// alone, whatever the umask.
  init(
    _ path: String, _ flags: Int32, calls: DiskCalls = DiskCalls()
  ) throws(LogFailure) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    let flags = flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    // It is emptied only when it is known to be ours.
    descriptor = uninterrupted { open(path, flags & ~O_TRUNC, 0o600) }
    self.path = path
    self.calls = calls
    guard descriptor >= 0 else {
      opened = FileIdentity()
      throw LogFailure("open", path)
    }
    opened = try Self.identity(descriptor, path)
    guard opened.isOrdinary else { throw LogFailure.notAFile(path: path) }
    // Under its other name it may be a file of somebody else's.
    if flags & O_ACCMODE != O_RDONLY, opened.names > 1 {
      throw LogFailure.hasOtherNames(path: path)
    }
    if flags & O_CREAT != 0, fchmod(descriptor, 0o600) != 0 {
      throw LogFailure("fchmod", path)
    }
    if flags & O_TRUNC != 0 { try truncate(to: 0) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func identity() throws(LogFailure) -> FileIdentity {
    try Self.identity(descriptor, path)
  }

  private static func identity(
    _ descriptor: Int32, _ path: String
  ) throws(LogFailure) -> FileIdentity {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw LogFailure("fstat", path)
    }
    return FileIdentity(status)
  }

  /// Reads on from where the last such reading ended.
  ///
  /// - Returns: How many bytes came; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(LogFailure) -> Int
  {
    let count = uninterrupted {
      Glibc.read(descriptor, room.baseAddress, room.count)
    }
    guard count >= 0 else { throw LogFailure("read", path) }
    return count
  }

  /// The bytes from an offset to the end, or so many of them at most.
  func bytes(from start: Int = 0, most: Int = .max) throws(LogFailure)
    -> [UInt8]
  {
    // One more than there should be, to see that the end is the end.
    var room = max(0, try identity().size - start) + 1
    var bytes: [UInt8] = []
    while bytes.count < most {
      let place = start + bytes.count
      var count = 0
      let piece = [UInt8](
        unsafeUninitializedCapacity: min(room, most - bytes.count)
      ) { buffer, length in
        count = uninterrupted {
          pread(descriptor, buffer.baseAddress, buffer.count, place)
        }
        length = max(0, count)
      }
      guard count >= 0 else { throw LogFailure("read", path) }
      if count == 0 { break }
      bytes += piece
      room = max(4096, room - count)
    }
    return bytes
  }

  /// Writes the bytes at the end, with one call unless the system takes only
  /// some of them.
  func append(_ bytes: [UInt8]) throws(LogFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        uninterrupted { calls.write(descriptor, rest) }
      }
      guard count > 0 else {
        throw LogFailure(
          "write", path, count == 0 ? ErrorNumber(ENOSPC) : .current)
      }
      written += count
    }
  }

  /// Waits until what was written is on the disk.
  ///
  /// - Throws: `LogFailure.syncFailed`, after which this descriptor must not
  ///   be trusted again, or `.full`.
  func syncData() throws(LogFailure) { try sync(calls.syncData) }

  /// The same for everything about the file.
  func syncAll() throws(LogFailure) { try sync(calls.syncAll) }

  private func sync(_ call: (Int32) -> Int32) throws(LogFailure) {
    guard uninterrupted({ call(descriptor) }) == 0 else {
      let error = ErrorNumber.current
      throw error.isFull
        ? .full(path: path, error) : .syncFailed(path: path, error)
    }
  }

  func truncate(to length: Int) throws(LogFailure) {
    guard uninterrupted({ calls.truncate(descriptor, length) }) == 0 else {
      throw LogFailure("ftruncate", path)
    }
  }

  /// Waits for the lock; it is given back by `unlock` or with the descriptor.
  func lock(_ operation: Int32) throws(LogFailure) {
    guard uninterrupted({ flock(descriptor, operation) }) == 0 else {
      throw LogFailure("flock", path)
    }
  }

  func unlock() { _ = flock(descriptor, LOCK_UN) }
}

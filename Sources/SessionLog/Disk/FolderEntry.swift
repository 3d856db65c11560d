import Glibc

extension UnsafeMutablePointer<dirent> {
  /// The entry's name as it stands there, until the next entry is read: the
  /// record ends with it, and not with all that the type has room for.
  public var nameBytes: UnsafeBufferPointer<UInt8> {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("An entry has a name.")
    }
    let start = UnsafeRawPointer(self) + offset
    return UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self),
      count: strlen(start.assumingMemoryBound(to: CChar.self)))
  }

  /// The same as a text, with signs in place of what is no UTF-8.
  public var name: String { String(decoding: nameBytes, as: UTF8.self) }
}

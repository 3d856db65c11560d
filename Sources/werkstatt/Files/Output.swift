import Glibc

/// The two ways out: the result on stdout, all else on stderr.
enum Output {
  /// Writes a result and ends its line.
  ///
  /// - Throws: `Failure` where it can't be written whole.
  static func print(_ text: consuming String) throws(Failure) {
    if text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    guard writeAll(text.utf8, to: STDOUT_FILENO) else {
      throw Failure(.readOrWrite, "output")
    }
  }

  /// A line to the person at the terminal; that it can't be written changes
  /// nothing.
  static func tell(_ line: String) { prompt(line + "\n") }

  /// The same without a line end.
  static func prompt(_ text: String) {
    _ = writeAll(text.utf8, to: STDERR_FILENO)
  }
}

/// Writes all bytes, however often that takes; false where it can't.
func writeAll(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
  let isWritten = bytes.withContiguousStorageIfAvailable {
    writeAll($0, to: descriptor)
  }
  return isWritten ?? writeAll(Array(bytes), to: descriptor)
}

private func writeAll(
  _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32
) -> Bool {
  var done = 0
  while done < bytes.count {
    let rest = UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(bytes)[done...])
    let count = write(descriptor, rest.baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return false }
    done += count
  }
  return true
}

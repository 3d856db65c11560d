import Glibc

/// The two ways out: the result on stdout, all else on stderr.
enum Output {
  /// Writes a result and ends its line.
  ///
  /// - Throws: `Failure` where it can't be written whole.
  static func print(_ text: String) throws(Failure) {
    let text = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
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
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes {
      write(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

import Glibc

/// Lines from stdin, as they come; it never waits.
struct LineInput {
  /// A line that is longer is taken in pieces.
  private static let longest = 1 << 20

  private var bytes: [UInt8] = []
  private(set) var hasEnded = false

  /// Takes what is there; call it when `poll` says so.
  mutating func read() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }

  /// The next whole line without its end; one that the input's end cut off is
  /// none.
  mutating func next() -> String? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      guard bytes.count > Self.longest else { return nil }
      defer { bytes = [] }
      return String(decoding: bytes, as: UTF8.self)
    }
    var line = bytes[..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    bytes.removeFirst(end + 1)
    return String(decoding: line, as: UTF8.self)
  }
}

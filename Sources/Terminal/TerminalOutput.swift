import Glibc

/// The way around curses, for the few sequences that it doesn't know.
struct TerminalOutput {
  let descriptor: Int32

  /// Writes all of it; a terminal that is gone takes nothing, which the next
  /// poll tells.
  func write(_ sequence: String) {
    var bytes = Array(sequence.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if written < 0, errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }
}

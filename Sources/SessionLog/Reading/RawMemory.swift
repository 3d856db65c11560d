import Glibc

/// Raw memory that only grows.
struct RawMemory: ~Copyable {
  private(set) var start: UnsafeMutableRawPointer?
  private(set) var count = 0

  deinit { free(start) }

  /// Makes room for so many bytes; those that are there stay.
  mutating func reserve(_ wanted: Int) throws(LogFailure) {
    if wanted <= count { return }
    // At least half as much again, so that growing costs little in all.
    let room = max(wanted, count + count / 2, 1 << 18)
    guard let grown = realloc(start, room) else { throw .outOfMemory }
    start = grown
    count = room
  }

  /// So many bytes from a place on.
  func room(from place: Int, count: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: start.map { $0 + place }, count: count)
  }

  /// Fills so many bytes with zeros.
  func clear(from place: Int, count: Int) {
    room(from: place, count: count).initializeMemory(
      as: UInt8.self, repeating: 0)
  }
}

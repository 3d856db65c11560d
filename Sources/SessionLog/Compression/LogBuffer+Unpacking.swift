extension LogBuffer {
  /// Reads a compressed log, piece by piece, as the text in it.
  func unpack(
    _ file: OpenFile, _ compression: Compression
  ) throws(LogFailure) {
    let unpacker = try unpacker(compression)
    unpacker.start()
    try packed.reserve(Self.atOnce)
    let most = max(Self.trusted * 2, file.opened.size * Self.mostTimes)
    var isFirst = true
    while true {
      let room = packed.room(from: 0, count: Self.atOnce)
      let count = try file.read(into: room)
      if count == 0 { break }
      let piece = UnsafeRawBufferPointer(rebasing: room.prefix(count))
      if isFirst, !compression.begins(piece) {
        throw .notUnpacked(path: file.path, .otherKind)
      }
      isFirst = false
      try unpack(piece, with: unpacker, most: most, file.path)
    }
    if !unpacker.isAtEnd { throw .notUnpacked(path: file.path, .cutOff) }
  }

  /// One for each way is kept, with what it has allocated.
  private func unpacker(
    _ compression: Compression
  ) throws(LogFailure) -> any Unpacker {
    if let kept = unpackers[compression] { return kept }
    let unpacker = try compression.unpacker()
    unpackers[compression] = unpacker
    return unpacker
  }

  /// So many bytes of a compressed log are read at a time.
  private static let atOnce = 1 << 16
  /// A log's lines hold hashes, of which nothing is saved: what grows more is
  /// none.
  private static let mostTimes = 16

  private func unpack(
    _ piece: UnsafeRawBufferPointer, with unpacker: any Unpacker, most: Int,
    _ path: String
  ) throws(LogFailure) {
    var rest = piece
    while true {
      try reserve(Self.atOnce)
      let room = memory.room(
        from: length, count: memory.count - length - Self.padding)
      let before = rest.count
      guard let written = unpacker.unpack(&rest, into: room) else {
        throw .notUnpacked(path: path, .corrupt)
      }
      length += written
      if length > Self.trusted, length - written <= Self.trusted {
        try checkBeginning(path)
      }
      if length > most { throw .notUnpacked(path: path, .tooMuch) }
      if rest.isEmpty, written < room.count { return }
      if written == 0, rest.count == before {
        throw .notUnpacked(path: path, .corrupt)
      }
    }
  }
}

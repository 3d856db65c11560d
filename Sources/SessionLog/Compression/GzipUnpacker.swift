import CZlib

/// Files of gzip, of one member or many.
final class GzipUnpacker: Unpacker {
  // zlib remembers where it lies.
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var isAtEnd = false

  init() throws(LogFailure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 16: gzip and nothing else, with the largest window.
    let result = inflateInit2_(
      stream, 16 + MAX_WBITS, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else { throw .outOfMemory }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func start() {
    inflateReset(stream)
    isAtEnd = false
  }

  func unpack(
    _ input: inout UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> Int? {
    if isAtEnd {
      // Another member follows.
      if input.isEmpty { return 0 }
      start()
    }
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = room.baseAddress?
      .assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: room.count)
    let most = Int(stream.pointee.avail_out)
    let result = inflate(stream, Z_NO_FLUSH)
    input = UnsafeRawBufferPointer(
      rebasing: input.suffix(Int(stream.pointee.avail_in)))
    isAtEnd = result == Z_STREAM_END
    // Without more input or room it can't go on, which is no fault.
    guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(result) else {
      return nil
    }
    return most - Int(stream.pointee.avail_out)
  }
}

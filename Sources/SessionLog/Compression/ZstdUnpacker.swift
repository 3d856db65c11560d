import CZstd

/// Files of Zstandard, of one frame or many.
final class ZstdUnpacker: Unpacker {
  private let context: OpaquePointer
  private(set) var isAtEnd = false

  init() throws(LogFailure) {
    guard let context = ZSTD_createDCtx() else { throw .outOfMemory }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  func start() {
    ZSTD_DCtx_reset(context, ZSTD_reset_session_only)
    isAtEnd = false
  }

  func unpack(
    _ input: inout UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> Int? {
    // A call without input would ask for a frame that need not come.
    if isAtEnd, input.isEmpty { return 0 }
    var from = ZSTD_inBuffer(
      src: input.baseAddress, size: input.count, pos: 0)
    var to = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let result = ZSTD_decompressStream(context, &to, &from)
    if ZSTD_isError(result) != 0 { return nil }
    input = UnsafeRawBufferPointer(rebasing: input.dropFirst(from.pos))
    isAtEnd = result == 0
    return to.pos
  }
}

import CZlib
import CZstd

/// A way to compress bytes, with sums by which damage is found.
enum Packing: String, CaseIterable {
  case gz
  case zst

  /// One member or frame.
  func callAsFunction(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .gz: gzip(bytes)
    case .zst: zstd(bytes)
    }
  }

  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    var bytes = bytes
    return bytes.withUnsafeMutableBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: room) { packed, count in
        stream.next_in = bytes.baseAddress
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = packed.baseAddress
        stream.avail_out = UInt32(packed.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        count = room - Int(stream.avail_out)
      }
    }
  }

  private func zstd(_ bytes: [UInt8]) -> [UInt8] {
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let room = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: room) { packed, count in
      count = ZSTD_compress2(
        context, packed.baseAddress, room, bytes, bytes.count)
      precondition(ZSTD_isError(count) == 0)
    }
  }
}

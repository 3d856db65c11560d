import CSodium

/// The system's random source.
public enum RandomBytes {
  /// Whether libsodium is ready; asking makes it so, once.
  static let isReady = sodium_init() >= 0

  public static func bytes(_ count: Int) -> [UInt8] {
    precondition(isReady, "libsodium could not start")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// 128 random bits.
  public static func number() -> UInt128 {
    bytes(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

import CSodium

/// SHA-256, fed piece by piece.
public struct SHA256 {
  private var state = crypto_hash_sha256_state()

  public init() { crypto_hash_sha256_init(&state) }

  /// The digest of these bytes.
  public static func digest(_ bytes: some Sequence<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      add(buffer)
    }
    if done == nil { Array(bytes).withUnsafeBufferPointer { add($0) } }
  }

  /// Adds the bytes of a digest.
  mutating func update(_ digest: Digest) { digest.withBytes { add($0) } }

  /// The same of bytes in one piece.
  mutating func add(_ buffer: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address at all.
    guard let address = buffer.baseAddress else { return }
    crypto_hash_sha256_update(&state, address, UInt64(buffer.count))
  }

  /// The digest of all that was added; more can be added afterwards.
  public func digest() -> Digest {
    var state = state
    return Digest { bytes in
      guard let address = bytes.baseAddress else { return }
      crypto_hash_sha256_final(&state, address)
    }
  }
}

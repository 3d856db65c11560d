import Workshop

/// What a log's hashes prove, for readers that find the parts of a line
/// themselves.
public enum Proof {
  /// The `h` of a line behind the one with the hash `previous`, of which the
  /// chain runs over these bytes.
  public static func chain(
    _ hashed: UnsafeBufferPointer<UInt8>, after previous: Digest
  ) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    hash.add(hashed)
    return hash.digest()
  }

  /// The commitment to a text, as its UTF-8, under the salt that is written in
  /// 22 characters; nil where that is none.
  public static func commitment(
    to text: UnsafeBufferPointer<UInt8>, salt: UnsafeBufferPointer<UInt8>
  ) -> Digest? {
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: SaltedText.saltLength
    ) { bytes in
      guard Base64URL.decode(salt, into: bytes) else { return nil }
      var hash = SHA256()
      hash.add(UnsafeBufferPointer(bytes))
      hash.add(text)
      return hash.digest()
    }
  }
}

import CSodium

/// A PIN or voting code as it may lie on a disk: an Argon2id hash with its
/// salt and parameters, from which it can be checked but not read.
public struct SecretHash: Hashable, Sendable {
  /// libsodium's form, `$argon2id$v=19$…`.
  public let text: String

  /// A hash in libsodium's form; nil for any other text.
  public init?(_ text: String) {
    guard text.hasPrefix("$argon2id$"),
      text.utf8.count < crypto_pwhash_argon2id_strbytes(),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The hash of a secret, with a salt of its own.
  ///
  /// Takes tens of milliseconds and 64 MiB; nil where there is not that much
  /// memory.
  public init?(of secret: String) {
    precondition(RandomBytes.isReady, "libsodium could not start")
    var hash = [CChar](
      repeating: 0, count: crypto_pwhash_argon2id_strbytes())
    let password = secret.utf8.map { CChar(bitPattern: $0) }
    let result = crypto_pwhash_argon2id_str(
      &hash, password, UInt64(password.count),
      UInt64(crypto_pwhash_argon2id_opslimit_interactive()),
      crypto_pwhash_argon2id_memlimit_interactive())
    guard result == 0 else { return nil }
    let written = hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    text = String(decoding: written, as: UTF8.self)
  }

  /// Whether this is the hash of `secret`.
  ///
  /// As slow as making one.
  public func matches(_ secret: String) -> Bool {
    precondition(RandomBytes.isReady, "libsodium could not start")
    let password = secret.utf8.map { CChar(bitPattern: $0) }
    return crypto_pwhash_argon2id_str_verify(
      text, password, UInt64(password.count)) == 0
  }
}

/// What a ballot is given by the system's random source.
///
/// None of it holds a time, a place or a person.
public enum RandomIdentifier {
  /// A ballot id: 128 random bits as 26 digits.
  public static func ballot() -> String {
    Crockford.encode(RandomBytes.number())
  }

  /// The ballot id of an imported ballot: the first 128 bits of the SHA-256
  /// of the round's source and the voter's id.
  public static func ballot(source: String, voter: String) -> String {
    var hash = SHA256()
    hash.update(source.utf8)
    hash.update(voter.utf8)
    return Crockford.encode(hash.digest().first128Bits)
  }

  /// The seed of a lot: 128 random bits as 26 digits.
  public static func seed() -> String {
    Crockford.encode(RandomBytes.number())
  }

  /// A confirmation code: 6 upper-case digits.
  public static func confirmationCode() -> String {
    Crockford.upperCase(RandomBytes.bytes(6))
  }

  /// A session's id: a random UUID (version 4).
  public static func session() -> String {
    var bytes = RandomBytes.bytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(bytes))
    var groups: [String] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: "-")
  }
}

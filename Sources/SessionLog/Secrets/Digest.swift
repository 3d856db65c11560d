import Workshop

/// The 32 bytes of a SHA-256.
public struct Digest: Hashable, Sendable {
  public static let length = 32

  public let bytes: [UInt8]

  /// What stands before the first line of a log.
  public static let zero = Digest(
    unchecked: [UInt8](repeating: 0, count: length))

  /// These 32 bytes; the caller sees to it that they are 32.
  init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The digest written as base64url; nil for any other text.
  public init?(_ text: String) {
    guard let bytes = Base64URL.decode(text, count: Self.length) else {
      return nil
    }
    self.init(unchecked: bytes)
  }

  /// The first 16 bytes as people see them: hexadecimal, in eight groups of
  /// four.
  public var fingerprint: String {
    let digits = hexadecimal(bytes.prefix(16))
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: " ")
  }

  var first128Bits: UInt128 {
    bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension Digest: CustomStringConvertible {
  /// As logs have it: 43 characters of base64url.
  public var description: String { Base64URL.encode(bytes) }
}

/// Two lower-case digits for each byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}

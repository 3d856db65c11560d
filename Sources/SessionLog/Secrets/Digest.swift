import Workshop

/// The 32 bytes of a SHA-256.
public struct Digest: Hashable, Sendable {
  public static let length = 32

  /// The bytes in their order, kept in place: a log has one for each line.
  private var words: SIMD4<UInt64>

  /// What stands before the first line of a log.
  public static let zero = Digest(filling: { _ in })

  /// A digest whose 32 bytes, zeros at first, are filled in.
  init(filling fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    words = .zero
    withUnsafeMutableBytes(of: &words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { fill($0) }
    }
  }

  /// The digest written as base64url; nil for any other text.
  public init?(_ text: String) {
    var text = text
    guard let digest = text.withUTF8({ Digest(utf8: $0) }) else { return nil }
    self = digest
  }

  /// The same by the text's bytes.
  public init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    var isRead = false
    self.init { bytes in isRead = Base64URL.decode(text, into: bytes) }
    guard isRead else { return nil }
  }

  /// The bytes where they are kept.
  func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeBytes(of: words) { raw in
      raw.withMemoryRebound(to: UInt8.self) { body($0) }
    }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withBytes { Array($0) } }

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

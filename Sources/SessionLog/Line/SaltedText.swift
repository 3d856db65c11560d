import Workshop

/// What people typed, with the salt that hides it in its commitment.
struct SaltedText: Hashable, Sendable {
  /// A salt's length in bytes.
  static let saltLength = 16

  var salt: [UInt8]
  var text: String

  /// The SHA-256 of the salt and the text's UTF-8.
  var commit: Digest {
    var hash = SHA256()
    hash.update(salt)
    hash.update(text.utf8)
    return hash.digest()
  }

  /// As it stands in a line.
  var json: String {
    let salt = Value.string(Base64URL.encode(salt))
    return Value.object([
      .init("salt", salt), .init("text", .string(text)),
    ]).json
  }

  /// Whether the text is short enough for a line, as a body that takes so many
  /// bytes.
  func fits(in written: Int) -> Bool {
    // Each character takes at least a byte, so most texts need no counting.
    let isShort =
      text.utf8.count <= CleanText.most || text.count <= CleanText.most
    return isShort && written - Self.frame <= CleanText.mostBytes
  }

  /// The bytes of a body around its text with its quotes: names and salt.
  private static let frame =
    #"{"salt":"","text":}"#.utf8.count + (saltLength * 8 + 5) / 6
}

extension SaltedText {
  /// A body as it was read: salt and text, each a string, the salt in its one
  /// right form; nil for anything else.
  init?(_ body: Value) {
    guard let text = body["text"]?.string,
      let written = body["salt"]?.string,
      let salt = Base64URL.decode(written, count: Self.saltLength)
    else { return nil }
    self.init(salt: salt, text: text)
  }
}

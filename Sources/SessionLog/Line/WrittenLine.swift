import Workshop

/// A line as a writer writes it, its line end included.
struct WrittenLine {
  var bytes: [UInt8]
  /// Its `h`.
  var hash: Digest

  /// What a line says.
  struct Content {
    var seq: Int
    var at: String
    var seat: String
    var type: String
    /// Without `commit`.
    var data: [Value.Member]
    var text: SaltedText?
  }

  /// Writes what a line says, in the writer's order and without spaces, after
  /// the line with the hash `previous`.
  init(_ content: Content, after previous: Digest) {
    var data = content.data
    if let text = content.text {
      data.append(.init("commit", .string(text.commit.description)))
    }
    let object = Value.object([
      .init("seq", .integer(content.seq)), .init("at", .string(content.at)),
      .init("seat", .string(content.seat)),
      .init("type", .string(content.type)), .init("data", .object(data)),
    ])
    let hashed = Array(object.json.utf8.dropLast())
    hash = SHA256.digest(previous.bytes + hashed)
    let body = content.text.map { #","body":"# + $0.json } ?? ""
    bytes = hashed + Array((body + #","h":"\#(hash)"}"# + "\n").utf8)
  }

  /// Whether a reader takes it: its bytes are not too many.
  var fits: Bool { bytes.count <= LogLine.longest }

  /// Writes an event; a text of its own is hidden with this salt.
  init(_ event: Event, salt: [UInt8], after previous: Digest) {
    self.init(
      Content(
        seq: event.seq, at: event.at.rfc3339, seat: event.seat,
        type: event.type, data: event.data,
        text: event.fact.text.map { SaltedText(salt: salt, text: $0) }),
      after: previous)
  }
}

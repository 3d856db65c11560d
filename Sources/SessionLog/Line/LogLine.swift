import Workshop

/// One line of a log: what it says, and where its parts stand in its bytes.
struct LogLine: Sendable {
  /// The longest line, in bytes, without its line end.
  static let longest = 65_536
  /// The deepest nesting of a line, its own object being 1.
  static let deepest = 8

  var seq: Int
  /// Nil where it is none.
  var at: Timestamp?
  var seat: String
  var type: String
  var content: Content
  var body: Body
  /// The member `h` as it stands there.
  var hash: Digest
  var places: Places

  /// What stands in `data`.
  enum Content: Sendable {
    /// The object, with `commit` where there is one.
    case object(Value)
    /// Most lines of most logs are these, and say nothing else.
    case ballot(BallotCounted, step: Int?)
  }

  enum Body: Hashable, Sendable {
    case none
    /// A body of any kind, to be held against what a writer would write.
    case value(Value)
    /// A null.
    case redacted
  }

  /// Offsets into the line's bytes.
  struct Places: Hashable, Sendable {
    /// How many bytes, from the first, the chain runs over.
    var hashed: Int
    var seq: Range<Int>
    var at: Range<Int>
    var data: Range<Int>
    var body: Range<Int>?
    var hash: Range<Int>
  }

  /// The object, with `commit` where there is one.
  var data: Value {
    switch content {
    case .object(let value): value
    case .ballot(let fact, let step):
      .object(fact.members + (step.map { [.init("step", .integer($0))] } ?? []))
    }
  }

  /// The commitment as it stands there; nil where there is none.
  var commit: Value? {
    if case .object(let value) = content { value["commit"] } else { nil }
  }

  /// The hash that `h` must be, if the line before has this one.
  func digest(
    of bytes: UnsafeBufferPointer<UInt8>, after previous: Digest
  ) -> Digest {
    var hash = SHA256()
    hash.update(previous)
    hash.update(bytes[..<places.hashed])
    return hash.digest()
  }
}

extension LogLine: Equatable {
  static func == (left: LogLine, right: LogLine) -> Bool {
    left.seq == right.seq && left.at == right.at && left.seat == right.seat
      && left.type == right.type && left.data == right.data
      && left.body == right.body && left.hash == right.hash
      && left.places == right.places
  }
}

import Workshop

extension LogLine {
  /// Reads a line that stands as this program writes it, in one go; nil for
  /// any other line, which the strict reader then takes or refuses.
  ///
  /// What this takes the strict reader takes too, and reads the same.
  init?(written bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= LogLine.longest else { return nil }
    var scan = WrittenBytes(bytes)
    guard scan.take(#"{"seq":"#), let seq = scan.placed({ $0.integer() }),
      scan.take(#","at":"#), let at = scan.placed({ $0.time() }),
      scan.take(#","seat":""#), let seat = scan.text(),
      scan.take(#","type":""#), let type = scan.text(),
      scan.take(#","data":"#),
      let data = scan.placed({ $0.content(of: type) })
    else { return nil }
    let hashed = scan.at
    let hasBody = scan.take(#","body":"#)
    guard let body = scan.placed({ hasBody ? $0.body() : LogLine.Body.none }),
      scan.take(#","h":"#), let hash = scan.placed({ $0.digest() }),
      scan.take("}"), scan.at == bytes.count
    else { return nil }
    self.seq = seq.value
    self.at = at.value
    self.seat = seat
    self.type = type
    content = data.value
    self.body = body.value
    self.hash = hash.value
    places = Places(
      hashed: hashed, seq: seq.bytes, at: at.bytes, data: data.bytes,
      body: hasBody ? body.bytes : nil, hash: hash.bytes)
  }
}

extension LogLine {
  /// Reads a line of any form, most of them at once.
  ///
  /// - Throws: `LineFault` where it is no line of a log at all.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ json: StrictJSON
  ) throws(LineFault) {
    if let line = LogLine(written: bytes) {
      self = line
    } else {
      try self.init(reading: bytes, with: json)
    }
  }
}

extension WrittenBytes {
  /// What is read, with the bytes that it takes.
  fileprivate mutating func placed<Result>(
    _ read: (inout WrittenBytes) -> Result?
  ) -> (value: Result, bytes: Range<Int>)? {
    let start = at
    guard let value = read(&self) else { return nil }
    return (value, start..<at)
  }

  /// What stands in the `data` of a line of this type.
  fileprivate mutating func content(of type: String) -> LogLine.Content? {
    let start = at
    if type == BallotCounted.name, let (fact, step) = ballotCounted() {
      return .ballot(fact, step: step)
    }
    at = start
    return object(depth: LogLine.deepest - 1).map { .object(.object($0)) }
  }

  /// A time of day that there is.
  fileprivate mutating func time() -> Timestamp? {
    take("\"") ? plainBytes().flatMap { Timestamp(utf8: $0) } : nil
  }

  /// A hash in its one right form.
  fileprivate mutating func digest() -> Digest? {
    take("\"") ? plainBytes().flatMap { Digest(utf8: $0) } : nil
  }

  /// The body, behind its name.
  fileprivate mutating func body() -> LogLine.Body? {
    if take("null") { return .redacted }
    return object(depth: LogLine.deepest - 1).map { .value(.object($0)) }
  }
}

import Workshop

/// A session and how far its log was read: what stands on the disk, going on
/// as others write.
struct FoldedLog {
  let path: String
  private(set) var session = Session()
  private(set) var reading = EventReading()

  init(path: String) { self.path = path }

  /// The file is another one now; it must begin with the same lines.
  mutating func startAnew() { reading.startAnew() }

  /// Reads from where the last reading stopped.
  ///
  /// Where it starts anew, the session is folded anew: a text may be gone. -
  /// Returns: The bytes of the whole lines that were read.
  mutating func readOn(
    from file: OpenFile
  ) throws(LogFailure) -> ArraySlice<UInt8> {
    if try file.identity().size < reading.length { startAnew() }
    let start = reading.length
    let bytes = try file.logBytes(from: start)
    let events = reading.read(bytes)
    try reading.checkIsLog(path)
    if start == 0 {
      guard reading.scan.isContinuation else { throw .replaced(path: path) }
      session = Session(folding: events)
    } else {
      for event in events { session.apply(event) }
    }
    return bytes.prefix(reading.length - start)
  }

  /// Nothing stands behind the whole lines any more.
  mutating func tornTailIsGone() { _ = reading.read([]) }

  /// The log as it will stand behind these lines; nil where they would not be
  /// read back as so many events.
  func adding(_ bytes: [UInt8], events count: Int) -> FoldedLog? {
    var ahead = self
    let events = ahead.reading.read(bytes)
    guard ahead.reading.faults.isEmpty, events.count == count else {
      return nil
    }
    for event in events { ahead.session.apply(event) }
    return ahead
  }

  /// The events from this number on.
  func events(from seq: Int) -> [Event] {
    Array(session.history.events.drop { $0.seq < seq })
  }
}

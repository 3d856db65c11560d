import Workshop

@testable import SessionLog

/// Events as a writer writes them, read back.
enum WrittenAgain {
  /// The same events come back, without a fault, and the same bytes of them.
  static func check(_ events: [Event]) throws(Violation) {
    let bytes = try written(events)
    var reading = EventReading()
    let read = reading.read(bytes)
    try hold(reading.faults.isEmpty, "written again: \(reading.faults)")
    try hold(reading.tornTail == nil, "written again it is torn")
    try hold(read == events, "written again it says something else")
    try hold(try written(read) == bytes, "written twice, it differs")
    let sessions = (Session(folding: events), Session(folding: read))
    try hold(
      sessions.0.history.events == sessions.1.history.events,
      "another history")
  }

  private static func written(_ events: [Event]) throws(Violation) -> [UInt8] {
    var head = Digest.zero
    var bytes: [UInt8] = []
    let salt = [UInt8](repeating: 7, count: SaltedText.saltLength)
    for event in events {
      let line = WrittenLine(event, salt: salt, after: head)
      try hold(line.fits, "event \(event.seq) fits no line any more")
      bytes += line.bytes
      head = line.hash
    }
    return bytes
  }
}

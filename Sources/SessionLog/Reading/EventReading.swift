import Workshop

/// Turns the bytes of a log into events, going on where it stopped.
struct EventReading {
  private(set) var scan: Scan
  /// What the events say and can't be.
  private var eventFaults: [Fault] = []
  /// Behind a line that can't be read or is missing there are no events: the
  /// fold takes them without a gap.
  private var isBroken = false
  /// How many events there were.
  private(set) var count = 0

  /// A reading from the first byte of a log whose line with this number has
  /// this `h`; it proves chain and commitments, or takes them as they are.
  init(
    expecting head: Digest = .zero, atLine line: Int = 0,
    proving proof: Bool = true
  ) {
    scan = Scan(expecting: head, atLine: line, proving: proof)
  }

  /// Begins again with the first byte, because the file is another one; its
  /// lines must be the ones read so far, and perhaps more.
  mutating func startAnew() {
    self = EventReading(expecting: scan.head, atLine: scan.lines)
  }

  /// How many bytes were read, without a torn tail.
  var length: Int { scan.length }
  var tornTail: Range<Int>? { scan.tornTail }

  /// Everything that is wrong with what was read, in the order of the lines.
  var faults: [Fault] {
    (scan.faults + eventFaults + scan.rules.missingBodies).sorted {
      ($0.line, $0.byte) < ($1.line, $1.byte)
    }
  }

  /// The events of the bytes of the file from `length` to its end.
  mutating func read(_ bytes: [UInt8]) -> [Event] {
    var events: [Event] = []
    read(bytes) { event, _ in
      if let event { events.append(event) }
    }
    return events
  }

  /// The same, one after the other with its line; lines without an event among
  /// them.
  mutating func read(
    _ bytes: [UInt8], each: (Event?, Scan.Record) -> Void
  ) {
    let start = length
    bytes.withUnsafeBufferPointer { bytes in
      var isAtEnd = false
      while !isAtEnd {
        let rest = bytes[(length - start)...]
        isAtEnd = scan.read(
          UnsafeBufferPointer(rebasing: rest), most: Self.atOnce)
        for record in scan.takeRecords() { each(event(of: record), record) }
      }
    }
  }

  /// So many lines are read before their events are made: few enough to stay
  /// in the processor's memory.
  private static let atOnce = 128

  private mutating func event(of record: Scan.Record) -> Event? {
    if record.line.seq != count + 1 { isBroken = true }
    let event: Event?
    do throws(EventFault) {
      event = try Event(record)
    } catch {
      let place = record.start + record.line.places.data.lowerBound
      eventFaults.append(
        Fault(line: record.number, byte: place, kind: .event(error)))
      event = nil
    }
    if event == nil { isBroken = true }
    guard !isBroken else { return nil }
    count += 1
    return event
  }
}

extension LogLine {
  /// What the event is made of; the commitment is the line's own, and made
  /// anew with each writing.
  fileprivate var dataWithoutCommit: Value {
    guard let members = data.members,
      members.contains(where: { $0.name == "commit" })
    else { return data }
    return .object(members.filter { $0.name != "commit" })
  }
}

extension Event {
  /// The event of a line; nil where its time can't be read, which is a fault
  /// of the line.
  init?(_ record: Scan.Record) throws(EventFault) {
    let line = record.line
    guard let at = line.at else { return nil }
    if case .ballot(let fact, let step) = line.content {
      self.init(seq: line.seq, at: at, seat: line.seat, step: step, fact: fact)
      return
    }
    // A body that is not as it should be is a fault of the line and shown as
    // one that is gone.
    let body: Event.Body =
      line.places.body == nil
      ? .none : record.text.map { .text($0.text) } ?? .redacted
    try self.init(
      seq: line.seq, at: at, seat: line.seat, type: line.type,
      data: line.dataWithoutCommit, body: body)
  }
}

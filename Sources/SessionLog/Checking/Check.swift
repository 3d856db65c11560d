import Workshop

/// What a log promises, held against what stands in it: chain, commitments,
/// numbers, times, ids, rounds, and every round counted a second time.
///
/// Never changes a file.
public struct Check: Sendable {
  public let path: String
  /// The session's UUID; empty where line 1 can't be read.
  public let session: String
  /// How many whole lines there are.
  public let lines: Int
  /// The `h` of the last line.
  public let head: Digest
  /// Everything that is wrong, in the order of the lines.
  public let faults: [Fault]

  /// The closed rounds in the order of opening, as they were counted again.
  public let rounds: [CheckedRound]

  public var isFine: Bool { faults.isEmpty }

  /// Checks the log at `path`.
  ///
  /// - Throws: `LogFailure` only where it can't be read.
  public init(_ path: String) throws(LogFailure) {
    self.init(try LogReader.bytes(of: path), path: path)
  }

  init(_ bytes: [UInt8], path: String = "") {
    var reading = EventReading()
    var rules = SessionRules()
    var places: [Place] = []
    var faults: [Fault] = []
    reading.read(bytes) { event, record in
      guard let event else { return }
      let place = Place(record)
      places.append(place)
      let data = record.line.places.data
      let written = bytes[place.byte..<place.byte + data.count]
      faults += rules.check(event, data: written).map(place.fault)
    }
    faults += reading.faults + Self.endings(of: reading)
    let count = SecondCount(rules.session.history.events)
    faults += Self.differences(of: rules.session, from: count, in: places)
    rounds = count.checkedRounds(of: rules.session)
    self.path = path
    session = rules.session.id
    self.lines = reading.scan.lines
    head = reading.scan.head
    self.faults = faults.sorted { ($0.line, $0.byte) < ($1.line, $1.byte) }
  }

  /// Where the data of an event stand.
  private struct Place {
    var line: Int
    var byte: Int

    init(_ record: Scan.Record) {
      line = record.number
      byte = record.start + record.line.places.data.lowerBound
    }

    /// A rule that does not hold for them.
    func fault(_ rule: BrokenRule) -> Fault {
      Fault(line: line, byte: byte, kind: .rule(rule))
    }
  }

  /// Where the results differ from a second count, each at the line that
  /// closed the round.
  private static func differences(
    of session: Session, from count: SecondCount, in places: [Place]
  ) -> [Fault] {
    count.differences(of: session).compactMap { seq, what in
      // Events stand without a gap from line 1 on.
      places.indices.contains(seq - 1)
        ? places[seq - 1].fault(.differs(what)) : nil
    }
  }

  /// What only the whole log tells.
  private static func endings(of reading: EventReading) -> [Fault] {
    var faults: [Fault] = []
    if let format = reading.scan.formatTooNew {
      faults.append(Fault(line: 1, byte: 0, kind: .formatTooNew(format)))
    }
    for (body, redacting) in reading.scan.rules.unfinishedRedactions {
      faults.append(
        Fault(
          line: body.line, byte: body.bytes.lowerBound,
          kind: .redactionUnfinished(by: redacting)))
    }
    let next = reading.scan.lines + 1
    if let tail = reading.tornTail {
      faults.append(
        Fault(line: next, byte: tail.lowerBound, kind: .tornTail))
    } else if reading.scan.lines == 0 {
      faults.append(Fault(line: 1, byte: 0, kind: .missing("session.opened")))
    }
    return faults
  }
}

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
    let lines = reading.readLines(bytes).compactMap { line in
      line.event.map { Line(record: line.record, event: $0) }
    }
    var rules = SessionRules()
    var faults = reading.faults + Self.endings(of: reading)
    for line in lines {
      let data = line.record.line.places.data
      let start = line.record.start
      let written = bytes[start + data.lowerBound..<start + data.upperBound]
      faults += rules.check(line.event, data: written).map(line.fault)
    }
    let count = SecondCount(lines.map(\.event))
    faults += Self.differences(of: rules.session, from: count, in: lines)
    rounds = count.checkedRounds(of: rules.session)
    self.path = path
    session = rules.session.id
    self.lines = reading.scan.lines
    head = reading.scan.head
    self.faults = faults.sorted { ($0.line, $0.byte) < ($1.line, $1.byte) }
  }

  /// A line with its event.
  private struct Line {
    var record: Scan.Record
    var event: Event

    /// A rule that does not hold for it.
    func fault(_ rule: BrokenRule) -> Fault {
      Fault(
        line: record.number,
        byte: record.start + record.line.places.data.lowerBound,
        kind: .rule(rule))
    }
  }

  /// Where the results differ from a second count, each at the line that
  /// closed the round.
  private static func differences(
    of session: Session, from count: SecondCount, in lines: [Line]
  ) -> [Fault] {
    count.differences(of: session).compactMap { seq, what in
      // Events stand without a gap from line 1 on.
      lines.indices.contains(seq - 1)
        ? lines[seq - 1].fault(.differs(what)) : nil
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

import Workshop

/// What a log promises, held against what stands in it: chain, commitments,
/// numbers, times, ids, rounds.
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

  public var isFine: Bool { faults.isEmpty }

  /// Checks the log at `path`.
  ///
  /// - Throws: `LogFailure` only where it can't be read.
  public init(_ path: String) throws(LogFailure) {
    self.init(try LogReader.bytes(of: path), path: path)
  }

  init(_ bytes: [UInt8], path: String = "") {
    var reading = EventReading()
    let lines = reading.readLines(bytes)
    var faults = reading.faults + Self.endings(of: reading)
    var rules = SessionRules()
    for line in lines {
      guard let event = line.event else { continue }
      let record = line.record
      let place = record.start + record.line.places.data.lowerBound
      let data = record.line.places.data
      let written = bytes[
        record.start + data.lowerBound..<record.start + data.upperBound]
      for what in rules.check(event, data: written) {
        faults.append(
          Fault(line: record.number, byte: place, kind: .rule(what)))
      }
    }
    self.path = path
    session = rules.session.id
    self.lines = reading.scan.lines
    head = reading.scan.head
    self.faults = faults.sorted { ($0.line, $0.byte) < ($1.line, $1.byte) }
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

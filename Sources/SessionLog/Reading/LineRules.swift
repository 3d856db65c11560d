import Workshop

/// What must hold from one line to the next: numbers without a gap, times
/// that never go backwards, one beginning, and a text gone exactly where a
/// later line says so.
struct LineRules {
  private(set) var nextSeq = 1
  private var latest: Timestamp?
  /// Where the bodies that are null stand, by their `seq`.
  private var nulls: [Int: Fault] = [:]
  /// Where the bodies that are there stand, by their `seq`.
  private var bodies: [Int: StandingBody] = [:]
  /// The `seq` of the line that redacts, by that of the line redacted.
  private var redactions: [Int: Int] = [:]

  /// A text that is there: its line's number and its bytes in the file.
  struct StandingBody {
    var line: Int
    var bytes: Range<Int>
  }

  /// The time of the last line.
  var lastTime: Timestamp? { latest }

  /// A line that can't be read is taken to be the one that comes here.
  mutating func skipLine() { nextSeq += 1 }

  mutating func check(
    _ line: LogLine, number: Int, start: Int
  ) -> [LineFault] {
    var faults: [LineFault] = []
    if line.seq != nextSeq {
      let kind = FaultKind.gap(expected: nextSeq, found: line.seq)
      faults.append(LineFault(byte: line.places.seq.lowerBound, kind: kind))
    }
    nextSeq = line.seq &+ 1
    if let fault = checkTime(line) { faults.append(fault) }
    let opens = line.type == SessionOpened.name
    if opens != (number == 1) {
      let kind = opens ? FaultKind.openedAgain : .firstNotOpened
      faults.append(LineFault(byte: 0, kind: kind))
    }
    note(line, number: number, start: start)
    return faults
  }

  private mutating func checkTime(_ line: LogLine) -> LineFault? {
    let place = line.places.at.lowerBound
    guard let time = line.at else {
      return LineFault(byte: place, kind: .wrongKind("at", expected: .time))
    }
    defer { latest = time }
    guard let latest, time < latest else { return nil }
    let kind = FaultKind.timeBackwards(before: latest.rfc3339)
    return LineFault(byte: place, kind: kind)
  }

  private mutating func note(_ line: LogLine, number: Int, start: Int) {
    if let place = line.places.body {
      let bytes = start + place.lowerBound..<start + place.upperBound
      if line.body == .redacted {
        nulls[line.seq] = Fault(
          line: number, byte: bytes.lowerBound, kind: .bodyMissing)
      } else {
        bodies[line.seq] = StandingBody(line: number, bytes: bytes)
      }
    }
    if line.type == Redacted.name, let seq = line.data["seq"]?.integer,
      seq < line.seq, redactions[seq] == nil
    {
      redactions[seq] = line.seq
    }
  }

  /// Texts that are gone without a line that says so, in the order of the
  /// lines.
  var missingBodies: [Fault] {
    nulls.filter { redactions[$0.key] == nil }.map(\.value)
      .sorted { $0.line < $1.line }
  }

  /// Texts that are still here although a line says that they are gone, in
  /// the order of the lines, each with the line that says so.
  var unfinishedRedactions: [(body: StandingBody, by: Int)] {
    redactions.compactMap { seq, redacting in
      bodies[seq].map { ($0, redacting) }
    }.sorted { $0.body.line < $1.body.line }
  }
}

import Workshop

/// The lines of a log that stand, found without the session's own history:
/// backwards, because what was said last of a line is what holds.
struct StandingLines {
  /// In the order of the log, without undoing and redoing themselves.
  let events: [Event]

  init(_ all: [Event]) {
    var verdicts: [Int: Verdict] = [:]
    var standing: [Event] = []
    let firstLines = Set(all.filter { $0.group == $0.seq }.map(\.seq))
    for event in all.reversed() {
      switch event.fact {
      case let fact as Undone:
        let verdict = Verdict(line: event.seq, stands: false)
        verdicts.keepFirst(verdict, of: fact.seq)
      case let fact as Redone:
        let verdict = Verdict(line: event.seq, stands: true)
        verdicts.keepFirst(verdict, of: fact.seq)
      default:
        // What is said of a command's first line is said of all its lines.
        let ofCommand =
          firstLines.contains(event.group) ? verdicts[event.group] : nil
        let latest = [verdicts[event.seq], ofCommand].compactMap { $0 }
          .max { $0.line < $1.line }
        if latest?.stands ?? true { standing.append(event) }
      }
    }
    events = standing.reversed()
  }

  /// That a line is undone, or back again.
  fileprivate struct Verdict {
    /// The line that says so.
    var line: Int
    var stands: Bool
  }
}

extension [Int: StandingLines.Verdict] {
  /// Going backwards, the first is the latest.
  fileprivate mutating func keepFirst(
    _ verdict: StandingLines.Verdict, of line: Int
  ) {
    if self[line] == nil { self[line] = verdict }
  }
}

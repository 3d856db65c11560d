import SessionLog
import Workshop

/// What the working probe said is on the disk, of one session.
struct Acknowledged {
  private(set) var lines: [String] = []

  mutating func add(_ lines: [String]) {
    // What it says at its start, or at the disk's end, promises nothing.
    self.lines += lines.filter { $0 != "ready" && !$0.hasPrefix("failed") }
  }

  /// What of it is not there, and everything else that is wrong with the log.
  func losses(at log: String) -> [String] {
    do throws(LogFailure) {
      let before = try Check(log).faults.filter { $0.kind != .tornTail }
      let writer = try LogWriter(opening: log)
      let box = try writer.openBox()
      return before.map(\.what) + problems(of: writer)
        + (try Check(log).faults.map(\.what))
        + lines.filter { !holds($0, writer.session, box) }
    } catch .missing where lines.isEmpty {
      return []
    } catch {
      return ["\(error)"]
    }
  }

  private func problems(of writer: LogWriter) -> [String] {
    [writer.readOnly, writer.unfinished].compactMap { $0?.description }
  }

  private func holds(
    _ line: String, _ session: Session, _ box: BallotBox?
  ) -> Bool {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count > 1, let number = Int(words[1]) else {
      return line == "created"
    }
    let round = session[RoundID(number)]
    switch words[0] {
    case "line": return session.history[number]?.fact.text == words[2]
    case "ballot":
      return (box?.round.number == number ? box?.codes : round?.codes)?
        .contains(words[2]) == true
    case "opened": return round != nil
    case "closed": return round?.state == .closed
    default: return false
    }
  }
}

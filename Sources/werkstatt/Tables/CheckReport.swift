import Exchange
import Interface
import SessionLog

/// What a check found, for people: each fault, or that all is well, what was
/// counted again, and the confirmation codes for the wall.
struct CheckReport {
  let check: Check
  let words: Wording

  /// The most characters in a line of codes.
  private static let width = 78

  var lines: [String] {
    let path = PlainText(check.path).description
    if check.isFine {
      let fine = words(
        "check.fine",
        [
          "path": path, "lines": check.lines, "head": check.head.fingerprint,
        ])
      return [fine] + check.rounds.flatMap(lines)
    }
    return check.faults.map { fault in
      words(
        "check.fault",
        [
          "path": path, "line": fault.line, "byte": fault.byte,
          "what": PlainText(fault.kind.sentence(words)).description,
        ])
    }
  }

  private func lines(of round: CheckedRound) -> [String] {
    let sums = words(
      "check.round",
      [
        "round": round.round.description, "ballots": round.ballots,
        "abstained": round.abstained,
      ])
    if round.codes.isEmpty { return ["", sums] }
    let title = words(
      "check.codes",
      ["count": round.codes.count, "round": round.round.description])
    return ["", sums, title] + columns(round.codes)
  }

  /// Sorted from left to right, line by line.
  private func columns(_ codes: [String]) -> [String] {
    let cells = codes.map { PlainText(spacedCode($0)).description }
    let gap = "   "
    let widest = cells.map(\.count).max() ?? 0
    let perLine = max(1, (Self.width + gap.count) / (widest + gap.count))
    return stride(from: 0, to: cells.count, by: perLine).map { start in
      cells[start..<min(start + perLine, cells.count)].map { cell in
        cell + String(repeating: " ", count: widest - cell.count)
      }.joined(separator: gap).trimmingBlanks
    }
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

import Exchange
import Interface
import Workshop

/// The results of a session for people: a table and a shortlist for each
/// round.
struct ResultsTable {
  private let session: Session
  private let spend: Fraction?
  private let words: Wording

  /// With what the shortlists may spend; nil for each round's own.
  init(_ session: Session, spend: Fraction?, _ words: Wording) {
    self.session = session
    self.spend = spend
    self.words = words
  }

  var text: String {
    let rounds = session.closedRounds.map(text)
    if rounds.isEmpty { return words("results.none") }
    return rounds.joined(separator: "\n\n")
  }

  private func text(of round: Round) -> String {
    let tally = session.tally(of: round)
    let showsAgainst = tally.against > 0
    var header = ["rank", "dots"] + (showsAgainst ? ["against"] : [])
    header += ["voters", "department", "idea"]
    let numbers = header.indices.dropLast(2)
    var table = TextTable(
      header.map { words("results.\($0)") }, numbers: Set(numbers))
    for result in tally.results { table.add(row(result, showsAgainst)) }
    let turnout = words(
      "results.turnout",
      [
        "round": round.id.description, "ballots": tally.ballots,
        "dots": tally.dots, "abstained": tally.abstained,
      ])
    let lines = [turnout] + table.lines + [""] + shortlist(of: round)
    return lines.joined(separator: "\n")
  }

  private func shortlist(of round: Round) -> [String] {
    let shortlist = session.shortlist(of: round, spend: spend)
    var table = TextTable(["", ""], numbers: [])
    let ways = [
      ("equalShares", shortlist.equalShares), ("raised", shortlist.raised),
      ("completed", shortlist.completed), ("greedy", shortlist.greedy),
    ]
    for (way, selection) in ways {
      let names = selection.names.joined(separator: ", ")
      table.add([
        words("shortlist.\(way)"), names.isEmpty ? "–" : names,
      ])
    }
    let budget = words(
      "shortlist.budget", ["amount": words.amount(shortlist.budget)])
    return [budget] + table.lines.dropFirst()
  }

  private func row(
    _ result: Workshop.Tally.Result, _ showsAgainst: Bool
  ) -> [String] {
    let idea = session[result.idea]
    let department = idea?.department.map { id in
      session.department(id)?.short ?? id
    }
    let rank = "\(result.rank)" + (result.isTied ? "=" : " ")
    let counts =
      [result.dots] + (showsAgainst ? [result.against] : [])
      + [result.voters]
    let text = idea?.text ?? words("report.erased")
    return [rank] + counts.map(String.init)
      + [department ?? "–", "\(result.idea) \(text)"]
  }
}

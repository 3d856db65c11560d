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
    let turnout = words(
      "results.turnout",
      [
        "round": round.id.description, "ballots": tally.ballots,
        "dots": tally.dots, "abstained": tally.abstained,
      ])
    let remarks = RoundRemarks(round, tally, words: say).sentences
    let lines =
      [turnout] + table(of: tally)
      + remarks.map { PlainText($0).description } + [""]
      + shortlist(of: round, tally)
    return lines.joined(separator: "\n")
  }

  /// The catalogue as the sentences of a round want it.
  private var say: Words { { words($0, $1) } }

  private func table(of tally: Workshop.Tally) -> [String] {
    let showsAgainst = tally.against > 0
    var header = ["rank", "dots"] + (showsAgainst ? ["against"] : [])
    header += ["voters", "consensus", "dissent", "department", "idea"]
    let numbers = header.indices.dropLast(2)
    var table = TextTable(
      header.map { words("results.\($0)") }, numbers: Set(numbers))
    for result in tally.results { table.add(row(result, showsAgainst)) }
    return table.lines
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
    let consensus = result.consensus.map { words.decimal($0) } ?? "–"
    let dissent =
      words.decimal(result.dissent) + (result.isDisputed ? "!" : " ")
    let text = idea?.text ?? words("report.erased")
    return [rank] + counts.map(String.init)
      + [consensus, dissent, department ?? "–", "\(result.idea) \(text)"]
  }
}

extension ResultsTable {
  /// The shortlist step by step, and the four of it side by side.
  private func shortlist(
    of round: Round, _ tally: Workshop.Tally
  ) -> [String] {
    let shortlist = session.shortlist(of: round, spend: spend)
    let budget = words(
      "shortlist.budget", ["amount": words.amount(shortlist.budget)])
    let story = ShortlistStory(shortlist, of: tally, in: session, words: say)
    let steps = story.parts.flatMap { part in
      [part.title] + part.steps.map { "  " + $0 }
    }
    return [budget] + steps.map { PlainText($0).description } + [""]
      + sideBySide(shortlist)
  }

  private func sideBySide(_ shortlist: Shortlist) -> [String] {
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
    return Array(table.lines.dropFirst())
  }
}

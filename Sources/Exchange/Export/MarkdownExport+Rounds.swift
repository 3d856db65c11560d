import Workshop

extension MarkdownExport {
  /// What one round gave: its table, what is to be said of it, its shortlist.
  mutating func write(_ round: Round, _ tally: Workshop.Tally) {
    report.line("## \(say("round", ["round": tally.round.description]))")
    report.line()
    let turnout = say(
      "turnout",
      [
        "ballots": tally.ballots, "dots": tally.dots,
        "abstained": tally.abstained,
      ])
    report.line("\(turnout)")
    report.line()
    writeTable(tally)
    for sentence in RoundRemarks(round, tally, words: words).sentences {
      report.line("\(sentence)")
      report.line()
    }
    writeShortlist(of: round, tally)
  }

  private mutating func writeTable(_ tally: Workshop.Tally) {
    let showsAgainst = tally.against > 0
    let keys =
      ["rank", "idea", "department", "dots"]
      + (showsAgainst ? ["against"] : [])
      + ["voters", "consensus", "dissent"]
    let rows = tally.results.map { result in
      cells(of: result, showsAgainst: showsAgainst)
    }
    report.table(
      keys.map { "\(say($0))" },
      numbers: Set(keys.indices).subtracting([1, 2]), rows)
  }

  private func cells(
    of result: Workshop.Tally.Result, showsAgainst: Bool
  ) -> [MarkdownText.Line] {
    let idea = session[result.idea]
    let rank = result.isTied ? "\(result.rank) =" : "\(result.rank)"
    var cells: [MarkdownText.Line] = [
      "\(rank)", "\(text(of: result.idea)) (\(result.idea.description))",
      "\(short(idea?.department))", "\(result.dots)",
    ]
    if showsAgainst { cells.append("\(result.against)") }
    let consensus = result.consensus.map(figure) ?? "–"
    let flag = result.isDisputed ? " !" : ""
    return cells + [
      "\(result.voters)", "\(consensus)", "\(figure(result.dissent) + flag)",
    ]
  }

  private func figure(_ number: Double) -> String {
    say("figure", ["value": number])
  }

  private mutating func writeShortlist(
    of round: Round, _ tally: Workshop.Tally
  ) {
    let shortlist = session.shortlist(of: round)
    let budget = say("shortlist", ["amount": shortlist.budget])
    report.line("### \(budget)")
    report.line()
    let story = ShortlistStory(shortlist, of: tally, in: session, words: words)
    for part in story.parts {
      report.line("\(part.title)")
      report.line()
      for step in part.steps { report.line("- \(step)") }
      report.line()
    }
  }
}

import Surface
import Workshop

extension Model {
  /// Why an idea stands where it does: its figures by group, and how they make
  /// its place.
  func whyLines(
    _ id: IdeaID, in roundID: RoundID, width: Int
  ) -> [PageLine] {
    guard let round = session[roundID], let idea = session[id] else {
      return []
    }
    let tally = session.tally(of: round)
    guard let result = tally[id] else { return [] }
    var lines = wrapped(
      idea.text ?? words("idea.redacted"), width, Style(.text, bold: true))
    lines.append(PageLine(text: ""))
    lines += wrapped(placeSentence(result, in: tally), width)
    lines += wrapped(words("why.rule"), width, Style(.muted))
    lines.append(PageLine(text: ""))
    lines += groupTable(result, in: tally)
    lines.append(PageLine(text: ""))
    lines += consensusLines(result, in: round, tally, width)
    lines += dissentLines(result, in: round, width)
    lines += extras(id, in: round, width)
    return lines
  }

  func wrapped(
    _ text: String, _ width: Int, _ style: Style = .text
  ) -> [PageLine] {
    Wrapping.wrap(text, width: width).map {
      PageLine(text: String($0), style: style)
    }
  }

  private func placeSentence(
    _ result: Tally.Result, in tally: Tally
  ) -> String {
    var sentence = words(
      "why.place",
      [
        "rank": result.rank, "of": tally.results.count, "dots": result.dots,
        "voters": result.voters,
      ])
    if result.against > 0 {
      sentence +=
        " "
        + words(
          "why.against", ["against": result.against, "left": result.balance])
    }
    let others = tally.tied(with: result.idea).filter {
      $0.idea != result.idea
    }
    if !others.isEmpty {
      sentence += " " + words("why.tied", ["ideas": words.numbers(of: others)])
    }
    return sentence
  }

  /// Group, dots, voters, ballots: one under the other.
  private func groupTable(
    _ result: Tally.Result, in tally: Tally
  ) -> [PageLine] {
    var rows = session.groups.compactMap { group -> [String]? in
      guard let ballots = tally.groupBallots[group.id] else { return nil }
      let share = result.groups[group.id]
      return [
        "\(group.letter)  \(group.name)", String(share?.dots ?? 0),
        String(share?.voters ?? 0), String(ballots),
      ]
    }
    if tally.ballotsWithoutGroup > 0 {
      rows.append([
        "·  " + words("group.none"), String(result.dotsWithoutGroup),
        String(result.votersWithoutGroup), String(tally.ballotsWithoutGroup),
      ])
    }
    rows.insert(
      [
        "   " + words("attendance.group"), words("review.dots"),
        words("why.voters"), words("why.ballots"),
      ], at: 0)
    let widths = (0..<4).map { column in
      rows.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      var text = row[0].padded(to: min(24, widths[0]))
      for column in 1..<4 {
        let gap = widths[column] - row[column].displayWidth
        text += String(repeating: " ", count: 2 + gap) + row[column]
      }
      return PageLine(text: text, style: index == 0 ? Style(.title) : .text)
    }
  }

  private func consensusLines(
    _ result: Tally.Result, in round: Round, _ tally: Tally, _ width: Int
  ) -> [PageLine] {
    guard let consensus = result.consensus else {
      return wrapped(words("why.noConsensus"), width)
    }
    // Where voters saw only some ideas the figures to divide by differ.
    let factors =
      round.rules.seen == .listed
      ? ""
      : session.groups.compactMap { group -> String? in
        guard let ballots = tally.groupBallots[group.id] else { return nil }
        let voters = result.groups[group.id]?.voters ?? 0
        return "\(voters + 1)/\(ballots + 2)"
      }.joined(separator: " × ")
    let formula = factors.isEmpty ? "" : " = \(factors)"
    let key = round.rules.seen == .listed ? "consensusListed" : "consensus"
    return wrapped(
      words("why.\(key)", ["value": words.decimal(consensus) + formula]),
      width)
  }

  private func dissentLines(
    _ result: Tally.Result, in round: Round, _ width: Int
  ) -> [PageLine] {
    let isJudged = round.rules.maxPerIdea > 1
    let key =
      result.isDisputed ? "disputed" : isJudged ? "dissent" : "dissentOfOne"
    return wrapped(
      words(
        "why.\(key)",
        [
          "value": words.decimal(result.dissent),
          "most": round.rules.maxPerIdea,
          "limit": words.decimal(Tally.disputedAbove),
        ]), width)
  }

  /// What was merged into it, what hands counted, what a lot gave.
  private func extras(
    _ id: IdeaID, in round: Round, _ width: Int
  ) -> [PageLine] {
    var lines: [PageLine] = []
    let originals = session.originals(of: id)
    if !originals.isEmpty {
      lines.append(PageLine(text: ""))
      lines += wrapped(words("why.originals"), width, Style(.title))
      for original in originals {
        lines += wrapped("\(original.id.number)  \(line(of: original))", width)
      }
    }
    let counted = round.paper.filter { $0.dots[id] != nil }
    if !counted.isEmpty { lines.append(PageLine(text: "")) }
    for paper in counted {
      lines += wrapped(
        words(
          "why.paper",
          [
            "dots": paper.dots[id] ?? 0, "ballots": paper.ballots,
            "what": paper.text.map(CleanText.line) ?? words("idea.redacted"),
          ]), width)
    }
    for lot in round.lots where lot.ideas.contains(id) {
      lines += wrapped(sentence(on: lot), width)
    }
    return lines
  }
}

extension String {
  /// With blanks behind it up to a width; cut with … where it is wider.
  func padded(to width: Int) -> String {
    let text = Wrapping.truncated(self, to: width)
    return text
      + String(repeating: " ", count: max(0, width - text.displayWidth))
  }
}

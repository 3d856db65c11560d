import Surface
import Workshop

extension Scene {
  /// The line of a sheet, and under it how it is understood before it is
  /// saved, or how it is written.
  mutating func paper(_ entry: PaperEntry, of model: Model, in rect: Rect) {
    let words = model.words
    let width = min(rect.width, 90)
    let lines =
      entry.line.isEmpty
      ? model.paperHelp(entry, width: max(2, width - 4))
      : model.understood(entry)
    let inside = panel(
      words("paper.panel", ["id": entry.round.number]),
      Size(width: width, height: min(rect.height, max(7, lines.count) + 4)),
      in: rect)
    let (field, rest) = inside.rows(top: 1)
    self.field(
      entry.line, in: field, hasFocus: true,
      style: Style(.input, underline: true))
    let list = rest.rows(top: 1).rest
    for (row, line) in zip(list.lines, lines) {
      canvas.putTruncated(
        line.text, at: row.origin, style: line.style, width: row.width)
    }
    let left = lines.count - list.height
    if left > 0, let last = list.lines.last { more(left + 1, words, in: last) }
  }
}

extension Model {
  /// How a line is written, and how many have voted.
  fileprivate func paperHelp(_ entry: PaperEntry, width: Int) -> [PageLine] {
    guard let round = session[entry.round] else { return [] }
    let first =
      round.rules.admission == .codes
      ? words("paper.helpCard")
      : entry.isNumbered ? words("paper.helpSheet") : words("paper.helpPlain")
    let groups = session.groupsToVote(in: round, done: [])
      .compactMap(\.short)
    let letters =
      round.rules.admission == .codes || groups.isEmpty
      ? ""
      : " "
        + words(
          "paper.helpGroup", ["letters": groups.joined(separator: " ")])
    let done = words(
      "booth.neutral.turnout",
      [
        "done": turnout(of: round).ballots,
        "people": session.electorate(of: round).count,
      ])
    let help = [first + letters, dotsHelp(round.rules)].flatMap {
      Wrapping.wrap($0, width: width).map {
        PageLine(text: String($0), style: Style(.muted))
      }
    }
    return help + [PageLine(text: ""), PageLine(text: done)]
  }

  /// How dots are written, as far as the rules know them.
  private func dotsHelp(_ rules: Rules) -> String {
    var parts = [
      words(rules.maxPerIdea > 1 ? "paper.helpDots" : "paper.helpOne")
    ]
    if rules.takesAmounts { parts.append(words("paper.helpMany")) }
    if rules.against != nil { parts.append(words("paper.helpAgainst")) }
    return (parts + [words("paper.helpSaved")]).joined(separator: " ")
  }

  /// Each idea that the line names, what is left, or what is wrong.
  fileprivate func understood(_ entry: PaperEntry) -> [PageLine] {
    guard let round = session[entry.round] else { return [] }
    let line: PaperLine
    switch reading(entry) {
    case .failure(let fault):
      return [
        PageLine(
          text: words.sentence(for: fault), style: Style(.warning))
      ]
    case .success(let read): line = read
    }
    var lines: [PageLine] = []
    let name = [
      line.sheet.map { words("paper.sheet", ["sheet": $0]) },
      line.group.flatMap { session.group($0)?.name },
    ].compactMap { $0 }
    if !name.isEmpty {
      lines.append(
        PageLine(text: name.joined(separator: " · "), style: Style(.muted)))
    }
    let signs = line.dots.values.map {
      givenMarks($0, round.rules).displayWidth
    }.max()
    for (idea, count) in line.dots {
      lines.append(understood(idea, count, signs: signs ?? 0, in: round))
    }
    if typesCards, let card = line.sheet,
      !cards.contains(ParticipantID(card))
    {
      lines.append(
        PageLine(
          text: words("paper.noCardMade", ["card": card]),
          style: Style(.warning)))
    }
    if line.dots.isEmpty {
      lines.append(PageLine(text: words("booth.check.nothing")))
    }
    return lines + endLines(line, entry, round)
  }

  private func understood(
    _ idea: IdeaID, _ count: Int, signs: Int, in round: Round
  ) -> PageLine {
    guard round.lists(idea) else {
      return PageLine(
        text: words("booth.noSuchNumber", ["number": idea.number]),
        style: Style(.bad, bold: true))
    }
    let text = session[idea].map(self.line(of:)) ?? ""
    let most = (round.rules.against?.maxPerIdea ?? 0, round.rules.maxPerIdea)
    let isOver = count > most.1 || -count > most.0
    let mark = givenMarks(count, round.rules).padded(to: signs)
    let number = String(idea.number)
    let pad = String(repeating: " ", count: max(0, 4 - number.count))
    return PageLine(
      text: "\(mark) \(pad)\(number)  \(text)",
      style: isOver ? Style(.bad, bold: true) : Style(.accent))
  }

  /// What keeps the line from being saved, or what is left.
  private func endLines(
    _ line: PaperLine, _ entry: PaperEntry, _ round: Round
  ) -> [PageLine] {
    // Beside each such idea it says so already.
    if line.dots.ideas.contains(where: { !round.lists($0) }) { return [] }
    if let obstacle = obstacle(to: line, entry, in: round) {
      return [PageLine(text: obstacle, style: Style(.bad, bold: true))]
    }
    let spent = line.dots.values.reduce(0) { $0 + max(0, $1) }
    let left = round.rules.budget - spent
    guard left > 0, round.rules.isScarce(ideas: round.ideas.count),
      !line.dots.isEmpty
    else { return [] }
    return [
      PageLine(
        text: words("booth.check.left", ["count": left]), style: Style(.muted))
    ]
  }
}

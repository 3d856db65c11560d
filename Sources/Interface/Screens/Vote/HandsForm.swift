import Surface
import Workshop

extension Model {
  /// The round that a count taken by hand belongs to: the open one, where its
  /// ballots are no secret, else the one closed last.
  private var roundForHands: Round? {
    if let round = session.openRound, round.rules.secrecy == .open {
      return round
    }
    return session.closedRounds.last
  }

  /// Why no count can be taken down now; nil where it can.
  var obstacleToHands: String? {
    roundForHands == nil ? words("paper.noRound") : nil
  }

  mutating func openHands() -> [Effect] {
    guard let round = roundForHands else {
      say(.plain, words("paper.noRound"))
      return []
    }
    return open(
      Form(
        .hands(round.id),
        title: words("paper.handsTitle", ["id": round.id.number]),
        entries: [
          Form.Entry(
            "text", label: words("paper.handsText"),
            text: words("paper.handsName"), limit: 200),
          Form.Entry(
            "ballots", label: words("paper.handsPeople"), limit: 7),
          Form.Entry(
            "dots", label: words("paper.handsDots"),
            help: words("paper.handsHelp"), limit: 2000, lines: 2),
        ]))
  }

  /// Enter behind the last field: a count that stands apart from the ballots.
  mutating func countHands(_ form: Form, in round: RoundID) -> [Effect] {
    guard let people = Int(form["ballots"]), people >= 0 else {
      say(.bad, words("paper.handsNoPeople"))
      return [.bell]
    }
    let line: PaperLine
    do throws(PaperLine.Fault) {
      line = try PaperLine(form["dots"], isNumbered: false, groups: [])
    } catch {
      say(.bad, words.sentence(for: error))
      return [.bell]
    }
    let most = people * (session[round]?.rules.maxPerIdea ?? 1)
    if let (idea, dots) = line.dots.first(where: { abs($0.value) > most }) {
      say(
        .bad,
        words(
          "paper.handsTooMany",
          ["idea": idea.number, "dots": abs(dots), "most": most]))
      return [.bell]
    }
    _ = dropLayer()
    drafts[form.purpose] = nil
    return send(
      form,
      as: .countPaper(
        round,
        PaperCount(text: form["text"], ballots: people, dots: line.dots)))
  }
}

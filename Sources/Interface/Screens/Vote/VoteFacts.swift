import Surface
import Workshop

/// A line of the page: a name and what holds.
struct VoteFact: Hashable {
  var name: String
  var text: String
  var style: Style = .text

  /// The columns in front of the text; none for a sentence.
  func indent(in width: Int) -> Int {
    name.isEmpty ? 0 : width < Layout.twoColumns ? 12 : 15
  }
}

extension Model {
  var votePanelTitle: String {
    guard let round = session.openRound else { return words("vote.next") }
    let parts = [
      words("vote.round", ["id": round.id.number]),
      words("secrecy.\(round.rules.secrecy.rawValue)"),
      words("vote.ideas", ["count": round.ideas.count]),
    ]
    return parts.joined(separator: " · ")
  }

  var voteFacts: [VoteFact] {
    session.openRound.map(facts(of:)) ?? factsBefore
  }

  /// What would be opened, and how long it would take.
  private var factsBefore: [VoteFact] {
    var facts = justClosed
    if let obstacle = obstacleOnVote(to: .openRound) {
      return facts + [VoteFact(name: "", text: obstacle)]
    }
    let rules = plannedRules
    facts +=
      [
        VoteFact(name: words("vote.whichIdeas"), text: inWords(plannedChoice)),
        VoteFact(
          name: words("vote.rules"),
          text: sentence(rules, ideas: plannedIdeas.count)),
        VoteFact(
          name: words("vote.secrecy"),
          text: words("secrecy.\(rules.secrecy.rawValue)")),
      ] + fundsFacts(roundPlan.funds)
    return facts + admissionFacts(rules, missing: peopleWithoutCard) + timeFacts
  }

  private func fundsFacts(_ funds: String?) -> [VoteFact] {
    guard let amount = funds.flatMap({ Fraction(decimal: $0) })
    else { return [] }
    return [VoteFact(name: words("vote.funds"), text: words.amount(amount))]
  }

  /// Who is let in how, what that promises, and who lacks a card.
  private func admissionFacts(_ rules: Rules, missing: Int) -> [VoteFact] {
    let name = words("vote.admission")
    guard rules.admission == .codes else {
      return [VoteFact(name: name, text: words("vote.admissionOpen"))]
    }
    if missing == 0 {
      return [VoteFact(name: name, text: words("vote.admissionCodes"))]
    }
    return [
      VoteFact(
        name: name, text: words("vote.cardsMissing", ["count": missing]),
        style: Style(.warning, bold: true))
    ]
  }

  private var timeFacts: [VoteFact] {
    let plan = votePlan()
    var text = words(
      "vote.time",
      ["people": plan.people, "minutes": plan.minutes, "seats": plan.seats])
    if let agenda = plan.agenda {
      text += words("vote.agenda", ["minutes": agenda])
    }
    var facts = [VoteFact(name: words("vote.duration"), text: text)]
    if plan.isTooLong {
      let needed = plan.seatsNeeded
      facts.append(
        VoteFact(
          name: words("vote.advice"),
          text: words(
            "vote.moreSeats",
            ["seats": needed, "minutes": plan.minutes(at: needed)]),
          style: Style(.warning, bold: true)))
    }
    return facts
  }

  /// What became of the round that was closed last.
  private var justClosed: [VoteFact] {
    guard let round = session.rounds.last, round.state == .closed
    else { return [] }
    let tally = session.tally(of: round)
    let text = words(
      "vote.closed",
      [
        "id": round.id.number, "ballots": tally.ballots, "dots": tally.dots,
        "abstained": tally.abstained,
      ])
    return [
      VoteFact(name: "", text: text, style: Style(.good, bold: true)),
      VoteFact(name: "", text: words("vote.goOn")),
      VoteFact(name: "", text: ""),
    ]
  }

  /// Turnout, time and rules of an open round: all that may be told.
  private func facts(of round: Round) -> [VoteFact] {
    let people = session.electorate(of: round).count
    let done = turnout(of: round).ballots
    let count = words("vote.turnout", ["done": done, "people": people])
    let bar = Self.bar(
      done, of: people,
      width: size.width < Layout.twoColumns ? 8 : 32)
    let plan = votePlan(for: round)
    let since = words("vote.since", ["time": time(of: round.openedAt)])
    let left =
      plan.people == 0
      ? words("vote.allVoted")
      : words(
        "vote.left", ["minutes": plan.minutes, "seats": plan.seats])
    var facts =
      [
        VoteFact(
          name: words("vote.voted"), text: "\(count)  \(bar)",
          style: Style(.accent, bold: true)),
        VoteFact(
          name: words(plan.people == 0 ? "vote.state" : "vote.stillTakes"),
          text: "\(left), \(since)"),
        VoteFact(
          name: words("vote.rules"),
          text: sentence(round.rules, ideas: round.ideas.count)),
      ] + fundsFacts(round.funds)
    let electorate = session.electorate(of: round)
    facts += admissionFacts(
      round.rules, missing: electorate.count { !cards.contains($0.id) })
    facts.append(
      VoteFact(
        name: "", text: words("vote.noInterim"), style: Style(.muted)))
    if session.phase != .vote {
      facts.append(
        VoteFact(
          name: "", text: words("vote.paused"), style: Style(.warning)))
    }
    return facts
  }

  /// A bar of the whole, filled as far as the part goes.
  static func bar(_ part: Int, of whole: Int, width: Int) -> String {
    let full = whole > 0 ? min(width, part * width / whole) : 0
    return String(repeating: "■", count: full)
      + String(repeating: "□", count: width - full)
  }
}

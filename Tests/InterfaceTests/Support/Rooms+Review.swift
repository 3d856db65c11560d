import Interface
import Workshop

/// Sessions after the vote.
extension Rooms {
  /// Forty people of five groups, one of them small.
  static func withForty() -> Session {
    var session = withIdeas()
    session.run(.setAttendance("wirtschaft", count: 7))
    session.run(.setAttendance("politik", count: 2))
    let departments: [(Int, String)] = [
      (1, "senmvku"), (2, "senmvku"), (3, "skzl"), (5, "senstadt"),
      (6, "senstadt"), (7, "senmvku"), (8, "senbjf"), (10, "senmvku"),
      (11, "senbjf"),
    ]
    for (number, department) in departments {
      session.run(.assign([IdeaID(number)], to: department))
    }
    session.run(.merge([IdeaID(4)], into: IdeaID(3)))
    return session
  }

  /// In the vote, with a secret round open on every standing idea.
  static func withRoundOpen() -> Session {
    var session = withForty()
    session.run(.enter(.vote))
    session.run(
      .openRound(
        NewRound(
          ideas: session.standingIdeas.map(\.id),
          rules: Rules(
            budget: 6, maxPerIdea: 3,
            against: Rules.Against(budget: 2, maxPerIdea: 2)))))
    return session
  }

  /// In review: ties, a disputed idea, dots against, merged ideas, and groups
  /// that are too small to be shown.
  static func reviewed() -> Session {
    var session = withRoundOpen()
    session.close(RoundID(1), ballots: ballots)
    session.run(.enter(.review))
    return session
  }

  /// With measures, from all that a form can hold to almost nothing.
  static func withMeasures() -> Session {
    var session = reviewed()
    session.run(.enter(.commit))
    var full = MeasureContent()
    full.text.title = "Grüne Welle für Räder auf der Sonnenallee erproben"
    full.text.responsible = "Referat Radverkehr"
    full.text.indicator = "Fahrzeit zur Rush Hour"
    full.text.partners = "Fahrradverein"
    full.ideas = [IdeaID(1), IdeaID(10)]
    full.department = "senmvku"
    full.partners = ["skzl", "senstadt"]
    full.kind = .decentral
    full.values = [.sustainable, .commonGood]
    full.due = "2027-03-31"
    full.cost = "12000"
    session.run(.agree(full))
    session.run(
      .update(
        MeasureUpdated(
          measure: MeasureID(1), status: .accepted, progress: 25,
          text: "Ampeln gezählt")))
    var onlyIdea = MeasureContent()
    onlyIdea.ideas = [IdeaID(3)]
    session.run(.agree(onlyIdea))
    var onlyTitle = MeasureContent()
    onlyTitle.text.title = "Schulhöfe am Wochenende öffnen"
    onlyTitle.department = "senbjf"
    onlyTitle.due = "2027-09"
    session.run(.agree(onlyTitle))
    return session
  }

  /// In the last phase, with something left open.
  static func closing() -> Session {
    var session = withMeasures()
    session.run(.withdraw([IdeaID(9)]))
    session.run(.enter(.close))
    return session
  }

  static let head = "9f2c 41d0 77ae 03b5 c6e8 1f92 d4a7 5b60"

  /// Who gave what, as often as it says.
  private static let ballots: [(Int, GroupID?, [Int: Int])] = [
    (3, "wissenschaft", [1: 2, 7: 3]),
    (3, "wissenschaft", [1: 3, 5: 3, 8: -1]),
    (4, "wirtschaft", [5: 3, 1: 1, 12: 2, 6: -2]),
    (3, "wirtschaft", [3: 2, 4: 1, 1: 2, 12: -1]),
    (2, "politik", [2: 3, 10: 3]),
    (4, "verwaltung", [1: 1, 2: 3, 3: 1, 6: 1]),
    (4, "verwaltung", [2: 1, 11: 3, 1: 2]),
    (1, "verwaltung", [:]),
    (6, "zivilgesellschaft", [1: 1, 3: 2, 10: 3, 12: -2]),
    (6, "zivilgesellschaft", [7: 3, 2: 1, 5: -2]),
    (4, "zivilgesellschaft", [1: 1, 8: 2, 11: 3]),
  ]
}

extension Session {
  /// Closes a secret round with these ballots in its box.
  mutating func close(
    _ round: RoundID, ballots: [(Int, GroupID?, [Int: Int])]
  ) {
    var box = BallotBox(session: id, round: round)
    var count = 0
    for (times, group, dots) in ballots {
      for _ in 0..<times {
        count += 1
        let digits = String(count * 7919 % 100_000)
        let standing = dots.map { (IdeaID($0.key), $0.value) }
          .filter { self[$0.0]?.stands == true }
        box.insert(
          Ballot(
            id: String(repeating: "0", count: 26 - digits.count) + digits,
            group: group,
            dots: Dots(
              Dictionary(standing, uniquingKeysWith: +).map { ($0, $1) })),
          code: "K\(100 + count)QX")
      }
    }
    do {
      let events = try decide(
        .closeRound(round),
        in: Circumstances(seat: "facilitator", at: Rooms.start, box: box))
      for event in events { apply(event) }
    } catch {
      fatalError("\(error)")
    }
  }
}

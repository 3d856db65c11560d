import Workshop

/// A closed round that was counted again.
public struct CheckedRound: Hashable, Sendable {
  public let round: RoundID
  /// How many ballots are in the log.
  public let ballots: Int
  /// How many of them name no idea.
  public let abstained: Int
  /// The confirmation codes, sorted; none where the round was open.
  public let codes: [String]
}

extension SecondCount {
  /// Where the session's own results differ from this count: the line that
  /// closed the round, and what it is, in English.
  func differences(of session: Session) -> [(seq: Int, what: String)] {
    let closed = session.closedRounds
    var found: [(seq: Int, what: String)] = []
    if closed.map(\.id) != rounds.map(\.id) {
      let seq = closed.compactMap(\.closedSeq).last ?? 1
      found.append((seq, "the closed rounds, counted again, are others"))
    }
    for round in closed {
      guard let counted = rounds.first(where: { $0.id == round.id }) else {
        continue
      }
      for what in counted.differences(of: session.tally(of: round)) {
        found.append((round.closedSeq ?? 1, what))
      }
    }
    return found
  }

  /// What to tell people of each closed round.
  func checkedRounds(of session: Session) -> [CheckedRound] {
    rounds.map { counted in
      CheckedRound(
        round: counted.id, ballots: counted.ballots,
        abstained: counted.abstained,
        codes: (session[counted.id]?.codes ?? []).sorted())
    }
  }
}

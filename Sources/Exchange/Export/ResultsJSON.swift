import Workshop

/// What the closed rounds of a session gave, as machines read it.
public enum ResultsJSON {
  /// The machine form of `results`, without a line end; `head` is the `h` of
  /// the log's last line, `spend` what the shortlists may spend, nil for each
  /// round's own.
  public static func text(
    _ session: Session, head: String, spend: Fraction? = nil
  ) -> String {
    value(session, head: head, spend: spend).json
  }

  static func value(
    _ session: Session, head: String, spend: Fraction? = nil
  ) -> Value {
    let rounds = session.closedRounds.map {
      value($0, in: session, spend: spend)
    }
    return .object([
      .init("session", .string(session.id)), .init("head", .string(head)),
      .init("rounds", .array(rounds)),
    ])
  }

  private static func value(
    _ round: Round, in session: Session, spend: Fraction?
  ) -> Value {
    let tally = session.tally(of: round)
    let groups = tally.groupBallots.keys.sorted()
    return .object([
      .init("round", .string(round.id.description)),
      .init("secrecy", .string(round.rules.secrecy.rawValue)),
      .init("ballots", .integer(tally.ballots)),
      .init("dots", .integer(tally.dots)),
      .init("abstained", .integer(tally.abstained)),
      .init(
        "ideas",
        .array(
          tally.results.map { value($0, groups: groups, in: session) })),
      .init("shortlist", value(session.shortlist(of: round, spend: spend))),
    ])
  }

  private static func value(_ shortlist: Shortlist) -> Value {
    .object([
      .init(
        "budget", .shortest(Double(shortlist.budget.decimal(places: 30)))),
      .init("equalShares", .strings(shortlist.equalShares.names)),
      .init("equalSharesRaised", .strings(shortlist.raised.names)),
      .init("equalSharesCompleted", .strings(shortlist.completed.names)),
      .init("greedy", .strings(shortlist.greedy.names)),
    ])
  }

  private static func value(
    _ result: Workshop.Tally.Result, groups: [GroupID], in session: Session
  ) -> Value {
    let idea = session[result.idea]
    let shares = groups.map { group in
      let share = result.groups[group]
      return Value.Member(
        group,
        .object([
          .init("dots", .integer(share?.dots ?? 0)),
          .init("voters", .integer(share?.voters ?? 0)),
        ]))
    }
    return .object([
      .init("idea", .string(result.idea.description)),
      .init("source", .optional(idea?.source)),
      .init("text", .optional(idea?.text)),
      .init("department", .optional(idea?.department)),
      .init("rank", .integer(result.rank)),
      .init("tied", .bool(result.isTied)),
      .init("dots", .integer(result.dots)),
      .init("against", .integer(result.against)),
      .init("voters", .integer(result.voters)),
      .init("groups", .object(shares)),
      .init("consensus", .shortest(result.consensus)),
      .init("dissent", .shortest(result.dissent)),
    ])
  }
}

extension Value {
  static func optional(_ text: String?) -> Value {
    text.map(Value.string) ?? .null
  }
}

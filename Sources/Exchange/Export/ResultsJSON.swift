import Workshop

/// What the closed rounds of a session gave, as machines read it.
public enum ResultsJSON {
  /// The machine form of `results`, without a line end; `head` is the `h` of
  /// the log's last line.
  public static func text(_ session: Session, head: String) -> String {
    value(session, head: head).json
  }

  static func value(_ session: Session, head: String) -> Value {
    .object([
      .init("session", .string(session.id)), .init("head", .string(head)),
      .init(
        "rounds", .array(session.closedRounds.map { value($0, in: session) })),
    ])
  }

  private static func value(_ round: Round, in session: Session) -> Value {
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

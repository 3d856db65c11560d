/// What a session holds, in figures, as its last screen shows them.
public struct SessionFigures: Hashable, Sendable {
  /// All who ever came.
  public var people = 0
  /// The ideas that stand.
  public var ideas = 0
  public var merged = 0
  public var withdrawn = 0
  /// Closed rounds.
  public var rounds = 0
  /// Ballots of closed rounds.
  public var ballots = 0
  public var measures = 0
  /// From the first arrival, or else the first line, to the seal or else the
  /// last line; rounded down.
  public var minutes = 0
}

/// What a session leaves open.
public struct Unfinished: Hashable, Sendable {
  /// Standing ideas without a department, where there are departments.
  public var unsorted = 0
  public var openRound: RoundID?
  /// Measures that nobody leads, the rejected left out.
  public var withoutDepartment: [MeasureID] = []

  public var isNothing: Bool { self == Unfinished() }
}

extension Session {
  public var figures: SessionFigures {
    let closed = closedRounds
    let start = participants.first?.joinedAt ?? openedAt
    let end = closedAt ?? history.events.last?.at ?? start
    return SessionFigures(
      people: participants.count,
      ideas: ideas.count { $0.stands },
      merged: ideas.count { $0.mergedInto != nil },
      withdrawn: ideas.count { $0.isWithdrawn && $0.mergedInto == nil },
      rounds: closed.count,
      ballots: closed.map(\.ballots.count).reduce(0, +),
      measures: measures.count,
      minutes: max(0, end.milliseconds - start.milliseconds) / 60_000)
  }

  public var unfinished: Unfinished {
    let unsorted = ideas.count { $0.stands && $0.department == nil }
    return Unfinished(
      unsorted: departments.isEmpty ? 0 : unsorted,
      openRound: openRound?.id,
      withoutDepartment: measures.filter {
        $0.content.department == nil && $0.status != .rejected
      }.map(\.id))
  }
}

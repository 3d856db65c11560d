import Workshop

extension Figures {
  /// What the sessions of one month gave.
  public struct MonthFigures: Hashable, Sendable {
    /// `2026-11`, in UTC.
    public var month: String
    public var sessions = 0
    public var ideas = 0
    public var ballots = 0
    public var dots = 0
  }

  /// The months that have sessions, in their order.
  public var months: [MonthFigures] {
    var months: [String: MonthFigures] = [:]
    for session in sessions {
      let month = String(session.date.prefix(7))
      var figures = months[month] ?? MonthFigures(month: month)
      figures.sessions += 1
      figures.ideas += session.ideas
      figures.ballots += session.ballots
      figures.dots += session.dots
      months[month] = figures
    }
    return months.values.sorted { $0.month.precedes($1.month) }
  }
}

extension Figures.MonthFigures {
  var value: Value {
    .object([
      .init("month", .string(month)), .init("sessions", .integer(sessions)),
      .init("ideas", .integer(ideas)), .init("ballots", .integer(ballots)),
      .init("dots", .integer(dots)),
    ])
  }
}

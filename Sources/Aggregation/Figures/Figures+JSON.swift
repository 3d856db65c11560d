import Workshop

extension Figures {
  /// What `--by` asks for beyond departments, groups and sessions.
  public enum Dimension: String, CaseIterable, Sendable {
    case department
    case group
    case theme
    case field
    case session
    case month
  }

  /// The members of the machine form but `copies` and `leftOut`.
  ///
  /// Themes, fields and months are there only where asked for.
  public func members(by dimension: Dimension? = nil) -> [Value.Member] {
    membersBeforeSessions + [
      .init("bySession", .array(sessions.map(\.value)))
    ] + extraMembers(dimension)
  }

  var membersBeforeSessions: [Value.Member] {
    counts.members + [
      .init("departments", .array(departmentValues)),
      .init("groups", .array(groupValues)),
      .init("top", .array(top.map(\.value))),
    ]
  }

  /// The rows of one dimension, in the order of the machine form.
  public func rows(by dimension: Dimension) -> [Value] {
    switch dimension {
    case .department: departmentValues
    case .group: groupValues
    case .theme: themeValues
    case .field: fieldValues
    case .session: sessions.map(\.value)
    case .month: months.map(\.value)
    }
  }

  func extraMembers(_ dimension: Dimension?) -> [Value.Member] {
    switch dimension {
    case .theme: [.init("themes", .array(themeValues))]
    case .field: [.init("fields", .array(fieldValues))]
    case .month: [.init("months", .array(months.map(\.value)))]
    default: []
    }
  }

  private var departmentValues: [Value] {
    departments.sorted { $0.key.precedes($1.key) }.map { id, figures in
      .object([
        .init("id", .string(id)), .init("name", .string(figures.name)),
        .init("ideas", .integer(figures.ideas)),
        .init("sharedIdeas", .integer(figures.sharedIdeas)),
        .init("dots", .integer(figures.dots)),
        .init("measures", .integer(figures.measures)),
      ])
    }
  }

  private var groupValues: [Value] {
    groups.sorted { $0.key.precedes($1.key) }.map { id, figures in
      .object([
        .init("id", .string(id)), .init("name", .string(figures.name)),
        .init("participants", .integer(figures.participants)),
        .init("ideas", .integer(figures.ideas)),
        .init("ballots", .integer(figures.ballots)),
        .init("dots", .integer(figures.dots)),
      ])
    }
  }

  private var fieldValues: [Value] {
    fields.sorted { $0.key.precedes($1.key) }.map { id, figures in
      .object([
        .init("id", .string(id)), .init("name", .string(figures.name)),
        .init("ideas", .integer(figures.ideas)),
        .init("dots", .integer(figures.dots)),
      ])
    }
  }

  private var themeValues: [Value] {
    let named = themes.map { key, figures in
      (ThemeKey(department: key.department, name: figures.name), figures)
    }
    return named.sorted { $0.0 < $1.0 }.map { key, figures in
      .object([
        .init("name", .string(key.name)),
        .init("department", .string(key.department)),
        .init("ideas", .integer(figures.ideas)),
        .init("dots", .integer(figures.dots)),
      ])
    }
  }
}

extension Figures.Counts {
  fileprivate var members: [Value.Member] {
    [
      .init("sessions", .integer(sessions)), .init("events", .integer(events)),
      .init("participants", .integer(participants)),
      .init("ideas", .integer(ideas)),
      .init("withdrawn", .integer(withdrawn)),
      .init("merged", .integer(merged)), .init("ballots", .integer(ballots)),
      .init("dots", .integer(dots)), .init("against", .integer(against)),
      .init("rounds", .integer(rounds)), .init("measures", .integer(measures)),
    ]
  }
}

extension Figures.TopIdea {
  fileprivate var value: Value {
    .object([
      .init("session", .string(session)),
      .init("idea", .string(idea.description)),
      .init("text", text.map(Value.string) ?? .null),
      .init("department", .string(department)), .init("dots", .integer(dots)),
      .init("voters", .integer(voters)),
    ])
  }
}

extension Figures.SessionFigures {
  var value: Value {
    .object([
      .init("session", .string(session)), .init("title", .string(title)),
      .init("date", .string(date)), .init("head", .string(head)),
      .init("ideas", .integer(ideas)), .init("ballots", .integer(ballots)),
      .init("dots", .integer(dots)),
    ])
  }
}

import Workshop

extension Search {
  /// The machine form of `search`, without a line end.
  public var json: String {
    Value.object([
      .init("count", .integer(count)), .init("hits", .integer(hits)),
      .init("found", .array(found.map(\.value))),
      .init("copies", .array(copies.map(\.value))),
      .init("leftOut", .array(leftOut.map(\.value))),
    ]).json
  }
}

extension Found {
  fileprivate var value: Value {
    let own: [Value.Member] = [
      .init("kind", .string(kind.rawValue)), .init("session", .string(session)),
      .init("id", .string(id)),
      .init("idea", idea.map { .string($0.description) } ?? .null),
      .init("text", .string(text)), .init("department", .string(department)),
      .init("dots", votes.map { .integer($0.dots) } ?? .null),
      .init("voters", votes.map { .integer($0.voters) } ?? .null),
      .init("status", status.map { .string($0.rawValue) } ?? .null),
      .init("progress", progress.map(Value.integer) ?? .null),
    ]
    return .object(
      own + [
        .init("measures", .array(measures.map(\.value))),
        .init("ideas", .array(ideas.map(Value.string))),
        .init("also", .array(also.map(Value.string))),
        .init("wordings", .array(wordings.map(Value.string))),
        .init("score", .number("\(score)")),
        .init("sessions", .array(sessions.map(\.value))),
      ])
  }
}

extension Found.Fate {
  fileprivate var value: Value {
    .object([
      .init("measure", .string(measure.description)),
      .init("title", .string(title)),
      .init("status", status.map { .string($0.rawValue) } ?? .null),
      .init("progress", progress.map(Value.integer) ?? .null),
    ])
  }
}

extension Found.Place {
  fileprivate var value: Value {
    .object([
      .init("session", .string(session)), .init("title", .string(title)),
      .init("date", .string(date)),
    ])
  }
}

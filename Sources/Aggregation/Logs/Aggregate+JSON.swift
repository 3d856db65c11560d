import SessionLog
import Workshop

extension Aggregate {
  /// The machine form of `aggregate`, without a line end.
  public func json(by dimension: Figures.Dimension? = nil) -> String {
    let before = Value.object(figures.membersBeforeSessions).json
    let behind = Value.object(
      figures.extraMembers(dimension) + [
        .init("copies", .array(copies.map(\.value))),
        .init("leftOut", .array(leftOut.map(\.value))),
      ]
    ).json
    return before.dropLast() + #","bySession":["# + sessionsJSON + "],"
      + behind.dropFirst()
  }

  /// The sessions, of which there can be many, written by all processors.
  private var sessionsJSON: String {
    let sessions = figures.sessions
    let length = 500
    return concurrently((sessions.count + length - 1) / length) { piece in
      sessions.dropFirst(piece * length).prefix(length).map(\.value.json)
        .joined(separator: ",")
    }.joined(separator: ",")
  }
}

extension Aggregate.Copy {
  var value: Value {
    .object([.init("path", .string(path)), .init("of", .string(of))])
  }
}

extension Aggregate.LeftOut {
  var value: Value {
    .object([
      .init("path", .string(path)),
      .init("line", line.map(Value.integer) ?? .null),
      .init("byte", byte.map(Value.integer) ?? .null),
      .init("why", .string(why)),
    ])
  }
}

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
    var text = String(before.dropLast())
    let sessions = sessionsJSON
    text.reserveCapacity(
      text.utf8.count + behind.utf8.count + 32
        + sessions.reduce(0) { $0 + $1.utf8.count + 1 })
    text += #","bySession":["#
    for (number, some) in sessions.enumerated() {
      if number > 0 { text += "," }
      text += some
    }
    text += "],"
    text += behind.dropFirst()
    return text
  }

  /// The sessions, of which there can be many, written by all processors.
  private var sessionsJSON: [String] {
    let sessions = figures.sessions
    let length = 500
    return concurrently((sessions.count + length - 1) / length) { piece in
      var text = ""
      text.reserveCapacity(256 * length)
      for session in sessions.dropFirst(piece * length).prefix(length) {
        if !text.isEmpty { text += "," }
        session.write(to: &text)
      }
      return text
    }
  }
}

extension Figures.SessionFigures {
  /// Writes what `value` is, without making one: there may be many.
  fileprivate func write(to text: inout String) {
    text += #"{"session":"#
    Value.quote(session, into: &text)
    text += #","title":"#
    Value.quote(title, into: &text)
    text += #","date":"#
    Value.quote(date, into: &text)
    text += #","head":"#
    Value.quote(head, into: &text)
    text += #","ideas":"#
    text += String(ideas)
    text += #","ballots":"#
    text += String(ballots)
    text += #","dots":"#
    text += String(dots)
    text += "}"
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

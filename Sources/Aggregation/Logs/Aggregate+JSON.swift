import Workshop

extension Aggregate {
  /// The machine form of `aggregate`, without a line end.
  public func json(by dimension: Figures.Dimension? = nil) -> String {
    Value.object(
      figures.members(by: dimension) + [
        .init("copies", .array(copies.map(\.value))),
        .init("leftOut", .array(leftOut.map(\.value))),
      ]
    ).json
  }
}

extension Aggregate.Copy {
  fileprivate var value: Value {
    .object([.init("path", .string(path)), .init("of", .string(of))])
  }
}

extension Aggregate.LeftOut {
  fileprivate var value: Value {
    .object([
      .init("path", .string(path)),
      .init("line", line.map(Value.integer) ?? .null),
      .init("byte", byte.map(Value.integer) ?? .null),
      .init("why", .string(why)),
    ])
  }
}

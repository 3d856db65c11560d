/// Builds an object's members in the order of writing, leaving out what is
/// not there.
struct MemberList {
  private(set) var members: [Value.Member] = []

  mutating func add(_ name: String, _ value: Value) {
    members.append(Value.Member(name, value))
  }

  mutating func add(_ name: String, _ text: String?) {
    if let text { add(name, .string(text)) }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { add(name, .integer(number)) }
  }

  mutating func add<Thing>(_ name: String, _ id: Serial<Thing>?) {
    add(name, id?.description)
  }

  mutating func add<Thing>(_ name: String, _ ids: [Serial<Thing>]) {
    add(name, .strings(ids.map(\.description)))
  }

  mutating func add(_ name: String, _ texts: [String]?) {
    if let texts { add(name, .strings(texts)) }
  }

  mutating func add<Choice: RawRepresentable<String>>(
    _ name: String, _ choice: Choice?
  ) {
    add(name, choice?.rawValue)
  }

  mutating func add(_ name: String, _ moment: Timestamp) {
    add(name, .string(moment.rfc3339))
  }

  /// Dots by the idea's number.
  mutating func add(_ name: String, dots: Dots) {
    add(
      name,
      .object(
        dots.map { idea, count in
          Value.Member(idea.description, .integer(count))
        }))
  }
}

/// The members that a closure adds.
func members(_ build: (inout MemberList) -> Void) -> [Value.Member] {
  var list = MemberList()
  build(&list)
  return list.members
}

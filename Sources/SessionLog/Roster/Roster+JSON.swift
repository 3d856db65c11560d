import Workshop

extension Roster {
  /// The bytes of the roster's file.
  var fileBytes: [UInt8] {
    var members: [Value.Member] = []
    if let pin { members.append(.init("pin", .string(pin.text))) }
    if misses.count > 0, let last = misses.last {
      members.append(.init("misses", .integer(misses.count)))
      members.append(.init("missedAt", .string(last.rfc3339)))
    }
    let people = people.sorted { $0.key < $1.key }.map { id, person in
      Value.object(
        [
          ("participant", id.description), ("name", person.name),
          ("code", person.code?.text),
        ].compactMap { name, text in
          text.map { Value.Member(name, .string($0)) }
        })
    }
    members.append(.init("people", .array(people)))
    return Array((Value.object(members).json + "\n").utf8)
  }

  /// Reads a roster's file.
  ///
  /// - Throws: `LogFailure.malformed`.
  init(reading bytes: [UInt8], path: String) throws(LogFailure) {
    let value = try Value(reading: bytes, path: path)
    do throws(EventFault) {
      try self.init(MemberReader(value))
    } catch {
      throw .malformed(
        path: path, byte: 0, what: "\(error.place) \(error.what)")
    }
  }

  private init(_ reader: MemberReader) throws(EventFault) {
    self.init()
    pin = try reader.hash("pin")
    misses = PINMisses(
      count: try reader.optional("misses", "a whole number", \.integer) ?? 0,
      last: try reader.optional("missedAt", "a time") {
        $0.string.flatMap(Timestamp.init)
      })
    let all = try reader.objects("people") { item throws(EventFault) in
      let id = try item.required("participant", "an id like p1") { value in
        value.string.flatMap { ParticipantID($0) }
      }
      let person = Person(
        name: try item.optional("name", "a string", \.string),
        code: try item.hash("code"))
      return (id, person)
    }
    people = Dictionary(all ?? []) { _, last in last }
  }
}

extension MemberReader {
  fileprivate func hash(_ name: String) throws(EventFault) -> SecretHash? {
    try optional(name, "an Argon2id hash") { value in
      value.string.flatMap { SecretHash($0) }
    }
  }
}

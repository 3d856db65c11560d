import Workshop

extension BallotBox {
  /// The bytes of the box's file: the same for the same ballots, whatever
  /// order they were cast in.
  var fileBytes: [UInt8] {
    let value = Value.object([
      .init("session", .string(session)),
      .init("round", .string(round.description)),
      .init("ballots", .array(ballots.map(\.value))),
      .init("codes", .strings(codes)),
      .init("voted", .strings(voted.map(\.description))),
    ])
    return Array((value.json + "\n").utf8)
  }

  /// Reads a box's file; anything but the bytes that would be written is
  /// refused.
  ///
  /// - Throws: `LogFailure.malformed`, with the place.
  init(reading bytes: [UInt8], path: String) throws(LogFailure) {
    let value = try Value(reading: bytes, path: path)
    do throws(EventFault) {
      try self.init(MemberReader(value))
    } catch {
      throw .malformed(
        path: path, byte: 0, what: "\(error.place) \(error.what)")
    }
    let written = fileBytes
    guard written == bytes else {
      let same = zip(written, bytes).prefix { $0 == $1 }.count
      throw .malformed(
        path: path, byte: same, what: "not as a box is written")
    }
  }

  private init(_ reader: MemberReader) throws(EventFault) {
    func texts(_ name: String) throws(EventFault) -> [String] {
      try reader.required(name, "a list of strings") { value in
        value.array.flatMap { values in
          let texts = values.compactMap(\.string)
          return texts.count == values.count ? texts : nil
        }
      }
    }
    let round = try reader.required("round", "an id like r1") { value in
      value.string.flatMap { RoundID($0) }
    }
    let voted = try texts("voted")
    let ids = voted.compactMap { ParticipantID($0) }
    guard ids.count == voted.count else {
      throw reader.fault("voted", .expected("a list of ids like p1"))
    }
    let ballots = try reader.objects("ballots") {
      item throws(EventFault) in
      // As a line of the log says it, but for the round.
      let named = Value.object(
        [.init("round", .string(round.description))]
          + (item.value.members ?? [])
      )
      return try BallotCounted(MemberReader(named, place: item.place)).ballot
    }
    self.init(
      session: try reader.required("session", "a string", \.string),
      round: round, ballots: ballots ?? [], codes: try texts("codes"),
      voted: ids)
  }
}

extension Ballot {
  fileprivate var value: Value {
    let members = BallotCounted(round: RoundID(1), ballot: self).members
    return .object(members.filter { $0.name != "round" })
  }
}

extension Value {
  /// The JSON of a file beside the log.
  ///
  /// - Throws: `LogFailure.malformed`, with the place.
  init(reading bytes: [UInt8], path: String) throws(LogFailure) {
    do throws(JSONFault) {
      self = try StrictJSON().value(bytes, depth: LogLine.deepest)
    } catch {
      throw .malformed(path: path, byte: error.byte, what: error.description)
    }
  }
}

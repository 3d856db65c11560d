import Workshop

extension BallotBox {
  /// The bytes of the box's file: the same for the same ballots, whatever
  /// order they were cast in.
  var fileBytes: [UInt8] {
    Array((head + ballots.map(\.json).joined(separator: ",") + tail).utf8)
  }

  /// What stands before the ballots.
  var head: String {
    let session = Value.string(session).json
    return #"{"session":\#(session),"round":"\#(round)","ballots":["#
  }

  /// What stands behind the ballots.
  var tail: String {
    let codes = Value.strings(codes).json
    let voted = Value.strings(voted.map(\.description)).json
    return #"],"codes":\#(codes),"voted":\#(voted)}"# + "\n"
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
  /// As a line of the log says it, but for the round.
  var json: String {
    let members = BallotCounted(round: RoundID(1), ballot: self).members
    return Value.object(members.filter { $0.name != "round" }).json
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

import Workshop

extension LogLine {
  /// Reads one line, without its line end: members in any order, with any
  /// white space that JSON allows.
  ///
  /// What the chain and the commitment promise is checked elsewhere.
  ///
  /// - Throws: `LineFault` where it is no line of a log at all.
  init(
    reading bytes: UnsafeBufferPointer<UInt8>, with json: StrictJSON
  ) throws(LineFault) {
    let members = try Members(bytes, json)
    let hash = try members.last(bytes.count)
    guard let digest = hash.value.string.flatMap(Digest.init) else {
      throw LineFault(byte: hash.bytes.lowerBound, kind: .hashMalformed)
    }
    let seq = try members.require("seq", .wholeNumber, \.integer)
    let at = try members.require("at", .string, \.string)
    let data = try members.require("data", .object, \.members)
    let body = members["body"]
    self.seq = seq.value
    self.at = Timestamp(at.value)
    seat = try members.require("seat", .string, \.string).value
    type = try members.require("type", .string, \.string).value
    content = .object(.object(data.value))
    self.body =
      switch body?.value {
      case nil: .none
      case .null: .redacted
      case .some(let value): .value(value)
      }
    self.hash = digest
    // A body without a comma before it, the first member of all, is hashed
    // like any other member.
    let cut =
      body.flatMap { comma(before: $0.nameBytes.lowerBound, in: bytes) }
      ?? comma(before: hash.nameBytes.lowerBound, in: bytes)
    places = Places(
      hashed: cut ?? hash.nameBytes.lowerBound, seq: seq.bytes, at: at.bytes,
      data: data.bytes, body: body?.bytes, hash: hash.bytes)
  }
}

/// The comma in front of the member that begins here, if there is one.
private func comma(
  before place: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> Int? {
  guard let index = bytes[..<place].lastIndex(where: { !isSpace($0) }),
    bytes[index] == UInt8(ascii: ",")
  else { return nil }
  return index
}

/// The members of a line's object.
private struct Members {
  private let members: [PlacedMember]

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ json: StrictJSON
  ) throws(LineFault) {
    guard bytes.count <= LogLine.longest else {
      throw LineFault(byte: LogLine.longest, kind: .tooLong)
    }
    let document: PlacedValue
    do throws(JSONFault) {
      document = try json.document(bytes, depth: LogLine.deepest)
    } catch {
      throw LineFault(byte: error.byte, kind: .json(error.reason))
    }
    guard case .object = document.value else {
      throw LineFault(byte: document.bytes.lowerBound, kind: .notAnObject)
    }
    members = document.members
  }

  subscript(name: String) -> PlacedMember? {
    members.first { $0.name == name }
  }

  /// The member `h`, which must be the last one.
  func last(_ end: Int) throws(LineFault) -> PlacedMember {
    guard let hash = self["h"] else {
      throw LineFault(byte: max(end - 1, 0), kind: .missing("h"))
    }
    guard let last = members.last, last.name == "h" else {
      throw LineFault(byte: hash.nameBytes.lowerBound, kind: .hashNotLast)
    }
    return last
  }

  func require<T>(
    _ name: String, _ expected: EventFault.Expected, _ kind: (Value) -> T?
  ) throws(LineFault) -> (value: T, bytes: Range<Int>) {
    guard let member = self[name] else {
      throw LineFault(byte: 0, kind: .missing(name))
    }
    guard let value = kind(member.value) else {
      throw LineFault(
        byte: member.bytes.lowerBound,
        kind: .wrongKind(name, expected: expected))
    }
    return (value, member.bytes)
  }
}

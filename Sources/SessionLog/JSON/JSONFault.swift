import CSimdjson

/// What is wrong with a document, and where.
public struct JSONFault: Error, Hashable, Sendable {
  /// The offset, in bytes from 0, of the first thing that is wrong.
  public var byte: Int
  public var reason: Reason

  public enum Reason: Hashable, Sendable {
    case empty
    case endedEarly
    case invalidUTF8
    case byteOrderMark
    case controlCharacter
    case invalidEscape
    case loneSurrogate
    case unexpected
    case afterTheEnd
    case tooDeep
    case duplicateMember
    case integerTooLarge
    case numberTooLarge
    case outOfMemory
    /// The reader's own words, where nothing better can be said.
    case refused(String)
  }
}

extension JSONFault: CustomStringConvertible {
  /// What is wrong, in English.
  public var description: String {
    switch reason {
    case .empty: "there is no JSON here"
    case .endedEarly: "the JSON ends too early"
    case .invalidUTF8: "a byte that is not UTF-8"
    case .byteOrderMark: "a byte order mark, which JSON does not have"
    case .controlCharacter: "a control character that is not escaped"
    case .invalidEscape: "an escape that JSON does not know"
    case .loneSurrogate: "half a surrogate pair"
    case .unexpected: "something that JSON does not have here"
    case .afterTheEnd: "something behind the end of the JSON"
    case .tooDeep: "nested too deep"
    case .duplicateMember: "a member that is there twice"
    case .integerTooLarge: "a whole number beyond ±(2^53−1)"
    case .numberTooLarge: "a number too large to be read"
    case .outOfMemory: "not enough memory to read it"
    case .refused(let words): words
    }
  }
}

extension JSONFault {
  /// The fault that the shim names; where simdjson gives no place, the place
  /// is looked for.
  init(
    _ tape: json_tape, in bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) {
    switch tape.fault {
    case json_too_deep: self.init(byte: tape.place, reason: .tooDeep)
    case json_duplicate_member:
      self.init(byte: tape.place, reason: .duplicateMember)
    case json_integer_too_large:
      self.init(byte: tape.place, reason: .integerTooLarge)
    case json_lone_surrogate:
      self.init(byte: tape.place, reason: .loneSurrogate)
    case json_out_of_memory: self.init(byte: 0, reason: .outOfMemory)
    default:
      var search = FaultSearch(bytes, depth: depth)
      let words = tape.reason.map { String(cString: $0) } ?? "not JSON"
      self = search.firstFault() ?? JSONFault(byte: 0, reason: .refused(words))
    }
  }
}

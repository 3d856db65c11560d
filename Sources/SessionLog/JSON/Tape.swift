import CSimdjson
import Workshop

/// Turns the flat tape of tokens into a value, from the first to the last.
struct Tape {
  private let tokens: UnsafeBufferPointer<json_token>
  private let source: UnsafeBufferPointer<UInt8>
  private var next = 0

  /// The tape's tokens, and the bytes that they were read from.
  init(
    _ tokens: UnsafeBufferPointer<json_token>,
    of source: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.source = source
  }

  /// The whole document.
  ///
  /// Of its outermost object it keeps the places, too.
  mutating func placed() -> PlacedValue {
    let first = tokens[next]
    guard first.kind == json_object else {
      return PlacedValue(value: value(), bytes: first.bytes, members: [])
    }
    next += 1
    var members: [PlacedMember] = []
    for _ in 0..<first.count { members.append(member()) }
    let value = Value.object(members.map { .init($0.name, $0.value) })
    return PlacedValue(value: value, bytes: first.bytes, members: members)
  }

  private mutating func member() -> PlacedMember {
    let name = tokens[next]
    next += 1
    let bytes = tokens[next].bytes
    return PlacedMember(
      name: name.string, nameBytes: name.bytes, value: value(), bytes: bytes)
  }

  private mutating func value() -> Value {
    let token = tokens[next]
    next += 1
    switch token.kind {
    case json_false: return .bool(false)
    case json_true: return .bool(true)
    case json_integer: return .integer(Int(token.integer))
    case json_number:
      return .number(String(decoding: source[token.bytes], as: UTF8.self))
    case json_string: return .string(token.string)
    case json_array:
      return .array((0..<token.count).map { _ in value() })
    case json_object:
      return .object(
        (0..<token.count).map { _ in
          let name = tokens[next].string
          next += 1
          return Value.Member(name, value())
        })
    default: return .null
    }
  }
}

extension json_token {
  fileprivate var bytes: Range<Int> { Int(start)..<Int(end) }

  fileprivate var string: String {
    let utf8 = UnsafeRawBufferPointer(start: text, count: Int(count))
    return String(decoding: utf8, as: UTF8.self)
  }
}

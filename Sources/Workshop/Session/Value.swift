/// A JSON value as the log knows it: whole numbers only where we read them,
/// members in the order in which they stand.
///
/// Events describe themselves in these values; SessionLog turns them into
/// bytes and back.
public enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A whole number within ±(2^53−1).
  case integer(Int)
  /// Any other number, in the digits in which it was written.
  case number(String)
  case string(String)
  case array([Value])
  case object([Member])

  /// A name and its value, as they stand in an object.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }
}

extension Value {
  /// The value of a member, if this is an object that has it.
  public subscript(name: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  public var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  public var array: [Value]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// An array of strings.
  public static func strings(_ values: [String]) -> Value {
    .array(values.map(Value.string))
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
}

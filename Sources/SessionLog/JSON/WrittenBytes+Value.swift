import Workshop

extension WrittenBytes {
  /// A value nested at most `depth` deep, without a space in it.
  mutating func value(depth: Int) -> Value? {
    switch next {
    case UInt8(ascii: "\""):
      at += 1
      return text().map(Value.string)
    case UInt8(ascii: "{"): return object(depth: depth).map(Value.object)
    case UInt8(ascii: "["): return array(depth: depth).map(Value.array)
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number(depth: depth)
    }
  }

  /// Whole numbers alone; behind one stands no fraction and no exponent.
  private mutating func number(depth: Int) -> Value? {
    guard let number = integer() else { return nil }
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
      return .integer(number)
    default: return nil
    }
  }

  private mutating func array(depth: Int) -> [Value]? {
    guard depth > 0, take("[") else { return nil }
    var values: [Value] = []
    if take("]") { return values }
    repeat {
      guard let value = value(depth: depth - 1) else { return nil }
      values.append(value)
    } while take(",")
    return take("]") ? values : nil
  }

  /// The members of an object, no name twice.
  mutating func object(depth: Int) -> [Value.Member]? {
    guard depth > 0, take("{") else { return nil }
    var members: [Value.Member] = []
    if take("}") { return members }
    repeat {
      guard take("\""), let name = text(), take(":"),
        let value = value(depth: depth - 1)
      else { return nil }
      members.append(Value.Member(name, value))
    } while take(",")
    return take("}") && Self.areUnlike(members) ? members : nil
  }

  /// Whether no two members bear one name.
  ///
  /// The ideas of a ballot can be many, and stand in the order of their
  /// numbers; of any others so many are left to the strict reader.
  private static func areUnlike(_ members: [Value.Member]) -> Bool {
    let isAscending = zip(members, members.dropFirst()).allSatisfy {
      comesBefore($0.name, $1.name)
    }
    if isAscending { return true }
    guard members.count <= 24 else { return false }
    return members.indices.allSatisfy { place in
      !members[..<place].contains { $0.name == members[place].name }
    }
  }

  /// Shorter names first, of equal length by their bytes: one order in which
  /// every two names differ, and that of ids.
  private static func comesBefore(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8, right.utf8)
    return left.count == right.count
      ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }
}

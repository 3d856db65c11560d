/// Values by the ids of one kind of thing.
public struct SerialTable<Thing: Numbered, Value> {
  @usableFromInline var numbers = NumberTable<Value>()

  @inlinable public init() {}

  /// The value of an id; nil where it has none.
  @inlinable
  public subscript(id: Serial<Thing>) -> Value? {
    get { numbers[id.number] }
    set { numbers[id.number] = newValue }
  }

  /// Changes the value of an id where it is kept.
  @inlinable
  public mutating func update(
    _ id: Serial<Thing>, default value: Value, _ change: (inout Value) -> Void
  ) {
    numbers.update(id.number, default: value, change)
  }
}

extension SerialTable: Sendable where Value: Sendable {}
extension SerialTable: Equatable where Value: Equatable {}
extension SerialTable: Hashable where Value: Hashable {}

/// Values by the ids of things of any kind.
public struct AnySerialTable<Value> {
  /// There are few kinds.
  @usableFromInline
  var kinds: [(letter: Unicode.Scalar, numbers: NumberTable<Value>)] = []

  @inlinable public init() {}

  /// The value of an id; nil where it has none.
  @inlinable
  public subscript(id: AnySerial) -> Value? {
    kinds.first { $0.letter == id.letter }?.numbers[id.number]
  }

  /// Changes the value of an id where it is kept.
  @inlinable
  public mutating func update(
    _ id: AnySerial, default value: Value, _ change: (inout Value) -> Void
  ) {
    let place = kinds.firstIndex { $0.letter == id.letter } ?? kinds.count
    if place == kinds.count { kinds.append((id.letter, NumberTable())) }
    kinds[place].numbers.update(id.number, default: value, change)
  }
}

extension AnySerialTable: Sendable where Value: Sendable {}

/// Values by number, for numbers that are given out one after the other: nearly
/// all of them find their place without a hash.
///
/// Numbers far beyond the others, which no session gives out but a file may
/// hold, take no more room than they need. Other modules have it built for their
/// own values, which is what `@inlinable` is for.
@usableFromInline
struct NumberTable<Value> {
  /// By number.
  @usableFromInline var near: [Value?] = []
  /// Numbers beyond those.
  @usableFromInline var far: [Int: Value] = [:]

  @inlinable init() {}

  @inlinable
  subscript(number: Int) -> Value? {
    get {
      if near.indices.contains(number) { return near[number] }
      return far.isEmpty ? nil : far[number]
    }
    set {
      if newValue != nil { makeRoom(for: number) }
      if near.indices.contains(number) {
        near[number] = newValue
      } else {
        far[number] = newValue
      }
    }
  }

  /// The value of a number, to be changed where it is kept.
  @inlinable
  mutating func update(
    _ number: Int, default value: Value, _ change: (inout Value) -> Void
  ) {
    makeRoom(for: number)
    guard near.indices.contains(number) else {
      return change(&far[number, default: value])
    }
    var kept = near[number] ?? value
    // Nobody else holds it while it is changed.
    near[number] = nil
    change(&kept)
    near[number] = kept
  }

  /// Numbers up to twice those that are there come near.
  @inlinable
  mutating func makeRoom(for number: Int) {
    guard number >= near.count, number <= 2 * near.count + 64 else { return }
    let missing = number + 1 - near.count
    near.append(contentsOf: repeatElement(nil, count: missing))
    for (number, value) in far where number < near.count {
      near[number] = value
      far[number] = nil
    }
  }

  /// All that are there.
  fileprivate var values: [Int: Value] {
    var values = far
    for (number, value) in near.enumerated() { values[number] = value }
    return values
  }
}

extension NumberTable: Sendable where Value: Sendable {}

extension NumberTable: Equatable where Value: Equatable {
  @usableFromInline
  static func == (left: NumberTable, right: NumberTable) -> Bool {
    left.values == right.values
  }
}

extension NumberTable: Hashable where Value: Hashable {
  @usableFromInline
  func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

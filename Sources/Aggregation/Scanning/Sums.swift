/// What a department, group or field has, by the number of its name: in one
/// log, where few bits will do, or in many.
struct Sum<Count: FixedWidthInteger & Sendable>: Sendable {
  var name: Int32
  var ideas: Count = 0
  var sharedIdeas: Count = 0
  /// Of a department.
  var measures: Count = 0
  /// Of a group.
  var participants: Count = 0
  /// Of a group.
  var ballots: Count = 0
  var dots = 0

  @inline(__always)
  mutating func add<Other>(_ other: Sum<Other>) {
    ideas += Count(truncatingIfNeeded: other.ideas)
    sharedIdeas += Count(truncatingIfNeeded: other.sharedIdeas)
    measures += Count(truncatingIfNeeded: other.measures)
    participants += Count(truncatingIfNeeded: other.participants)
    ballots += Count(truncatingIfNeeded: other.ballots)
    dots += other.dots
  }
}

/// Sums by name, in the order in which the names come.
struct Sums<Count: FixedWidthInteger & Sendable> {
  private(set) var sums: [Sum<Count>] = []
  /// Where the sum of a name stands, −1 where there is none.
  private var places: [Int32] = []

  /// Begins anew, for so many names.
  mutating func begin(names: Int) {
    for sum in sums { places[Int(sum.name)] = -1 }
    sums.removeAll()
    if places.count < names {
      places.append(
        contentsOf: repeatElement(-1, count: names - places.count))
    }
  }

  @inline(__always)
  mutating func add(_ name: Int32, _ change: (inout Sum<Count>) -> Void) {
    var place = Int(places[Int(name)])
    if place < 0 {
      place = sums.count
      places[Int(name)] = Int32(place)
      sums.append(Sum(name: name))
    }
    change(&sums[place])
  }
}

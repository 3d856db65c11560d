/// Sums by the number of a name, in the order in which the names come.
struct Sums {
  private(set) var sums: [LogFigures.Sum] = []
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
  mutating func add(_ name: Int32, _ change: (inout LogFigures.Sum) -> Void) {
    var place = Int(places[Int(name)])
    if place < 0 {
      place = sums.count
      places[Int(name)] = Int32(place)
      sums.append(LogFigures.Sum(name: name))
    }
    change(&sums[place])
  }
}

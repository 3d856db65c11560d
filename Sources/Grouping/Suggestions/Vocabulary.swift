/// The numbers that learned texts have, each with a place of its own, so that
/// tables are as large as what was learned and no larger.
struct Vocabulary {
  /// By number; -1 for one that no text has.
  private var places: [Int32]
  /// How many numbers have a place.
  private(set) var count = 0

  init(_ vectors: some Sequence<TextVector>) {
    places = Array(repeating: -1, count: WordFeatures.count)
    for vector in vectors {
      for term in vector.terms where places[Int(term.number)] < 0 {
        places[Int(term.number)] = Int32(count)
        count += 1
      }
    }
  }

  /// Where a number stands; nil where no learned text has it.
  subscript(number: Int32) -> Int? {
    let place = places[Int(number)]
    return place < 0 ? nil : Int(place)
  }
}

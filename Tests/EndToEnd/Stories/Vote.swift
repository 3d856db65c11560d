import Testing
import Workshop

/// What somebody does in the booth.
struct Vote {
  /// The number that the group has in the booth's list; 0 for none.
  var group: Int
  /// Dots by the idea's number; none at all abstains.
  var dots: KeyValuePairs<Int, Int>

  /// The voter at a booth that admits: from the choice of the group to the
  /// receipt, whose code is given back; the seat is free again.
  func cast(at seat: Seat) throws -> String {
    try seat.waitFor("Zu welcher Gruppe gehören Sie?")
    try seat.press("\(group)", "Enter")
    try seat.waitFor("Sie haben")
    for (idea, dots) in dots {
      for digit in String(idea) { try seat.press(String(digit)) }
      try seat.waitFor("▸ \(idea) is in focus") { screen in
        screen.split(separator: "\n").contains { line in
          line.split(separator: " ").prefix(2) == ["▸", "\(idea)"]
        }
      }
      for _ in 0..<dots { try seat.press("+") }
    }
    try seat.press("Enter")
    let check = try seat.waitFor("Stimmt das so?")
    for (idea, count) in dots {
      let marks = String(repeating: "●", count: count)
      #expect(
        check.split(separator: "\n").contains {
          $0.split(separator: " ").prefix(2) == [marks[...], "\(idea)"]
        })
    }
    #expect(check.contains("eine Enthaltung") == (dots.count == 0))
    try seat.press("j")
    let receipt = try seat.waitFor("Ihre Stimme ist gespeichert.", "Ihr Beleg")
    try seat.press("Enter")
    try seat.waitFor("Die Wahlkabine ist frei.")
    return try code(on: receipt)
  }

  /// `K7M 4QX` stands on a line of its own.
  private func code(on receipt: String) throws -> String {
    let lines = receipt.split(separator: "\n").map { line in
      line.split(separator: " ")
    }
    let code = lines.first { $0.count == 2 && $0.allSatisfy { $0.count == 3 } }
    return try #require(code).joined()
  }
}

/// What votes give, counted here by hand.
struct Expected {
  /// Dots and voters by the idea's number, in the order of their ranks.
  var ideas: [(idea: Int, rank: Int, dots: Int, voters: Int)]
  let dots: Int
  let abstained: Int

  init(_ votes: [Vote]) {
    var sums: [Int: (dots: Int, voters: Int)] = [:]
    for vote in votes {
      for (idea, dots) in vote.dots {
        sums[idea, default: (0, 0)].dots += dots
        sums[idea, default: (0, 0)].voters += 1
      }
    }
    ideas = sums.map { idea, sum in
      let better = sums.values.count {
        ($0.dots, $0.voters) > (sum.dots, sum.voters)
      }
      return (idea, better + 1, sum.dots, sum.voters)
    }.sorted { ($0.rank, $0.idea) < ($1.rank, $1.idea) }
    dots = sums.values.map(\.dots).reduce(0, +)
    abstained = votes.count { $0.dots.isEmpty }
  }
}

import TestSupport
import Testing
import Workshop

/// The sizes of the groups that a box would publish; "" is without a group.
private func published(
  _ sizes: [String: Int], minimum: Int
) -> [String: Int] {
  var ballots: [Ballot] = []
  for (group, size) in sizes.sorted(by: { $0.key < $1.key }) {
    for _ in 0..<size {
      ballots.append(
        ballot(ballots.count + 1, group: group.isEmpty ? nil : group))
    }
  }
  let box = BallotBox(session: "s", round: r1, ballots: ballots)
  let published = box.published(minimumGroup: minimum)
  return Dictionary(grouping: published) { $0.group ?? "" }.mapValues(\.count)
}

@Suite("Small groups at closing")
struct GroupsLeftOutTests {
  @Test(
    "are left out, and with them the next smallest where need be",
    arguments: [
      (["a": 5, "b": 6], ["a": 5, "b": 6]),
      (["a": 2, "b": 3, "c": 9], ["": 5, "c": 9]),
      (["a": 4, "b": 6, "c": 9], ["": 10, "c": 9]),
      (["": 1, "b": 6, "c": 9], ["": 7, "c": 9]),
      (["": 5, "b": 6], ["": 5, "b": 6]),
      (["a": 4], ["": 4]),
      (["a": 1, "b": 2], ["": 3]),
      (["a": 4, "b": 7, "c": 7], ["": 11, "c": 7]),
      ([:], [:]),
    ])
  func examples(sizes: [String: Int], expected: [String: Int]) {
    #expect(published(sizes, minimum: 5) == expected)
  }

  @Test("of one are shown where the minimum is one")
  func one() {
    #expect(published(["a": 1, "": 1], minimum: 1) == ["a": 1, "": 1])
  }

  @Test("can't be told by subtraction in any of 10,000 rooms")
  func rooms() {
    var dice = Dice(seed: 2026)
    for _ in 0..<10_000 {
      let minimum = dice.number(1...7)
      var sizes: [String: Int] = [:]
      for group in ["", "a", "b", "c", "d"].shuffled(using: &dice)
        .prefix(dice.number(0...5))
      {
        sizes[group] = dice.number(0...12)
      }
      let left = published(sizes, minimum: minimum)
      check(left, of: sizes, minimum: minimum)
    }
  }

  /// What can be had by sums and differences of the total and the groups is
  /// each part, and the parts together.
  private func check(
    _ left: [String: Int], of sizes: [String: Int], minimum: Int
  ) {
    let people = sizes.values.reduce(0, +)
    #expect(left.values.reduce(0, +) == people)
    for (group, size) in left where group.isEmpty == false {
      #expect(size >= minimum && size == sizes[group], "\(sizes) \(minimum)")
    }
    let without = left[""] ?? 0
    #expect(
      without == 0 || without >= minimum || left.count == 1,
      "\(sizes) \(minimum)")
  }
}

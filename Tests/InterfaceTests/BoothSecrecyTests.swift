import Surface
import Testing
import Workshop

@testable import Interface

@Suite("What a booth keeps to itself")
struct BoothSecrecyTests {
  @Test("after casting, nothing tells one ballot from another")
  func nothingLeaks() {
    // Copies of one, so that even their memory is laid out alike.
    let voter = Robot.ballot()
    var robots = [[3, 7, 11], [1, 2, 12], [9, 9, 9]].map { numbers in
      var robot = voter
      for number in numbers {
        robot.type("\(number)+")
        robot.wait(milliseconds: 2000)
      }
      return robot
    }
    #expect(Set(robots.map(\.text)).count == 3, "while voting they differ")
    for index in robots.indices {
      robots[index].press(.enter, .character("j"))
    }
    expectSame(robots)
    for index in robots.indices { robots[index].press(.enter) }
    expectSame(robots)
  }

  @Test("a ballot that was given up or ran out leaves nothing either")
  func dropped() {
    let voter = Robot.ballot()
    var robots = ["3+", "7++", "2+++"].map { keys in
      var robot = voter
      robot.type(keys)
      return robot
    }
    for index in robots.indices {
      robots[index].press(.escape)
      robots[index].wait(milliseconds: 300)
      robots[index].press(.character("j"))
    }
    expectSame(robots)
    for index in robots.indices {
      robots[index].press(.enter)
      robots[index].take(.released)
      robots[index].press(.down, .enter)
      robots[index].type(["1+", "5++", "6+++"][index])
      robots[index].wait(milliseconds: 210_000)
    }
    expectSame(robots)
  }

  private func expectSame(_ robots: [Robot]) {
    #expect(Set(robots.map(\.text)).count == 1)
    #expect(Set(robots.map(\.frame.canvas.runs)).count == 1)
    #expect(Set(robots.map { String(describing: $0.model) }).count == 1)
  }

  @Test(
    "no screen of the facilitator or the projector shows a mark",
    arguments: Screen.allCases)
  func noMarks(screen: Screen) {
    let texts = ["3++", "7+", "1+++"].map { keys in
      var robot = Robot(Rooms.voting())
      robot.take(.pinSet(.stands))
      robot.outside.pin = "4711"
      robot.press(.character("v"), .character("j"), .enter)
      robot.take(.released)
      robot.press(.down, .enter)
      robot.type(keys)
      robot.press(.enter, .character("j"), .enter, .escape)
      robot.type("4711")
      robot.press(.enter)
      robot.model.show(screen)
      return robot.text
    }
    #expect(Set(texts).count == 1)
  }

  @Test("the first place in the order is spread evenly")
  func order() {
    let ideas = (1...10).map { IdeaID($0) }
    let count = 10_000
    var first: Dots = [:]
    for seed in 0..<UInt64(count) {
      var draft = BallotDraft(round: RoundID(1), group: nil)
      draft.shuffle(ideas, seed: seed)
      #expect(Set(draft.order) == Set(ideas))
      #expect(draft.focus == draft.order.first)
      draft.order.first.map { first[$0, default: 0] += 1 }
    }
    let expected = Double(count / ideas.count)
    let chiSquared = ideas.reduce(0.0) { sum, idea in
      let difference = Double(first[idea] ?? 0) - expected
      return sum + difference * difference / expected
    }
    #expect(chiSquared < 27.9, "9 degrees of freedom, one in a thousand")
  }

  @Test("every voter has an order of their own, from the outside")
  func seeds() {
    let texts = (1...5).map { seed in
      var robot = Robot.admitted()
      robot.outside.seed = UInt64(seed)
      robot.press(.character("0"), .enter)
      return robot.text
    }
    #expect(Set(texts).count == 5)
  }
}

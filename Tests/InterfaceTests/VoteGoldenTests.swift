import Interface
import Surface
import Testing
import Workshop

@Suite("The vote and the booth look as they were kept")
struct VoteGoldenTests {
  static let sizes = [(120, 40), (80, 24), (40, 16)].map { width, height in
    Size(width: width, height: height)
  }

  @Test("the facilitator's page", arguments: ["de", "en"])
  func votePage(language: String) {
    for size in Self.sizes {
      func check(_ robot: Robot, _ name: String) {
        Golden.check(robot.frame, Self.name(name, size, language))
      }
      var robot = Robot(Rooms.beforeVote(), size: size, language: language)
      check(robot, "vote-before")
      robot.press(.character("r"))
      check(robot, "vote-form")
      for _ in 0..<9 { robot.press(.enter) }
      robot.press(.character("o"))
      robot.take(
        .seats([
          OtherSeat(name: "vote-2", state: .busy),
          OtherSeat(name: "vote-3", state: .waiting),
        ]))
      robot.take(.turnout(Turnout(ballots: 14)))
      check(robot, "vote-during")
      robot.press(.character("c"))
      check(robot, "vote-close")
      robot.press(.escape)

      robot = Robot(Self.closed(), size: size, language: language)
      check(robot, "vote-after")
    }
  }

  /// One round cancelled, one closed with seven ballots.
  static func closed() -> Session {
    var session = Rooms.voting()
    session.run(.cancelRound(RoundID(1)))
    let rules = Rules(budget: 6, maxPerIdea: 3, secrecy: .open)
    session.run(
      .openRound(
        NewRound(ideas: session.standingIdeas.map(\.id), rules: rules)))
    for number in 1...7 {
      let id = String(repeating: "0", count: 25) + String(number)
      session.run(.cast(RoundID(2), Ballot(id: id, dots: [IdeaID(3): 2])))
    }
    session.run(.closeRound(RoundID(2)))
    return session
  }

  @Test("the way in and out of the booth", arguments: ["de", "en"])
  func door(language: String) {
    for size in Self.sizes {
      func check(_ robot: Robot, _ name: String) {
        Golden.check(robot.frame, Self.name(name, size, language))
      }
      var robot = Robot(
        Rooms.voting(), seat: Robot.votingSeat, size: size, language: language)
      robot.type("4711")
      check(robot, "booth-pin")
      robot.press(.enter)
      robot.type("4711")
      robot.press(.enter)
      check(robot, "booth-privacy")
      robot.press(.character("j"))
      robot.take(.turnout(Turnout(ballots: 23)))
      check(robot, "booth-neutral")
      robot.outside.waitSeconds = 30
      robot.press(.escape)
      robot.type("123")
      check(robot, "booth-moderation")
      robot.press(.enter)
      check(robot, "booth-wrong")
      robot.wait(milliseconds: 60_000)
      robot.press(.enter)
      check(robot, "booth-admission")
      robot.take(.released)
      robot.press(.character("2"))
      check(robot, "booth-group")
      robot.take(.session(Rooms.beforeVote()))
      check(robot, "booth-over")
      robot.press(.enter)
      check(robot, "booth-closed")
    }
  }

  @Test("a ballot from the first dot to the receipt", arguments: ["de", "en"])
  func ballot(language: String) {
    for size in Self.sizes {
      func check(_ robot: Robot, _ name: String) {
        Golden.check(robot.frame, Self.name(name, size, language))
      }
      var robot = Robot.ballot(size: size, language: language)
      robot.type("2+++3++")
      check(robot, "booth-ballot")
      robot.type("+++")
      robot.press(.home)
      robot.type("+")
      check(robot, "booth-limit")
      robot.type("1")
      check(robot, "booth-number")
      robot.type("/schul")
      check(robot, "booth-find")
      robot.press(.escape, .character("?"))
      check(robot, "booth-help")
      robot.press(.enter, .enter)
      check(robot, "booth-check")
      robot.outside.boxFault = "Die Festplatte ist voll."
      robot.press(.character("j"))
      check(robot, "booth-refused")
      robot.press(.enter, .escape)
      check(robot, "booth-give-up")
      robot.wait(milliseconds: 180_000)
      check(robot, "booth-warning")
      robot.press(.enter, .enter, .enter)
      robot.outside.boxFault = nil
      var waiting = robot
      _ = waiting.model.update(.key(.character("j"), at: waiting.now))
      check(waiting, "booth-casting")
      robot.press(.character("j"))
      check(robot, "booth-receipt")
      var paused = robot.session
      paused.run(.enter(.cluster))
      robot.take(.session(paused))
      robot.press(.enter)
      check(robot, "booth-paused")
    }
  }

  @Test("dots against, and a ballot of many ideas", arguments: ["de", "en"])
  func many(language: String) {
    var session = Rooms.withIdeas()
    for number in 13...60 {
      session.run(.capture([NewIdea(text: "Idee aus der Werkstatt \(number)")]))
    }
    session.run(.enter(.vote))
    let rules = Rules(
      budget: 20, maxPerIdea: 1, minDots: 2,
      against: .init(budget: 3, maxPerIdea: 2))
    session.run(
      .openRound(
        NewRound(ideas: session.standingIdeas.map(\.id), rules: rules)))
    for size in Self.sizes {
      func check(_ robot: Robot, _ name: String) {
        Golden.check(robot.frame, Self.name(name, size, language))
      }
      var robot = Robot.ballot(session, size: size, language: language)
      robot.type("2--3-")
      for _ in 0..<20 { robot.press(.down, .character("+")) }
      check(robot, "booth-many")
      robot.press(.enter)
      check(robot, "booth-many-check")
    }
  }

  private static func name(
    _ name: String, _ size: Size, _ language: String
  ) -> String {
    "\(name)-\(size.width)x\(size.height)-\(language)"
  }
}

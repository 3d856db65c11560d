import Interface
import Surface
import Testing
import Workshop

/// The ballots of the ways of voting beside dots.
@Suite("A ballot by another way of voting")
struct BoothWaysTests {
  private static func ballot(_ preset: Preset) -> Robot {
    Robot.ballot(Rooms.voting(preset.rules(ideas: 11)))
  }

  @Test("100 euros go in steps, and as typed")
  func hundred() {
    var robot = Self.ballot(.hundred)
    #expect(robot.text.contains("Sie haben 100 Punkte und teilen sie frei auf"))
    robot.type("3++a42")
    #expect(robot.text.contains("Punkte für Idee 3: 42"))
    robot.press(.enter)
    robot.type("+")
    #expect(robot.text.contains("45 ●"))
    robot.type("7a60")
    robot.press(.enter)
    #expect(robot.text.contains("Es sind noch 55."))
    robot.press(.backspace, .backspace)
    robot.type("50")
    robot.press(.enter)
    robot.type("9++")
    #expect(robot.text.contains("Alle 100 Punkte sind vergeben."))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [3: 45, 7: 50, 9: 5])
  }

  @Test("an amount is taken back by none, and left by Esc")
  func noAmount() {
    var robot = Self.ballot(.hundred)
    robot.type("3a20")
    robot.press(.enter)
    robot.type("a5")
    robot.press(.escape)
    #expect(robot.text.contains("20 ●"))
    robot.type("a")
    robot.press(.enter)
    #expect(!robot.text.contains("20 ●"))
    robot.type("a-5")
    robot.press(.enter)
    #expect(robot.text.contains("Punkte dagegen gibt es in dieser Runde nicht"))
  }

  @Test("five stars never run out, and are not said to be left over")
  func stars() {
    var robot = Self.ballot(.stars)
    #expect(robot.text.contains("jeder Idee bis zu 5 Punkte geben"))
    #expect(!robot.text.contains("noch 5"))
    robot.type("3++++++")
    #expect(
      robot.text.contains("Mehr als 5 Punkte für eine Idee gibt es nicht"))
    robot.press(.enter)
    #expect(!robot.text.contains("übrig"))
    robot.press(.character("j"))
    #expect(robot.dotsInBox == [3: 5])
  }

  @Test("for or against goes below zero")
  func likeDislike() {
    var robot = Self.ballot(.likeDislike)
    robot.type("3-7+9--")
    #expect(robot.text.contains("Mehr als 1 Punkt gegen eine Idee"))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [3: -1, 7: 1, 9: -1])
  }

  @Test("amounts against go in steps as well, down to the most")
  func amountsAgainst() {
    let rules = Rules(
      budget: 100, maxPerIdea: 100, against: .init(budget: 12, maxPerIdea: 12))
    var robot = Robot.ballot(Rooms.voting(rules))
    robot.type("3---")
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [3: -12])
  }

  @Test(
    "they look as they were kept", arguments: [(120, 40), (80, 24), (40, 16)])
  func goldens(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    func check(_ robot: Robot, _ name: String) {
      Golden.check(robot.frame, "booth-\(name)-\(width)x\(height)-de")
    }
    func ballot(_ preset: Preset) -> Robot {
      Robot.ballot(Rooms.voting(preset.rules(ideas: 11)), size: size)
    }
    var robot = ballot(.hundred)
    robot.type("3a42")
    check(robot, "hundred")
    robot = ballot(.stars)
    robot.type("3++++")
    check(robot, "stars")
    robot = ballot(.likeDislike)
    robot.type("3-7+")
    check(robot, "like-dislike")
    robot = Robot.neutral(
      Rooms.voting(Rules(budget: 6, maxPerIdea: 3, admission: .codes)),
      size: size)
    robot.press(.enter)
    robot.type("07k4mx9t2c")
    check(robot, "code")
    robot.press(.enter)
    check(robot, "code-wrong")
  }
}

import Interface
import Surface
import Testing
import Workshop

@Suite("A booth to which codes admit")
struct BoothCodeTests {
  private static let rules = Rules(
    budget: 6, maxPerIdea: 3, admission: .codes)

  /// A voting seat in front of the page of the code.
  private static func door() -> Robot {
    var robot = Robot.neutral(Rooms.voting(rules))
    robot.outside.cards = [
      "07K4MX9T2B": ParticipantID(7), "40AAAABBBB": ParticipantID(40),
    ]
    robot.press(.enter)
    return robot
  }

  @Test("a code admits to the ballot of its person, with their group")
  func right() {
    var robot = Self.door()
    #expect(robot.text.contains("Ihr Wahlcode"))
    robot.type("07k4mx9t2b")
    robot.press(.enter)
    #expect(robot.text.contains("Sie haben 6 Punkte"))
    robot.press(.character("+"), .enter, .character("j"))
    #expect(robot.text.contains("Ihre Stimme ist gespeichert"))
    #expect(robot.outside.box?.voted == [ParticipantID(7)])
    #expect(robot.outside.box?.ballots.first?.group == "verwaltung")
  }

  @Test("it admits once a round")
  func twice() {
    var robot = Self.door()
    robot.type("07k4mx9t2b")
    robot.press(.enter, .enter, .character("j"), .enter, .enter)
    robot.type("07k4mx9t2b")
    robot.press(.enter)
    #expect(robot.text.contains("schon abgestimmt"))
    #expect(robot.outside.box?.turnout == 1)
  }

  @Test("a card that was used at another seat meanwhile says so")
  func elsewhere() {
    var robot = Self.door()
    robot.type("07k4mx9t2b")
    robot.press(.enter)
    robot.outside.refusal = .alreadyVoted(ParticipantID(7))
    robot.press(.character("+"), .enter, .character("j"))
    #expect(robot.text.contains("an einem anderen Platz"))
    robot.press(.enter)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
  }

  @Test("a wrong code stays to be mended, and Esc leads back")
  func wrong() {
    var robot = Self.door()
    robot.type("07k4mx9t2c")
    robot.press(.enter)
    #expect(robot.text.contains("Diesen Code gibt es nicht."))
    robot.press(.backspace)
    robot.type("b")
    robot.press(.enter)
    #expect(robot.text.contains("Sie haben 6 Punkte"))
    robot = Self.door()
    robot.press(.escape)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
  }

  @Test("the card of somebody who is not here yet says so")
  func notHere() {
    var robot = Self.door()
    robot.type("40aaaabbbb")
    robot.press(.enter)
    #expect(robot.text.contains("Diese Karte gehört noch niemandem"))
  }

  @Test("a code that is left standing goes by itself, and leaves nothing")
  func leftStanding() {
    var robot = Self.door()
    robot.type("07k4")
    robot.wait(milliseconds: 180_000)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(!String(describing: robot.model).contains("07K4"))
  }
}

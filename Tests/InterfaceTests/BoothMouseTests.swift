import Interface
import Surface
import Testing
import Workshop

@Suite("The mouse in the booth")
struct BoothMouseTests {
  @Test("votes from the neutral page to the receipt without a key")
  func whole() {
    var robot = Robot.neutral()
    robot.click("English")
    robot.take(.released)
    robot.press(.character("0"), .enter)
    #expect(robot.text.contains("You have 6 dots"))
    robot.click("Tablets")
    robot.click("Tablets")
    robot.click("Tablets")
    robot.click("Tablets", .right)
    robot.click("done")
    #expect(robot.text.contains("Is this right?"))
    robot.click("cast the ballot")
    #expect(robot.dotsInBox == [8: 1])
    robot.click("Enter")
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
  }

  @Test("a question hears a click on its answer, when it is not deaf")
  func question() {
    var robot = Robot.ballot()
    robot.click("Esc")
    robot.click("J  abbrechen")
    #expect(robot.text.contains("Abbrechen, ohne abzustimmen?"))
    robot.wait(milliseconds: 300)
    robot.click("J  abbrechen")
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
  }
}

import Interface
import Surface
import Testing
import Workshop

@Suite("Time in the booth")
struct BoothTimeTests {
  @Test("three minutes without a key ask, half a minute more drop the ballot")
  func abandoned() {
    var robot = Robot.neutral()
    robot.press(.character("2"))
    robot.take(.released)
    robot.press(.down, .enter)
    robot.type("3++")
    robot.wait(milliseconds: 179_999)
    #expect(robot.text.contains("You have 6 dots"))
    robot.wait(milliseconds: 1)
    #expect(robot.text.contains("Are you still there?"))
    robot.press(.character("j"))
    #expect(robot.text.contains("●●○"), "any key goes on and does nothing")
    robot.wait(milliseconds: 180_000)
    robot.wait(milliseconds: 29_999)
    #expect(robot.text.contains("In 1 s"))
    robot.wait(milliseconds: 1)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(robot.outside.box == nil)
  }

  @Test("a key that comes too late is not for the next page")
  func lateKey() {
    var robot = Robot.ballot()
    robot.press(.character("+"), .enter)
    let late = Timestamp(milliseconds: robot.now.milliseconds + 210_000)
    robot.take(.key(.character("j"), at: late))
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(robot.outside.box == nil)
    var waiting = Robot.ballot()
    waiting.press(.enter, .character("j"))
    let later = Timestamp(milliseconds: waiting.now.milliseconds + 20_000)
    waiting.take(.key(.enter, at: later))
    #expect(waiting.text.contains("Die Wahlkabine ist frei."))
  }

  @Test("a ballot on its way to the disk is never dropped")
  func casting() {
    var model = Robot.ballot().model
    let start = model.now
    _ = model.update(.key(.enter, at: start))
    let effects = model.update(.key(.character("j"), at: start))
    #expect(effects == [.cast(RoundID(1), group: nil, dots: [:])])
    let late = Timestamp(milliseconds: start.milliseconds + 600_000)
    _ = model.update(.tick(late))
    _ = model.update(.cast(.stored(code: "K7M4QX")))
    #expect(model.nextDeadline != nil)
    let lines = view(model, size: model.size).canvas.lines
    #expect(lines.contains { $0.contains("K7M 4QX") })
  }

  @Test("the receipt goes after 20 seconds, the PIN field after 60")
  func pages() {
    var robot = Robot.ballot()
    robot.press(.enter, .character("j"))
    robot.wait(milliseconds: 19_999)
    #expect(robot.text.contains("K7M 4QX"))
    robot.wait(milliseconds: 1)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    robot.press(.escape)
    robot.wait(milliseconds: 59_999)
    #expect(robot.text.contains("Moderation: PIN"))
    robot.wait(milliseconds: 1)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    robot.press(.character("2"))
    robot.wait(milliseconds: 180_000)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
  }

  @Test(
    "ticks at the next deadline lead to a page that waits for nothing",
    arguments: BoothKeysTests.pages)
  func deadlines(name: String, robot: Robot) {
    var robot = robot
    robot.outside.waitSeconds = 30
    if name == "moderation" {
      robot.type("1111")
      robot.press(.enter)
    }
    var ticks = 0
    while let next = robot.model.nextDeadline, ticks < 500 {
      #expect(next > robot.now, "\(name)")
      let before = robot.text
      robot.wait(milliseconds: next.milliseconds - robot.now.milliseconds - 1)
      #expect(robot.text == before, "\(name): it changed before its deadline")
      robot.wait(milliseconds: 1)
      ticks += 1
    }
    #expect(ticks < 500, "\(name)")
  }

  @Test("the clock in the title line ticks with each full second, and over")
  func clock() {
    var session = Rooms.withIdeas()
    #expect(Robot(session).model.nextDeadline == nil)
    session.run(.startTimer(.ideate, minutes: 1))
    var robot = Robot(session)
    robot.wait(milliseconds: 300)
    #expect(robot.text.contains("noch 1:00"))
    for _ in 0..<65 {
      let next = robot.model.nextDeadline ?? robot.now
      let before = robot.lines[0]
      robot.wait(milliseconds: next.milliseconds - robot.now.milliseconds - 1)
      #expect(robot.lines[0] == before)
      robot.wait(milliseconds: 1)
      #expect(robot.lines[0] != before)
    }
    #expect(robot.text.contains("0:05 über der Zeit"))
  }
}

extension BoothTimeTests {
  @Test("how long nobody must press a key is a setting", arguments: [1, 10])
  func setting(minutes: Int) {
    var robot = Robot.ballot()
    robot.model.idleMinutes = minutes
    robot.press(.character("+"))
    robot.wait(milliseconds: minutes * 60_000 - 1)
    #expect(!robot.text.contains("Sind Sie noch da?"))
    robot.wait(milliseconds: 1)
    #expect(robot.text.contains("Sind Sie noch da?"))
  }
}

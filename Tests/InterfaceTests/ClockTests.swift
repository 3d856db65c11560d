import Interface
import Surface
import Testing
import Workshop

@Suite("A laptop whose clock is set while a seat is open")
struct ClockTests {
  private static func timed() -> Robot {
    var robot = Robot(Rooms.withIdeas())
    var session = robot.session
    let here = Circumstances(seat: "facilitator", at: robot.model.now)
    for event
      in (try? session.decide(
        .startTimer(.ideate, minutes: 10), in: here)) ?? []
    {
      session.apply(event)
    }
    robot.take(.session(session))
    return robot
  }

  @Test("the timer follows the clock, as on every other seat")
  func timer() {
    var robot = Self.timed()
    #expect(robot.text.contains("noch 10:00"))
    robot.model.clockJump = 4 * 60_000
    #expect(robot.text.contains("noch 6:00"))
    robot.model.clockJump = -60_000
    #expect(robot.text.contains("noch 11:00"))
    robot.wait(milliseconds: 1_000)
    #expect(robot.text.contains("noch 10:59"))
    let left =
      (robot.model.nextDeadline?.milliseconds ?? 0)
      - robot.model.now.milliseconds
    #expect((1...1_000).contains(left))
  }

  @Test(
    "what lasts a while lasts as long: a question stays deaf, leaving needs both"
  )
  func durations() {
    var robot = Self.timed()
    robot.press(.control("c"))
    robot.model.clockJump = 3_600_000
    robot.press(.control("c"))
    #expect(robot.effects.last == .quit)
  }

  @Test("with summer time the times of ideas are an hour later")
  func summerTime() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character("g"), .character("3"))
    robot.model.utcOffset = 3_600
    let winter = robot.text
    robot.model.utcOffset = 7_200
    #expect(robot.text != winter)
  }
}

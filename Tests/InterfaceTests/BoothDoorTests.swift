import Interface
import Surface
import Testing
import Workshop

@Suite("The booth's door")
struct BoothDoorTests {
  @Test("the first booth sets the PIN, twice the same, and asks who looks")
  func firstBooth() {
    var robot = Robot(Rooms.voting(), seat: Robot.votingSeat)
    robot.type("123")
    robot.press(.enter)
    #expect(robot.text.contains("Eine PIN hat 4 bis 12 Ziffern."))
    robot.type("4")
    robot.press(.enter)
    robot.type("9999")
    robot.press(.enter)
    #expect(robot.text.contains("zwei verschiedene"))
    robot.type("1234")
    robot.press(.enter)
    robot.type("1234")
    #expect(!robot.text.contains("1234"), "digits are never shown")
    robot.press(.enter)
    #expect(robot.outside.pin == "1234")
    #expect(robot.text.contains("Sieht nur eine Person"))
    robot.press(.character("n"))
    #expect(robot.text.contains("erst den Bildschirm drehen"))
    robot.press(.character("J"))
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(!String(describing: robot.model).contains("1234"))
  }

  @Test("a PIN that can't be kept says why and is asked again")
  func pinFailed() {
    var robot = Robot(Rooms.voting(), seat: Robot.votingSeat)
    robot.take(.pinSet(.failed("Die Festplatte ist voll.")))
    #expect(robot.text.contains("Die Festplatte ist voll."))
    #expect(robot.text.contains("Neue PIN:"))
  }

  @Test("a PIN page left open at one seat never replaces another seat's PIN")
  func pinOfAnotherSeat() {
    var robot = Robot(Rooms.voting(), seat: Robot.votingSeat)
    robot.outside.pin = "4711"
    for _ in 1...2 {
      robot.type("1234")
      robot.press(.enter)
    }
    #expect(robot.outside.pin == "4711")
    #expect(robot.text.contains("Ein anderer Platz hat schon eine PIN"))
    #expect(robot.text.contains("Sieht nur eine Person"))
  }

  @Test("a PIN that another seat sets ends the page that asks for one")
  func pinSetElsewhere() {
    var robot = Robot(Rooms.voting(), seat: Robot.votingSeat)
    robot.type("12")
    robot.take(.pinSet(.stands))
    #expect(robot.text.contains("Sieht nur eine Person"))
  }

  @Test("only the PIN leads out of a voting seat")
  func wayOut() {
    var robot = Robot.neutral()
    robot.press(.escape)
    robot.type("1111")
    robot.press(.enter)
    #expect(robot.text.contains("Das ist nicht die PIN."))
    #expect(!robot.effects.contains(.quit))
    robot.type("4711")
    robot.press(.enter)
    #expect(robot.effects.contains(.quit))
  }

  @Test("whoever can't turn the screen gets out with the PIN, and back to it")
  func outOfPrivacy() {
    var robot = Robot(Rooms.voting(), seat: Robot.votingSeat)
    robot.outside.pin = "4711"
    robot.take(.pinSet(.stands))
    robot.press(.escape)
    #expect(robot.text.contains("Moderation: PIN"))
    robot.press(.escape)
    #expect(robot.text.contains("Sieht nur eine Person"))
    robot.press(.escape)
    robot.wait(milliseconds: 60_000)
    #expect(robot.text.contains("Sieht nur eine Person"))
    robot.press(.escape)
    robot.type("4711")
    robot.press(.enter)
    #expect(robot.effects.contains(.quit))
  }

  @Test("after too many misses no PIN is heard for a while")
  func misses() {
    var robot = Robot.neutral()
    robot.outside.waitSeconds = 30
    robot.press(.escape)
    robot.type("1111")
    robot.press(.enter)
    #expect(robot.text.contains("in 30 s"))
    robot.type("4711")
    robot.press(.enter)
    robot.wait(milliseconds: 29_001)
    #expect(robot.text.contains("in 1 s"))
    #expect(!robot.effects.contains(.quit))
    robot.wait(milliseconds: 999)
    robot.type("4711")
    robot.press(.enter)
    #expect(robot.effects.contains(.quit))
  }

  @Test("a PIN that is gone never lets a voter set one")
  func pinGone() {
    var robot = Robot.neutral()
    robot.outside.pin = nil
    robot.take(.pinSet(.missing))
    robot.press(.escape)
    robot.type("1111")
    robot.press(.enter)
    #expect(robot.text.contains("werkstatt pin"))
    #expect(!robot.effects.contains(.quit))
    #expect(!robot.text.contains("Neue PIN:"))
  }

  @Test("the PIN lets in one person, and one only")
  func admission() {
    var robot = Robot.neutral()
    robot.press(.enter)
    robot.type("4711")
    robot.press(.enter)
    #expect(robot.text.contains("Zu welcher Gruppe gehören Sie?"))
    robot.press(.enter)
    #expect(robot.text.contains("Bitte wählen Sie"), "no group is a default")
    robot.press(.down, .enter, .enter, .character("j"), .enter, .enter)
    #expect(robot.outside.box?.ballots.first?.group == "wissenschaft")
    #expect(robot.text.contains("Einen Augenblick, bitte."))
    robot.press(.enter)
    #expect(robot.outside.box?.turnout == 1)
  }

  @Test("release from the facilitator's seat counts only while one waits")
  func released() {
    var robot = Robot.neutral()
    robot.take(.released)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    robot.press(.enter)
    robot.take(.released)
    #expect(robot.text.contains("Zu welcher Gruppe gehören Sie?"))
  }

  @Test("only groups with somebody left to vote are offered")
  func groups() {
    var session = Rooms.voting()
    session.run(.join("politik", count: 1))
    var robot = Robot.admitted(session)
    #expect(!robot.text.contains("Wirtschaft"))
    robot.type("pol")
    robot.press(.enter, .enter, .character("j"), .enter)
    #expect(robot.outside.box?.ballots.first?.group == "politik")
    robot.press(.enter)
    robot.take(.released)
    #expect(!robot.text.contains("Politik"))
    #expect(robot.text.contains("Verwaltung"))
    robot.press(.character("3"), .enter, .enter, .character("j"))
    #expect(
      robot.outside.box?.ballots.last?.group == "verwaltung",
      "its number is the same as before")
  }

  @Test("a group keeps its number while others have all voted")
  func groupNumbers() {
    var session = Rooms.voting()
    session.run(.join("politik", count: 1))
    var robot = Robot.admitted(session)
    func line(_ name: String) -> String? {
      robot.lines.first { $0.contains(name) }?
        .trimmingPrefix { $0 == " " || $0 == "▸" }.prefix(1).description
    }
    let before = line("Zivilgesellschaft")
    robot.press(.escape, .enter)
    robot.take(
      .turnout(Turnout(ballots: 1, doneGroups: ["politik", "verwaltung"])))
    robot.take(.released)
    #expect(!robot.text.contains("Verwaltung"))
    #expect(before != nil)
    #expect(line("Zivilgesellschaft") == before)
    robot.press(.character(Character(before ?? "9")), .enter, .enter)
    robot.press(.character("j"))
    #expect(robot.outside.box?.ballots.last?.group == "zivilgesellschaft")
  }

  @Test("nobody is let in where no round is open, or it is paused")
  func closedDoor() {
    var robot = Robot.neutral(Rooms.beforeVote())
    #expect(robot.text.contains("gerade keine Abstimmung offen"))
    robot.press(.enter, .character("2"))
    #expect(robot.text.contains("gerade keine Abstimmung offen"))
    robot.take(.session(Rooms.voting()))
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    robot.press(.enter)
    var paused = Rooms.voting()
    paused.run(.enter(.cluster))
    robot.take(.session(paused))
    #expect(robot.text.contains("macht eine Pause"))
    robot.take(.released)
    #expect(robot.text.contains("macht eine Pause"))
  }

  @Test("a ballot that was begun may be finished in a pause")
  func pauseOverBallot() {
    var robot = Robot.ballot()
    robot.type("3+")
    var paused = robot.session
    paused.run(.enter(.cluster))
    robot.take(.session(paused))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [3: 1])
    robot.press(.enter)
    #expect(robot.text.contains("macht eine Pause"))
  }

  @Test("a round closed over a ballot drops it and says so")
  func closedOverBallot() {
    var robot = Robot.ballot()
    robot.type("3+")
    var closed = robot.session
    closed.run(.cancelRound(RoundID(1)))
    robot.take(.session(closed))
    #expect(robot.text.contains("Die Runde ist zu Ende."))
    robot.wait(milliseconds: 20_000)
    #expect(robot.text.contains("gerade keine Abstimmung offen"))
  }

  @Test("everybody has voted: the door says so")
  func everybody() {
    var robot = Robot.neutral()
    robot.take(.turnout(Turnout(ballots: 31)))
    #expect(robot.text.contains("Alle 31 haben abgestimmt."))
    robot.press(.enter)
    #expect(robot.text.contains("Alle 31 haben abgestimmt."))
  }

  @Test("the other seats hear what this one does, once for each change")
  func announcements() {
    var robot = Robot.neutral()
    robot.press(.enter)
    robot.take(.released)
    robot.press(.down, .enter, .enter, .character("j"), .enter)
    let announced = robot.effects.compactMap { effect in
      if case .announce(let state) = effect { state } else { nil }
    }
    #expect(announced == [.away, .free, .waiting, .busy, .free])
  }

  @Test("the facilitator's seat becomes a booth and, with the PIN, itself")
  func facilitatorsSeat() {
    var robot = Robot(Rooms.voting())
    robot.take(.pinSet(.stands))
    robot.outside.pin = "4711"
    robot.press(.character("v"))
    robot.press(.character("j"))
    #expect(robot.model.screen == .booth)
    var other = robot.session
    other.run(.enter(.review))
    robot.take(.session(other))
    #expect(robot.model.screen == .booth, "a phase leads nobody out")
    robot.press(.escape)
    robot.type("4711")
    robot.press(.enter)
    #expect(robot.model.screen == .review)
    #expect(!robot.effects.contains(.quit))
    #expect(robot.effects.last == .announce(.away))
  }
}

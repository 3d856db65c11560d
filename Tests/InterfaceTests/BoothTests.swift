import Interface
import Surface
import Testing
import Workshop

@Suite("The booth")
struct BoothTests {
  @Test("a ballot of 6 dots on 3 ideas takes at most 20 keys")
  func fewKeys() {
    var robot = Robot.ballot()
    robot.type("3++7++11++")
    robot.press(.enter, .character("j"), .enter)
    #expect(robot.dotsInBox == [3: 2, 7: 2, 11: 2])
    #expect(robot.keys <= 20)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(robot.text.contains("1 von 31 hat abgestimmt."))
  }

  @Test("arrows, Space and = give as + does, ← takes as - does")
  func otherKeys() {
    var robot = Robot.ballot()
    robot.press(.character("="), .character(" "), .right, .left)
    robot.press(.down, .character("+"), .backspace)
    robot.press(.enter, .character("Y"))
    #expect(robot.dotsInBox.values.sorted() == [1, 2])
  }

  @Test("a limit that is reached says so, and nothing is given")
  func limits() {
    var robot = Robot.ballot()
    robot.type("1++++")
    #expect(robot.text.contains("Mehr als 3 Punkte für eine Idee"))
    robot.type("2+++3+")
    #expect(robot.text.contains("Alle 6 Punkte sind vergeben"))
    robot.type("5-")
    #expect(robot.text.contains("Diese Idee hat keinen Punkt"))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [1: 3, 2: 3])
  }

  @Test("below zero is against, where the rules have it")
  func against() {
    let rules = Rules(
      budget: 3, maxPerIdea: 3, against: .init(budget: 3, maxPerIdea: 2))
    var robot = Robot.ballot(Rooms.voting(rules))
    robot.type("1+--")
    #expect(robot.text.contains("✗"))
    robot.type("--")
    #expect(robot.text.contains("Mehr als 2 Punkte gegen eine Idee"))
    robot.type("2--")
    #expect(robot.text.contains("Alle 3 Punkte dagegen sind vergeben"))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [1: -2, 2: -1])
  }

  @Test("help says what the rules have, and no more")
  func help() {
    func help(_ rules: Rules) -> String {
      var robot = Robot.ballot(Rooms.voting(rules))
      robot.type("?")
      return robot.text
    }
    let few = help(Rules(budget: 6, maxPerIdea: 3))
    #expect(few.contains("oben rechts") && !few.contains("gegen die Idee"))
    let each = help(
      Rules(
        budget: 99, maxPerIdea: 1, against: .init(budget: 99, maxPerIdea: 1)))
    #expect(!each.contains("oben rechts") && each.contains("gegen die Idee"))
  }

  @Test("fewer than the least is held back, nothing at all is not")
  func minimum() {
    let rules = Rules(budget: 6, maxPerIdea: 3, minDots: 2)
    var robot = Robot.ballot(Rooms.voting(rules))
    robot.press(.character("+"), .enter)
    #expect(robot.text.contains("Bitte vergeben Sie mindestens 2 Punkte"))
    robot.press(.character("-"), .enter)
    #expect(robot.text.contains("Enthaltung"))
    robot.press(.character("j"))
    #expect(robot.outside.box?.ballots.first?.isAbstention == true)
  }

  @Test("the beginning of a number gives no dot to the idea in focus")
  func begunNumber() {
    var session = Rooms.beforeVote()
    session.run(.withdraw([IdeaID(1)]))
    session.run(
      .openRound(
        NewRound(
          ideas: session.standingIdeas.map(\.id), rules: Rooms.rules)))
    var robot = Robot.ballot(session)
    robot.type("7+1+")
    #expect(robot.text.contains("Eine Idee 1 steht nicht"), "10 and 11 are")
    robot.press(.enter)
    #expect(robot.text.contains("●  7") && !robot.text.contains("●●"))
    robot.press(.escape)
    robot.type("1")
    robot.wait(milliseconds: 2000)
    #expect(robot.text.contains("Eine Idee 1 steht nicht"))
  }

  @Test("a number leads to its idea, a longer one a moment later")
  func numbers() {
    var robot = Robot.ballot()
    robot.type("1")
    #expect(robot.focusedNumber == 1)
    robot.type("2")
    #expect(robot.focusedNumber == 12)
    robot.wait(milliseconds: 2000)
    robot.type("2")
    #expect(robot.focusedNumber == 2)
    robot.type("9")
    #expect(robot.text.contains("Eine Idee 29 steht nicht"))
    robot.press(.character("+"))
    #expect(robot.focusedNumber == 2, "29 is none, and no dot is given for it")
    #expect(robot.text.contains("Eine Idee 29 steht nicht"))
    robot.type("9")
    #expect(robot.focusedNumber == 9)
    robot.wait(milliseconds: 2000)
    robot.type("4")
    #expect(robot.text.contains("Eine Idee 4 steht nicht"), "it is merged")
  }

  @Test("finding narrows the list; Enter keeps it, Esc clears it")
  func finding() {
    var robot = Robot.ballot()
    robot.type("/wlan")
    #expect(robot.focusedNumber == 3)
    #expect(!robot.text.contains("Schulhöfe"))
    robot.press(.enter, .character("+"), .escape)
    #expect(robot.text.contains("Schulhöfe"))
    #expect(robot.focusedNumber == 3)
    robot.type("/quarz")
    robot.press(.enter, .character("+"), .escape, .enter, .character("j"))
    #expect(robot.dotsInBox == [3: 1])
  }

  @Test("the mouse focuses and scrolls")
  func mouse() throws {
    var robot = Robot.ballot()
    let row = try #require(robot.lines.firstIndex { $0.contains("Tablets") })
    robot.press(.mouse(Mouse(.press, .left, at: Point(x: 10, y: row))))
    #expect(robot.focusedNumber == 8)
    robot.press(.home)
    let first = robot.focusedNumber
    robot.press(.mouse(Mouse(.wheelDown, .none, at: Point(x: 1, y: 9))))
    #expect(robot.focusedNumber != first)
  }

  @Test("a language chosen at the door holds until the seat is free again")
  func language() {
    var robot = Robot.neutral()
    robot.press(.character("2"))
    #expect(robot.text.contains("One moment, please."))
    robot.take(.released)
    robot.press(.character("0"), .enter)
    #expect(robot.text.contains("You have 6 dots"))
    robot.press(.character("L"))
    #expect(robot.text.contains("Sie haben 6 Punkte"))
    robot.press(.character("l"), .enter, .character("y"))
    #expect(robot.text.contains("Your ballot is saved."))
    robot.press(.enter)
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(robot.text.contains("hat abgestimmt."))
  }

  @Test("a rejected ballot stays and says why, and can be cast again")
  func rejected() {
    var robot = Robot.ballot()
    robot.type("3++")
    let refusal = Refusal.everybodyHasVoted(people: 31)
    robot.outside.refusal = refusal
    robot.press(.enter, .character("j"))
    let why = robot.model.words.sentences(for: refusal).what
    #expect(robot.text.contains(why))
    robot.outside.refusal = nil
    robot.outside.boxFault = "Die Festplatte ist voll."
    robot.press(.character("j"))
    #expect(robot.text.contains("Nicht gespeichert: Die Festplatte ist voll."))
    robot.outside.boxFault = nil
    robot.press(.escape)
    #expect(robot.text.contains("●●○"))
    robot.press(.enter, .character("j"))
    #expect(robot.dotsInBox == [3: 2])
  }

  @Test("giving up is asked, held keys don't answer")
  func giveUp() {
    var robot = Robot.ballot()
    robot.type("3+")
    robot.press(.escape, .character("j"))
    #expect(robot.text.contains("Abbrechen, ohne abzustimmen?"))
    robot.wait(milliseconds: 300)
    robot.press(.character("x"))
    #expect(robot.text.contains("noch 5"))
    robot.press(.escape)
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    #expect(robot.text.contains("Die Wahlkabine ist frei."))
    #expect(robot.outside.box == nil)
    #expect(robot.effects.contains(.clearScrollback))
  }

  @Test("an open round writes each ballot as it is cast")
  func openRound() {
    let rules = Rules(budget: 2, maxPerIdea: 1, secrecy: .open)
    var robot = Robot.ballot(Rooms.voting(rules))
    robot.type("3+")
    robot.press(.enter)
    #expect(robot.text.contains("Diese Runde ist offen"))
    robot.press(.character("j"))
    let dots: Dots = [IdeaID(3): 1]
    #expect(
      robot.effects.contains(.cast(RoundID(1), group: nil, dots: dots)))
    #expect(robot.session.openRound?.ballots.map(\.dots) == [dots])
    #expect(robot.text.contains("Ihre Stimme ist gespeichert."))
    #expect(!robot.text.contains("Beleg"), "no list will show it")
    robot.press(.enter)
    #expect(robot.text.contains("1 von 31 hat abgestimmt."))
  }
}

extension Robot {
  /// The number of the idea in focus on the ballot.
  var focusedNumber: Int? {
    let row = lines.first { $0.contains("▸") }
    return row.flatMap { Int($0.split(separator: " ")[1]) }
  }
}

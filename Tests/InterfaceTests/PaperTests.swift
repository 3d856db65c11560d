import Interface
import Surface
import Testing
import Workshop

@Suite("Ballots on paper")
struct PaperTests {
  /// The facilitator's page, the line of a sheet in front.
  private static func typing(
    _ rules: Rules = Rooms.rules, size: Size = Size(width: 120, height: 40)
  ) -> Robot {
    var robot = Robot(Rooms.voting(rules), size: size)
    robot.press(.character("p"), .character("1"))
    robot.keys = 0
    return robot
  }

  @Test("a line and Enter is a ballot in the box, by the same rules")
  func line() {
    var robot = Self.typing()
    robot.type("v 7 7 9 12")
    #expect(robot.text.contains("●●    7  Dächer begrünen"))
    #expect(robot.text.contains("2 Punkte sind übrig"))
    robot.press(.enter)
    #expect(robot.keys == 11)
    #expect(robot.notice.contains("Beleg: K7M 4QX"))
    #expect(robot.dotsInBox == [7: 2, 9: 1, 12: 1])
    #expect(robot.outside.box?.ballots.first?.group == "verwaltung")
    #expect(!robot.text.contains("Dächer"), "nothing of it is left")
    #expect(!String(describing: robot.model.layers).contains("7 7 9"))
    robot.type("7 7 7 7")
    #expect(robot.text.contains("erlaubt sind 3"))
    robot.press(.enter)
    #expect(robot.outside.box?.turnout == 1)
    #expect(robot.text.contains("7 7 7 7"), "what was typed stays")
  }

  @Test("an idea that is not in the round, or a typing error, gives nothing")
  func wrong() {
    var robot = Self.typing()
    robot.type("4")
    #expect(robot.text.contains("Eine Idee 4 steht nicht auf dem Stimmzettel."))
    robot.press(.enter)
    robot.press(.control("u"))
    robot.type("7q")
    #expect(robot.text.contains("„7q“ ist keine Nummer"))
    robot.press(.enter, .control("u"), .enter)
    #expect(robot.notice.contains("Ein leerer Bogen ist 0."))
    #expect(robot.outside.box == nil)
    robot.type("0")
    #expect(robot.text.contains("Enthaltung"))
    robot.press(.enter)
    #expect(robot.outside.box?.ballots.first?.isAbstention == true)
  }

  @Test("numbered sheets are taken once")
  func numbered() {
    var robot = Self.typing()
    robot.press(.tab)
    robot.type("12 7 7")
    #expect(robot.text.contains("Nummer 12"))
    robot.press(.enter)
    #expect(robot.dotsInBox == [7: 2])
    robot.type("12 9")
    robot.press(.enter)
    #expect(robot.notice.contains("Bogen 12 ist schon eingetippt"))
    #expect(robot.outside.box?.turnout == 1)
    // Also after the line was left.
    robot.press(.escape, .character("p"), .character("1"))
    robot.type("12 9")
    robot.press(.enter)
    #expect(robot.outside.box?.turnout == 1)
  }

  @Test("with codes the number of the card is in front, and its person voted")
  func cards() {
    var robot = Self.typing(
      Rules(budget: 6, maxPerIdea: 3, admission: .codes))
    #expect(!robot.text.contains("Tab Nummern"))
    robot.press(.tab)
    #expect(robot.notice.contains("Mit Wahlcodes beginnt jede Zeile"))
    robot.type("7 9 9")
    robot.press(.enter)
    #expect(robot.outside.box?.voted == [ParticipantID(7)])
    #expect(robot.outside.box?.ballots.first?.group == "verwaltung")
    #expect(robot.dotsInBox == [9: 2])
    robot.type("7 9 9")
    robot.press(.enter)
    #expect(robot.outside.box?.turnout == 1)
    #expect(robot.notice.contains("Mit Karte 7 ist schon abgestimmt."))
    robot.press(.control("u"))
    robot.type("40 9")
    robot.press(.enter)
    #expect(robot.notice.contains("Karte 40 gehört niemandem, der hier ist."))
  }

  @Test("what Enter will refuse is said while the line is typed")
  func saidAtOnce() {
    var robot = Self.typing(
      Rules(budget: 6, maxPerIdea: 3, admission: .codes))
    robot.type("7 9 9")
    robot.press(.enter)
    robot.type("7 9")
    #expect(robot.text.contains("Mit Karte 7 ist schon abgestimmt."))
    robot.press(.control("u"))
    robot.type("40 9")
    #expect(robot.text.contains("Karte 40 gehört niemandem, der hier ist."))
    robot.press(.control("u"))
    robot.type("8 z 9")
    #expect(robot.text.contains("die weiß hier die Karte"))

    robot = Self.typing()
    robot.press(.tab)
    robot.type("12 7 7")
    robot.press(.enter)
    robot.type("12 9")
    #expect(robot.text.contains("Bogen 12 ist schon eingetippt"))
    robot.press(.tab, .control("u"))
    robot.type("pol 9")
    robot.press(.control("u"))
    robot.take(.turnout(Turnout(ballots: 3, doneGroups: ["verwaltung"])))
    robot.type("v 7")
    #expect(robot.text.contains("Aus der Gruppe Verwaltung haben alle"))
  }

  @Test("a number for which no card was made is asked about, not refused")
  func noCardMade() {
    var robot = Self.typing(
      Rules(budget: 6, maxPerIdea: 3, admission: .codes))
    robot.take(.cards([ParticipantID(7)]))
    robot.type("8 9")
    #expect(robot.text.contains("Für Nummer 8 ist keine Karte gemacht."))
    robot.press(.control("u"))
    robot.type("7 9")
    #expect(!robot.text.contains("keine Karte gemacht"))
  }

  @Test("a group of which nobody is here is named in full, without a count")
  func groupMissing() {
    var robot = Self.typing()
    robot.type("p 7")
    #expect(robot.text.contains("Aus der Gruppe Politik ist niemand da."))
    robot.press(.enter)
    #expect(robot.outside.box == nil)
  }

  @Test("an idea that is not on the ballot is said once; no key of the booth")
  func saidOnce() {
    var robot = Self.typing()
    robot.type("2 99")
    #expect(!robot.text.contains("steht in dieser Runde nicht zur Wahl"))
    robot.press(.control("u"))
    robot.type("7 7 7 7")
    robot.press(.enter)
    #expect(!robot.text.contains("Nehmen Sie mit -"))
  }

  @Test("a round that is closed takes no more sheets")
  func over() {
    var robot = Self.typing()
    robot.type("7")
    var session = robot.session
    session.run(.cancelRound(RoundID(1)))
    robot.take(.session(session))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.notice.contains("Die Runde ist zu Ende."))
  }

  @Test("a show of hands stands apart")
  func hands() {
    let rules = Rules(budget: 6, maxPerIdea: 3, secrecy: .open)
    var robot = Robot(Rooms.voting(rules))
    robot.press(.character("p"), .character("2"), .enter)
    robot.type("12")
    robot.press(.enter)
    robot.type("7x12 9x4")
    robot.press(.enter)
    let paper = robot.session[RoundID(1)]?.paper
    #expect(
      paper == [
        PaperCount(
          text: "Handzeichen", ballots: 12,
          dots: [IdeaID(7): 12, IdeaID(9): 4])
      ])
    #expect(robot.session[RoundID(1)]?.ballots.isEmpty == true)
  }

  @Test("counts by hand are never added, and each is said to be saved")
  func twoHands() {
    var session = Rooms.reviewed()
    session.run(.enter(.vote))
    var robot = Robot(session)
    for people in ["12", "16"] {
      robot.press(.character("p"), .enter)
      robot.type(people)
      robot.press(.enter)
      robot.type("10x4")
      robot.press(.enter)
      #expect(robot.notice.hasPrefix("Gespeichert. Die Zählung steht neben"))
    }
    robot.press(.character("g"), .character("5"))
    #expect(robot.text.contains("von Hand gezählt: 12, 16"))
  }

  @Test("no idea has more hands than there were people to raise them")
  func tooManyHands() {
    let rules = Rules(budget: 6, maxPerIdea: 1, secrecy: .open)
    var robot = Robot(Rooms.voting(rules))
    robot.press(.character("p"), .character("2"), .enter)
    robot.type("9")
    robot.press(.enter)
    robot.type("7x12")
    robot.press(.enter)
    #expect(robot.notice.hasPrefix("Idee 7: 12 sind mehr"))
    #expect(robot.session[RoundID(1)]?.paper.isEmpty == true)
    robot.press(.backspace)
    robot.press(.enter)
    #expect(robot.session[RoundID(1)]?.paper.count == 1)
  }

  @Test("hands of a secret round wait until it is closed")
  func handsLater() {
    var robot = Robot(Rooms.voting())
    robot.press(.character("p"), .character("2"))
    #expect(robot.notice.contains("erst, wenn sie geschlossen ist"))
    robot = Robot(Rooms.beforeVote())
    robot.press(.character("p"))
    #expect(robot.notice.contains("eine offene oder eine geschlossene Runde"))
  }

  @Test("it looks as it was kept", arguments: [(120, 40), (80, 24), (40, 16)])
  func golden(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    var robot = Self.typing(size: size)
    Golden.check(robot.frame, "paper-empty-\(width)x\(height)-de")
    robot.type("v 7 7 9 12")
    Golden.check(robot.frame, "paper-line-\(width)x\(height)-de")
  }
}

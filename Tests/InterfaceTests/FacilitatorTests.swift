import Interface
import Surface
import Testing
import Workshop

/// What somebody in front of forty people must not stumble over.
@Suite("The facilitator")
struct FacilitatorTests {
  @Test("writes an idea in any phase without leaving it")
  func ideaAnywhere() {
    for phase in [Phase.cluster, .vote, .close] {
      var session = Rooms.withIdeas()
      session.run(.enter(phase))
      var robot = Robot(session)
      robot.press(.character("i"))
      #expect(robot.session.phase == phase)
      robot.type("Trinkbrunnen")
      robot.press(.tab, .character("4"), .enter)
      #expect(robot.session.phase == phase)
      #expect(robot.session.ideas.last?.text == "Trinkbrunnen")
      #expect(robot.session.ideas.last?.group == "verwaltung")
      #expect(robot.notice == "Idee 13 ist gespeichert.")
    }
  }

  @Test("writes none in a workshop that is closed")
  func closed() {
    var session = Rooms.withIdeas()
    session.run(.enter(.close))
    session.run(.closeSession)
    var robot = Robot(session)
    robot.press(.character("i"))
    #expect(robot.model.layers.isEmpty)
    #expect(robot.notice.contains("schon geschlossen"))
    #expect(!robot.model.hints.contains { $0.binding.action == .write })
  }

  @Test("keeps the text of a form that the disk refuses")
  func formKept() {
    var robot = Robot(BoardTests.sorted())
    robot.diskFault = "Der Datenträger ist voll."
    robot.press(.character("n"))
    robot.type("Wer zahlt?")
    robot.press(.enter)
    #expect(robot.notice == "Der Datenträger ist voll.")
    #expect(robot.text.contains("Wer zahlt?"))
    robot.diskFault = nil
    robot.press(.enter)
    #expect(robot.model.layers.isEmpty)
    #expect(robot.session[IdeaID(3)]?.notes.count == 1)
  }

  @Test("sees that a filter hides ideas, and Esc shows all")
  func filter() {
    for width in [120, 80, 40] {
      var robot = Robot(
        BoardTests.sorted(), size: Size(width: width, height: 24))
      robot.press(.character("/"))
      robot.type("wlan")
      robot.press(.enter)
      #expect(robot.lines.last?.contains("„wlan“") == true, "\(width)")
      robot.press(.escape)
      #expect(robot.lines.last?.contains("wlan") == false)
    }
  }

  @Test("always sees the way to the next phase")
  func onward() {
    for phase in Phase.allCases {
      for width in [120, 80, 60] {
        var session = Rooms.withMeasures()
        if session.phase != phase { session.run(.enter(phase)) }
        var robot = Robot(session, size: Size(width: width, height: 24))
        if phase == .ideate { robot.press(.escape) }
        #expect(
          robot.lines.last?.contains("g weiter") == true, "\(phase) \(width)")
      }
    }
  }

  @Test("keeps the idea in focus in another view of the board")
  func arrangement() {
    var robot = Robot(BoardTests.sorted())
    robot.press(.right, .right, .down)
    let focus = robot.model.focus
    #expect(focus != nil)
    for view in ["3", "4", "2", "1"] {
      robot.press(.character("v"), .character(Character(view)))
      #expect(robot.model.focus == focus)
      let number = focus?.number ?? 0
      #expect(
        robot.lines.contains {
          $0.contains("▌ \(number) ") || $0.contains("▌  \(number) ")
        })
    }
  }

  @Test("is told no key that another meaning has taken")
  func shadowed() {
    var robot = Robot(Rooms.berlin())
    robot.press(.character("?"))
    #expect(robot.text.contains("Mit Namen anmelden"))
    #expect(!robot.text.contains("Neue Idee oder Maßnahme schreiben"))
  }

  @Test("scrolls the keys with the first press")
  func help() {
    var robot = Robot(
      Rooms.withIdeas(), size: Size(width: 80, height: 16))
    robot.press(.escape, .character("?"))
    let before = robot.text
    robot.press(.down)
    #expect(robot.text != before)
    robot.press(.end)
    #expect(robot.text.contains("Verlassen (zweimal in zwei Sekunden)"))
  }

  @Test("sees every group's ideas, whatever the width")
  func groups() {
    var session = Rooms.withIdeas()
    let groups = session.groups.map(\.id) as [String?] + [nil]
    for group in groups {
      for number in 1...9 {
        session.run(.capture([NewIdea(text: "Idee \(number)", group: group)]))
      }
    }
    for width in [120, 100, 80, 60, 40] {
      let robot = Robot(session, size: Size(width: width, height: 24))
      let row = robot.lines.dropLast().last ?? ""
      #expect(row.contains("ohne 10") || row.contains("– 10"), "\(row)")
    }
  }

  @Test("reads a card's first line whole, where its second goes on")
  func cards() {
    var session = Rooms.berlin()
    session.run(.capture([NewIdea(text: "KEIN Gas + Öl Stoppfür Österreich!")]))
    session.run(.capture([NewIdea(text: "Zweite")]))
    session.run(.capture([NewIdea(text: "Dritte")]))
    session.run(.capture([NewIdea(text: "Vierte")]))
    session.run(.enter(.cluster))
    for (number, department) in [(2, "senmvku"), (3, "senbjf"), (4, "skzl")] {
      session.run(.assign([IdeaID(number)], to: department))
    }
    for width in 100...124 {
      let robot = Robot(session, size: Size(width: width, height: 24))
      let first = robot.lines.first { $0.contains("KEIN Gas") } ?? ""
      #expect(!first.contains("…"), "\(width): \(first)")
    }
  }

  @Test("is offered the answers of a paste, and no other")
  func paste() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.paste("eins\nzwei"))
    #expect(robot.text.contains("Enter  jede Zeile eine Idee"))
    #expect(robot.model.hints.isEmpty)
  }

  @Test("is offered the way from field to field on every screen")
  func fields() {
    for phase in [Phase.checkIn, .vote, .cluster] {
      var session = Rooms.withIdeas()
      session.run(.enter(phase))
      var robot = Robot(session)
      robot.press(.character(phase == .vote ? "r" : "i"))
      #expect(robot.lines.last?.contains("Tab nächstes Feld") == true)
    }
  }

  @Test("sees how to leave the line")
  func toKeys() {
    for width in [120, 80, 60] {
      let robot = Robot(
        Rooms.withIdeas(), size: Size(width: width, height: 24))
      #expect(robot.lines.last?.contains("Esc zu den Tasten") == true)
    }
  }
}

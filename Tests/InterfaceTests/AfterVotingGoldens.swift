import Interface
import Surface
import Testing
import Workshop

@Suite("Results, measures, close and presenter")
struct AfterVotingGoldens {
  @Test("look as they were kept", arguments: ["de", "en"])
  func seats(language: String) {
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      let size = Size(width: width, height: height)
      let end = "\(width)x\(height)-\(language)"
      review(size, language, end)
      measures(size, language, end)
      close(size, language, end)
    }
  }

  private func review(_ size: Size, _ language: String, _ end: String) {
    var robot = Robot(Rooms.withRoundOpen(), size: size, language: language)
    robot.press(.character("g"), .character("5"))
    Golden.check(robot.frame, "review-empty-\(end)")
    robot = Robot(Rooms.reviewed(), size: size, language: language)
    Golden.check(robot.frame, "review-\(end)")
    robot.press(.down, .character("s"), .character(" "), .down)
    Golden.check(robot.frame, "review-consensus-\(end)")
    robot.press(.tab)
    Golden.check(robot.frame, "review-map-\(end)")
    robot.press(.tab)
    Golden.check(robot.frame, "review-shortlist-\(end)")
    robot.press(.enter)
    Golden.check(robot.frame, "review-story-\(end)")
    robot.press(.escape, .tab, .up, .enter)
    Golden.check(robot.frame, "review-why-\(end)")
    robot.press(.escape, .character("c"))
    Golden.check(robot.frame, "review-codes-\(end)")
    robot.press(.escape, .character("o"))
    Golden.check(robot.frame, "review-runoff-\(end)")
  }

  private func measures(_ size: Size, _ language: String, _ end: String) {
    var robot = Robot(Rooms.reviewed(), size: size, language: language)
    robot.press(.character("g"), .character("6"))
    Golden.check(robot.frame, "commit-empty-\(end)")
    robot = Robot(Rooms.withMeasures(), size: size, language: language)
    robot.press(.home)
    Golden.check(robot.frame, "commit-\(end)")
    robot.press(.character("n"))
    Golden.check(robot.frame, "commit-progress-\(end)")
    robot.press(.escape, .enter, .down, .down)
    Golden.check(robot.frame, "commit-form-\(end)")
    robot.press(.escape, .tab, .character(" "), .down)
    Golden.check(robot.frame, "commit-ideas-\(end)")
  }

  private func close(_ size: Size, _ language: String, _ end: String) {
    var robot = Robot(Rooms.closing(), size: size, language: language)
    robot.take(.head(Rooms.head))
    Golden.check(robot.frame, "close-\(end)")
    robot.press(.enter)
    Golden.check(robot.frame, "close-fingerprint-\(end)")
    robot.press(.escape, .character("c"))
    Golden.check(robot.frame, "close-asked-\(end)")
    robot.wait(milliseconds: 300)
    robot.press(.character("j"))
    Golden.check(robot.frame, "close-sealed-\(end)")
  }

  @Test("the presenter looks as it was kept", arguments: ["de", "en"])
  func presenter(language: String) {
    for (width, height) in [(80, 24), (60, 18)] {
      let size = Size(width: width, height: height)
      let end = "\(width)x\(height)-\(language)"
      var pages: [(String, Session, Stage?)] = [
        ("check-in", Rooms.withForty(), Stage(phase: .checkIn)),
        ("ideate", Rooms.withForty(), Stage(phase: .ideate)),
        (
          "board", Rooms.withForty(),
          Stage(phase: .cluster, idea: IdeaID(2))
        ),
        ("vote", Rooms.withRoundOpen(), Stage(phase: .vote)),
        ("commit", Rooms.withMeasures(), Stage(phase: .commit)),
        ("close", Rooms.closing(), Stage(phase: .close)),
        ("alone", Rooms.reviewed(), nil),
      ]
      for revealed in [0, 1, 5, 8, 20] {
        pages.append(
          (
            "review-\(revealed)", Rooms.reviewed(),
            Stage(phase: .review, revealed: revealed)
          ))
      }
      for (name, session, stage) in pages {
        let frame = Presenting.frame(session, stage, size, language)
        Golden.check(frame, "presenter-\(name)-\(end)")
      }
    }
  }

  @Test("look as they were kept in ASCII")
  func plain() {
    let size = Size(width: 80, height: 24)
    let robot = Robot(Rooms.reviewed(), size: size)
    let frames: [(String, Frame)] = [
      ("review", robot.frame),
      ("commit", Robot(Rooms.withMeasures(), size: size).frame),
      ("close", Robot(Rooms.closing(), size: size).frame),
      (
        "presenter",
        Presenting.frame(
          Rooms.reviewed(), Stage(phase: .review, revealed: 5), size, "de")
      ),
      (
        "presenter-close",
        Presenting.frame(Rooms.closing(), Stage(phase: .close), size, "de")
      ),
    ]
    for (name, frame) in frames {
      let plain = Frame(canvas: frame.canvas.plain, cursor: frame.cursor)
      #expect(plain.canvas.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
      Golden.check(plain, "ascii-\(name)-80x24-de")
    }
  }
}

/// The projector's seat.
enum Presenting {
  static func robot(
    _ session: Session, _ stage: Stage?,
    _ size: Size = Size(width: 80, height: 24), _ language: String = "de"
  ) -> Robot {
    var robot = Robot(
      screen: .presenter, seat: Seat(.presenter, name: "present"), size: size,
      language: language)
    var session = session
    if stage?.phase == .ideate || stage?.phase == .vote {
      session.run(.startTimer(.ideate, minutes: 8))
    }
    robot.take(.opened(session, readOnly: nil))
    robot.take(.head(Rooms.head))
    robot.take(.turnout(Turnout(ballots: 23)))
    robot.take(
      .seats([
        OtherSeat(name: "vote-2", state: .free),
        OtherSeat(name: "vote-3", state: .busy),
      ]))
    if let stage { robot.take(.stage(stage)) }
    return robot
  }

  static func frame(
    _ session: Session, _ stage: Stage?, _ size: Size, _ language: String
  ) -> Frame {
    robot(session, stage, size, language).frame
  }
}

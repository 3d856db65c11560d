import Interface
import Surface
import Testing
import Workshop

@Suite("The presenter")
struct PresenterTests {
  @Test("nothing is muted or a dim border, in any phase")
  func nothingDim() {
    for (session, stage) in Self.all {
      for size in [Size(width: 80, height: 24), Size(width: 60, height: 18)] {
        let frame = Presenting.frame(session, stage, size, "de")
        let dim = frame.canvas.runs.filter {
          $0.contains(" muted") || $0.contains(" border")
        }
        #expect(dim.isEmpty, "\(stage)")
      }
    }
  }

  @Test("black is black everywhere, and any key at the facilitator ends it")
  func black() {
    var facilitator = Robot(Rooms.reviewed())
    facilitator.press(.character("b"))
    let stage = facilitator.stages.last
    #expect(stage?.isBlack == true)
    for frame in [
      facilitator.frame,
      Presenting.frame(
        Rooms.reviewed(), stage, Size(width: 20, height: 5), "de"),
    ] {
      #expect(frame.canvas.lines.allSatisfy { $0.isEmpty })
      #expect(
        frame.canvas.runs.allSatisfy { $0.contains(" black ") })
      #expect(frame.canvas.runs.count == frame.canvas.size.height)
      #expect(frame.cursor == nil)
    }
    facilitator.press(.character("x"))
    #expect(facilitator.stages.last?.isBlack == false)
    #expect(facilitator.model.layers.isEmpty)
  }

  @Test("a secret round shows nothing but how many have voted")
  func turnout() {
    var robot = Presenting.robot(Rooms.withRoundOpen(), Stage(phase: .vote))
    #expect(robot.text.contains("von 40 haben abgestimmt"))
    #expect(robot.text.contains("Frei: vote-2"))
    robot.take(.seats([OtherSeat(name: "vote-2", state: .busy)]))
    #expect(robot.text.contains("Gerade ist kein Platz frei."))
    for phase in Phase.allCases {
      robot.take(.stage(Stage(phase: phase, revealed: 20)))
      #expect(!robot.text.contains("Punkte von"), "\(phase)")
    }
  }

  @Test("the places come one by one, the last first, then all")
  func reveal() {
    func text(_ revealed: Int) -> String {
      Presenting.robot(
        Rooms.reviewed(), Stage(phase: .review, revealed: revealed)
      ).text
    }
    #expect(!text(0).contains("Tablets"))
    #expect(text(1).contains("Tablets"))
    #expect(!text(1).contains("Leerstand"))
    #expect(text(2).contains("Leerstand"))
    #expect(!text(6).contains("Grüne Welle"))
    #expect(text(7).contains("Grüne Welle"))
    #expect(!text(7).contains("Bauanträge"), "has won nothing")
    #expect(text(8).contains("Bauanträge"))
  }

  @Test("without a word from the facilitator it follows the log")
  func alone() {
    let robot = Presenting.robot(Rooms.reviewed(), nil)
    #expect(robot.text.contains("Grüne Welle"))
    #expect(Presenting.robot(Rooms.closing(), nil).text.contains("Danke"))
  }

  @Test("q twice leaves, and no other key does anything")
  func keys() {
    var robot = Presenting.robot(Rooms.reviewed(), nil)
    let before = robot.frame
    for key in "abcdefghijklmnoprstuvwxyz0123456789 ?:/+-#" {
      robot.press(.character(key))
    }
    robot.press(.enter, .escape, .tab, .up, .paste("x"), .function(1))
    #expect(robot.frame == before)
    #expect(robot.effects.isEmpty)
    robot.press(.control("l"))
    #expect(robot.effects == [.repaint])
    robot.press(.character("Q"))
    #expect(robot.text.contains("Noch einmal q"))
    robot.press(.character("q"))
    #expect(robot.effects == [.repaint, .quit])
  }

  @Test("the facilitator tells it phase and idea, and nothing twice")
  func stages() {
    var robot = Robot(Rooms.withForty())
    robot.press(.escape, .character("g"), .character("3"))
    #expect(robot.stages.last?.phase == .cluster)
    robot.press(.down)
    #expect(robot.stages.last?.idea == robot.model.focus)
    #expect(robot.model.focus != nil)
    robot.press(.character("g"), .character("4"))
    #expect(robot.stages.last == Stage(phase: .vote))
    for (one, next) in zip(robot.stages, robot.stages.dropFirst()) {
      #expect(one != next)
    }
  }

  @Test("in triage it shows the idea on top of the pile")
  func triage() {
    var session = Rooms.withForty()
    session.run(.enter(.cluster))
    var robot = Robot(session)
    robot.press(.character("s"))
    #expect(robot.stages.last?.idea == IdeaID(9))
    robot.press(.character("1"))
    #expect(robot.stages.last?.idea == IdeaID(12))
  }

  @Test("what it shows survives its file, and strangers in it are ignored")
  func file() throws {
    let stage = Stage(
      phase: .review, round: RoundID(2), revealed: 3, isBlack: true,
      idea: IdeaID(17))
    let read = try Stage(stage.value)
    #expect(read == stage)
    #expect(
      stage.value.json
        == #"{"phase":"review","round":"r2","revealed":3,"black":true,"idea":"i17"}"#
    )
    var members = stage.value.members ?? []
    members.append(Value.Member("later", .string("?")))
    let tolerant = try Stage(.object(members))
    #expect(tolerant == stage)
    for wrong: [Value.Member] in [
      [], [.init("phase", "lunch")],
      [.init("phase", "review"), .init("revealed", .string("3"))],
      [.init("phase", "review"), .init("revealed", -1)],
    ] {
      #expect((try? Stage(.object(wrong))) == nil)
    }
  }

  @Test("a facilitator's seat started anew goes on with the reveal")
  func resumed() {
    var robot = Robot()
    robot.take(.stage(Stage(phase: .review, round: RoundID(1), revealed: 3)))
    robot.take(.opened(Rooms.reviewed(), readOnly: nil))
    #expect(robot.stages.isEmpty)
    robot.press(.character(" "))
    #expect(robot.stages.last?.revealed == 4)
  }

  private static let all: [(Session, Stage)] =
    Phase.allCases.map { phase in
      let session = phase == .vote ? Rooms.withRoundOpen() : Rooms.closing()
      return (session, Stage(phase: phase, idea: IdeaID(2)))
    } + [
      (Rooms.reviewed(), Stage(phase: .review, revealed: 3)),
      (Rooms.reviewed(), Stage(phase: .review, revealed: 20)),
    ]
}

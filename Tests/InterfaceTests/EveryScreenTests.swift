import Interface
import SessionLog
import Surface
import TestSupport
import Testing
import Workshop

@Suite("Every screen and panel")
struct EveryScreenTests {
  /// The facilitator's screens, and keys that open what lies over them.
  static let screens: [(Phase, [String])] = [
    (.checkIn, ["i", "w"]),
    (.ideate, ["r", "n", "m", "#"]),
    (.cluster, ["m", "#", "o", "f", "s", "v", "r", "n", "i"]),
    (.vote, ["r", "i"]),
    (.review, ["r", "c", "i", "\n"]),
    (.commit, ["i", "n", "\n"]),
    (.close, ["c", "\n", "i"]),
  ]
  static let everywhere = ["?", ":", "/", "g", "t", "w", "e"]

  /// Each screen bare, and with each panel over it.
  static func each(
    of session: Session, size: Size = Size(width: 80, height: 24),
    _ look: (Robot, String) -> Void
  ) {
    for (phase, own) in screens {
      var session = session
      if session.phase != phase { session.run(.enter(phase)) }
      var bare = Robot(session, size: size)
      bare.take(.head("1111 2222 3333 4444 5555 6666 7777 8888"))
      look(bare, "\(phase)")
      if phase == .ideate { bare.press(.escape) }
      look(bare, "\(phase) in keys")
      for key in own + everywhere {
        var robot = bare
        robot.press(key == "\n" ? .enter : .character(Character(key)))
        look(robot, "\(phase) \(key == "\n" ? "Enter" : key)")
      }
    }
  }

  @Test("has the cursor on what has the focus")
  func cursor() {
    Self.each(of: Rooms.withMeasures()) { robot, name in
      #expect(robot.frame.cursor != nil, "\(name)")
    }
    Self.each(of: Rooms.berlin()) { robot, name in
      #expect(robot.frame.cursor != nil, "\(name), empty")
    }
    let chooser = Robot()
    #expect(chooser.frame.cursor != nil)
  }

  @Test(
    "keeps whole whatever people write",
    .enabled(if: Strings.areThere, "needs ../shared/data"))
  func naughty() {
    var session = Rooms.berlin()
    session.run(.join("verwaltung", count: 6))
    for text in Strings.all {
      let idea = NewIdea(text: text, group: "verwaltung")
      let here = Circumstances(seat: "import", at: Rooms.start)
      guard let events = try? session.decide(.capture([idea]), in: here)
      else { continue }
      for event in events { session.apply(event) }
    }
    #expect(session.ideas.count > 400)
    session.run(.openRound(Self.openRound(on: session)))
    session.run(.closeRound(RoundID(1)))
    for width in [40, 81, 120] {
      Self.each(of: session, size: Size(width: width, height: 24)) {
        robot, name in
        var robot = robot
        for _ in 0..<3 {
          Self.expectWhole(robot, "\(name) at \(width)")
          robot.press(.pageDown)
        }
      }
    }
  }

  /// All lines are as wide as the screen, and nothing in them moves a cursor.
  static func expectWhole(_ robot: Robot, _ name: String) {
    for line in robot.lines {
      #expect(line.displayWidth <= robot.model.size.width, "\(name): \(line)")
      let isSafe = line.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse,
          .surrogate:
          false
        default: !(0x202A...0x202E ~= scalar.value)
        }
      }
      #expect(isSafe, "\(name): \(line)")
    }
  }

  private static func openRound(on session: Session) -> NewRound {
    NewRound(
      ideas: session.standingIdeas.map(\.id),
      rules: Rules(budget: 3, maxPerIdea: 3, secrecy: .open))
  }
}

/// The big list of naughty strings.
enum Strings {
  static let all: [String] = {
    let path = Project.shared("data/bad-input/blns/blns.json")
    guard let bytes = try? Project.bytes(path),
      case .array(let values)? = try? StrictJSON().value(bytes)
    else { return [] }
    return values.compactMap { value in
      if case .string(let text) = value { text } else { nil }
    }
  }()
  static var areThere: Bool { !all.isEmpty }
}

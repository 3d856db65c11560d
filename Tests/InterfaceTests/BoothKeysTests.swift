import Interface
import Surface
import Testing
import Workshop

@Suite("Keys in the booth")
struct BoothKeysTests {
  private static let codes = Rules(
    budget: 6, maxPerIdea: 3, admission: .codes)

  /// A booth on each of its pages.
  static let pages: [(name: String, robot: Robot)] = {
    var pages: [(String, Robot)] = []
    func add(_ name: String, _ robot: Robot, _ change: (inout Robot) -> Void) {
      var robot = robot
      change(&robot)
      robot.effects = []
      pages.append((name, robot))
    }
    add("pin", Robot(Rooms.voting(), seat: Robot.votingSeat)) { _ in }
    add("privacy", Robot(Rooms.voting(), seat: Robot.votingSeat)) {
      $0.take(.pinSet(.stands))
    }
    add("neutral", .neutral()) { _ in }
    add("closed", .neutral(Rooms.beforeVote())) { _ in }
    add("moderation", .neutral()) { $0.press(.escape) }
    add("admission", .neutral()) { $0.press(.enter) }
    add("code", .neutral(Rooms.voting(codes))) {
      $0.press(.enter)
      $0.type("07k4")
    }
    add("used", .neutral(Rooms.voting(codes))) {
      $0.outside.cards = ["07K4MX9T2B": ParticipantID(7)]
      $0.press(.enter)
      $0.type("07k4mx9t2b")
      $0.press(.enter)
      $0.outside.refusal = .alreadyVoted(ParticipantID(7))
      $0.press(.enter, .character("j"))
    }
    add("group", .admitted()) { _ in }
    add("ballot", .ballot()) {
      $0.type("3+")
      $0.press(.home)
    }
    add("amount", .ballot(Rooms.voting(Preset.hundred.rules(ideas: 11)))) {
      $0.type("3a4")
    }
    add("find", .ballot()) { $0.type("/a") }
    add("help", .ballot()) { $0.type("?") }
    add("check", .ballot()) { $0.press(.character("+"), .enter) }
    add("give up", .ballot()) {
      $0.press(.escape)
      $0.wait(milliseconds: 300)
    }
    add("receipt", .ballot()) { $0.press(.enter, .character("j")) }
    add("warning", .ballot()) { $0.wait(milliseconds: 180_000) }
    return pages
  }()

  /// What a byte is that came alone from the keyboard.
  static func key(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    case 0xA1...: .character(Character(Unicode.Scalar(byte)))
    default: .unknown
    }
  }

  @Test("no byte leads out of any page, alone or twice", arguments: pages)
  func bytes(name: String, robot: Robot) {
    for byte in UInt8.min...UInt8.max {
      var robot = robot
      robot.press(Self.key(byte), Self.key(byte))
      #expect(robot.model.screen == .booth, "\(name) \(byte)")
      #expect(robot.model.layers.isEmpty, "\(name) \(byte)")
      let outside = robot.effects.filter { effect in
        switch effect {
        case .bell, .announce, .clearScrollback, .seed, .cast, .setPIN,
          .verifyPIN, .verifyCode:
          false
        default: true
        }
      }
      #expect(outside.isEmpty, "\(name) \(byte): \(outside)")
    }
  }

  @Test("controls, pastes and unknown sequences do nothing", arguments: pages)
  func nothing(name: String, robot: Robot) {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { Key.control($0) }
    let keys =
      letters + (1...12).map { Key.function($0) }
      + [.unknown, .paste("j"), .paste("1\n2\n"), .insert, .tab, .backTab]
    for key in keys {
      var pressed = robot
      pressed.press(key)
      #expect(pressed.text == robot.text, "\(name) \(key)")
      #expect(pressed.effects.isEmpty, "\(name) \(key)")
    }
  }

  @Test("q does nothing on a ballot and on the pages before", arguments: pages)
  func noQuit(name: String, robot: Robot) {
    let written = ["code", "find"]
    let anyKey = ["help", "give up", "warning", "privacy"]
    guard !(written + anyKey).contains(name)
    else { return }
    var pressed = robot
    pressed.press(.character("q"), .character("q"))
    #expect(pressed.text == robot.text, "\(name)")
  }

  @Test("on the check page only its own keys do anything")
  func check() {
    var robot = Robot.ballot()
    robot.press(.character("+"), .enter)
    let text = robot.text
    for byte in UInt8.min...UInt8.max {
      let key = Self.key(byte)
      if [.enter, .escape].contains(key) { continue }
      if ["j", "y", "J", "Y"].contains(where: { key == .character($0) }) {
        continue
      }
      robot.press(key)
      #expect(robot.text == text, "\(byte)")
    }
    robot.press(.up, .down, .pageDown)
    #expect(robot.text == text)
  }

  @Test("every key that a hint names does something", arguments: pages)
  func hints(name: String, robot: Robot) {
    for hint in robot.model.hints {
      for key in hint.binding.keys where key != .home && key != .up {
        guard hint.isWorth(key, in: name) else { continue }
        var pressed = robot
        pressed.press(key)
        #expect(
          pressed.text != robot.text || !pressed.effects.isEmpty,
          "\(name): \(hint.keys) \(hint.label), \(key)")
      }
    }
  }

  @Test("all hints of a page are there to read, in any size", arguments: pages)
  func hintsSeen(name: String, robot: Robot) {
    guard !["check", "receipt", "used", "privacy", "give up"].contains(name)
    else {
      return
    }
    for (width, height) in [(120, 40), (80, 24), (40, 16)] {
      var robot = robot
      robot.resize(width, height)
      for hint in robot.model.hints {
        #expect(
          robot.text.contains("\(hint.keys) \(hint.label)"),
          "\(name) \(width): \(hint.keys) \(hint.label)")
      }
    }
  }
}

extension Hint {
  /// Whether a key could do anything here: not with an empty field, nor at the
  /// end of a list.
  fileprivate func isWorth(_ key: Key, in page: String) -> Bool {
    switch (page, key) {
    case ("moderation", .enter), ("admission", .enter): false
    case (_, .pageUp), (_, .mouse), ("find", _): key == .enter || key == .escape
    case ("group", .character(let digit)):
      "0123".contains(digit)
    default: true
    }
  }
}

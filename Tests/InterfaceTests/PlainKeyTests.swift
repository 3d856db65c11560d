import Interface
import Surface
import Testing
import Workshop

@Suite("Keys by their names")
struct PlainKeyTests {
  private static let languages = [Words.german, Words.english]

  @Test("every key is found by each of its names, in both languages")
  func names() {
    for words in Self.languages {
      for key in Set(Keymap.all.flatMap(\.keys)) {
        if case .mouse = key { continue }
        for name in [words.name(of: key), words.spokenName(of: key)] {
          #expect(
            KeyNames.key(named: name, in: Self.languages) == key, "\(name)")
          let small = KeyNames.key(named: name.lowercased(), in: Self.languages)
          #expect(small == key, "\(name)")
        }
      }
    }
  }

  @Test("every name in a hint is a key of its binding, or says which are")
  func hints() {
    let groups = ["key.digits", "key.departments", "key.number"]
    for words in Self.languages {
      for binding in Keymap.all where binding.hint != nil {
        if binding.shown.map(groups.contains) == true { continue }
        for name in words.spokenLabel(of: binding).split(separator: " ") {
          let key = KeyNames.key(named: String(name), in: Self.languages)
          #expect(
            key.map { binding.keys.contains($0.asCommand) } == true,
            "\(name) in \(binding.scope)")
        }
      }
    }
  }

  @Test(
    "people's other names are known",
    arguments: [
      ("Strg-G", .control("g")), ("ctrl-g", .control("g")),
      ("Space", .character(" ")), ("leertaste", .character(" ")),
      ("PgDn", .pageDown), ("Bild↓", .pageDown), ("down", .down),
      ("runter", .down), ("F1", .function(1)), ("ESCAPE", .escape),
      ("?", .character("?")), ("5", .character("5")),
    ] as [(String, Key)])
  func known(name: String, key: Key) {
    #expect(KeyNames.key(named: name, in: Self.languages) == key)
  }

  @Test(
    "what is no name of a key is none",
    arguments: ["", "frob", "strg-", "strg-ß", "f0", "f13", "12", "ctrl-gg"])
  func unknown(name: String) {
    #expect(KeyNames.key(named: name, in: Self.languages) == nil)
  }
}

@Suite("Typed lines")
struct TypedLineTests {
  @Test("in front of a field a line is its text, and a dot makes it keys")
  func text() {
    var robot = Robot(Rooms.withIdeas())
    robot.type("alt")
    let text: [Key] = [.character("g"), .character(" "), .character("5")]
    let erasing: [Key] = [.end, .backspace, .backspace, .backspace]
    #expect(robot.model.lineEntry == .text("alt"))
    #expect(robot.model.read("g 5") == .text(erasing + text + [.enter]))
    #expect(robot.model.read("") == .text([.enter]))
    #expect(
      robot.model.read("..g")
        == .text(
          erasing + [.character("."), .character("g"), .enter]))
    #expect(robot.model.read(".esc").presses == [.escape])
    #expect(robot.model.read(".esc .g").presses == [.escape, .character("g")])
    #expect(robot.model.read(".frob") == .unknown("frob"))
    #expect(robot.model.read(".") == .unknown("."))
    #expect(robot.model.read(".quit") == .command(.quit))
  }

  @Test("elsewhere it is keys, and nothing of a line with an unknown one")
  func keys() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape)
    #expect(robot.model.lineEntry == .keys)
    #expect(
      robot.model.read("g 5 Enter").presses
        == [.character("g"), .character("5"), .enter])
    #expect(robot.model.read("").presses == [.enter])
    #expect(robot.model.read("g frob") == .unknown("frob"))
    #expect(
      robot.model.read(".text so")
        == .text([
          .character("s"), .character("o"),
        ]))
  }

  @Test("in a list, what is no key looks for a line")
  func list() {
    var robot = Robot(Rooms.withIdeas())
    robot.press(.escape, .character("g"))
    #expect(robot.model.read("3").presses == [.character("3")])
    #expect(
      robot.model.read("ab") == .text([.character("a"), .character("b")]))
    robot.type("ab")
    #expect(
      robot.model.read("Ordnen").presses.prefix(3)
        == [.backspace, .backspace, .character("O")])
  }

  @Test("controls in a line are nothing, and a tab is a blank")
  func controls() {
    let robot = Robot(Rooms.withIdeas())
    #expect(
      robot.model.read("a\u{1b}[2J\tb\u{7}\u{9b}")
        == robot.model.read("a[2J b"))
  }

  @Test("digits are one number only where a number is typed")
  func numbers() {
    var robot = Robot(Rooms.berlin())
    #expect(robot.model.takesNumbers)
    #expect(
      robot.model.read("12").presses == [.character("1"), .character("2")])
    robot.press(.character("g"), .character("3"))
    #expect(!robot.model.takesNumbers)
  }
}

extension TypedLine {
  /// All keys of the line.
  fileprivate var presses: [Key] {
    switch self {
    case .keys(let words): words.flatMap(\.keys)
    case .text(let keys): keys
    case .command, .unknown: []
    }
  }
}

import Surface

extension Keymap {
  /// What holds on every screen but the booth.
  static let everywhere: [Binding] = [
    Binding(.everywhere, arrows + wheel, .move, shown: "key.arrows"),
    Binding(.everywhere, [.tab, .backTab], .nextPart),
    Binding(.everywhere, [.enter], .open),
    Binding(.everywhere, [.escape], .back),
    Binding(
      .everywhere, [.character("?"), .function(1)], .help, hint: 90),
    Binding(.everywhere, [.character(":"), .control("p")], .palette),
    Binding(.everywhere, [.character("/")], .find),
    Binding(
      .everywhere, [.character("u"), .control("z")], .undo, hint: 70),
    Binding(.everywhere, [.control("y"), .control("r")], .redo),
    Binding(.everywhere, [.character("g")], .phases, hint: 60),
    Binding(.everywhere, [.character("t")], .timer),
    Binding(.everywhere, [.character("w")], .people),
    Binding(.everywhere, [.character("i")], .write, hint: 50),
    Binding(.everywhere, [.character("b")], .black),
    Binding(.everywhere, [.character("e")], .export),
    Binding(.everywhere, [.control("l")], .repaint),
    Binding(.everywhere, [.character("q")], .leave),
    Binding(.everywhere, [.control("c")], .interrupt),
  ]

  static let wheel: [Key] = [.wheelUp, .wheelDown].map { action in
    .mouse(Mouse(action, .none, at: Point(x: 0, y: 0)))
  }

  /// While letters are written.
  static let typing: [Binding] = [
    Binding(.typing, [.enter], .capture, hint: 10),
    Binding(.typing, [.control("g")], .pickGroup, hint: 20),
    Binding(.typing, [.control("z")], .undo, hint: 30),
    Binding(
      .typing, [.pageUp, .pageDown], .pageList, shown: "key.pages", hint: 40),
    Binding(.typing, [.control("p")], .palette, hint: 50),
    Binding(.typing, [.escape], .toKeys, hint: 60),
    Binding(.typing, [.control("y")], .redo),
    Binding(.typing, [.control("l")], .repaint),
    Binding(.typing, [.control("c")], .interrupt),
    Binding(.typing, [.tab, .backTab], .nextPart),
    Binding(.typing, editing, .edit, shown: "key.editing"),
  ]
}

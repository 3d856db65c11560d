import Surface

extension Keymap {
  /// What lies over a screen: lists, forms, questions, the timer.
  static let layers: [Binding] = [
    Binding(.list, [.enter], .choose, hint: 10),
    Binding(.list, [.character(" ")], .toggle, hint: 20),
    Binding(
      .list, [.up, .down, .pageUp, .pageDown, .home, .end] + wheel, .move,
      shown: "key.upDown", hint: 30),
    Binding(.list, [.escape], .cancel, hint: 40),
    Binding(.list, [.control("c")], .interrupt),

    Binding(.form, [.enter], .nextField, hint: 10),
    Binding(.form, [.tab, .backTab, .up, .down], .nextPart, hint: 20),
    Binding(.form, [.escape], .cancel, hint: 30),
    Binding(.form, [.control("c")], .interrupt),
    Binding(.form, [.control("l")], .repaint),

    Binding(.find, [.enter], .choose, hint: 10),
    Binding(.find, [.escape], .cancel, hint: 20),
    Binding(.find, [.control("c")], .interrupt),

    Binding(.paper, [.enter], .capture, hint: 10),
    Binding(.paper, [.tab], .numbered, hint: 20),
    Binding(.paper, [.escape], .cancel, hint: 30),
    Binding(.paper, [.control("c")], .interrupt),

    Binding(
      .question, [.character("j"), .character("y")], .yes, shown: "key.yes",
      hint: 10),

    Binding(.timer, [.character(" ")], .startStop, hint: 10),
    Binding(.timer, [.character("+")], .longer, hint: 20),
    Binding(.timer, [.character("-")], .shorter, hint: 30),
    Binding(.timer, digits, .setMinutes, shown: "key.digits", hint: 40),
    Binding(.timer, [.enter], .choose),
    Binding(.timer, [.escape, .character("t")], .cancel, hint: 50),
  ]
}

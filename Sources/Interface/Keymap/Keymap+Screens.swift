import Surface

extension Keymap {
  static let chooser: [Binding] = [
    Binding(.chooser, [.enter], .open, hint: 10),
    Binding(.chooser, [.character("i")], .newSession, hint: 20),
    Binding(.chooser, [.character("q")], .leave, hint: 80),
  ]

  static let checkIn: [Binding] = [
    Binding(
      .checkIn, [.up, .down, .character("k"), .character("j")], .move,
      shown: "key.upDown", hint: 10),
    Binding(.checkIn, digits, .setCount, shown: "key.digits", hint: 20),
    Binding(.checkIn, [.character("+")], .oneComes, hint: 30),
    Binding(.checkIn, [.character("-")], .oneLeaves, hint: 40),
    Binding(.checkIn, [.character("i")], .byName, hint: 50),
  ]

  static let ideate: [Binding] = [
    Binding(.ideate, [.character("r")], .reword, hint: 10),
    Binding(.ideate, [.character("d")], .withdraw, hint: 20),
    Binding(.ideate, [.character("n")], .note, hint: 30),
    Binding(.ideate, [.character(" ")], .mark, hint: 40),
    Binding(.ideate, [.character("z")], .merge, hint: 42),
    Binding(.ideate, [.character("x")], .split),
    Binding(.ideate, digits, .assign, shown: "key.departments", hint: 44),
    Binding(.ideate, [.character("m")], .assignAny),
    Binding(.ideate, [.character("-")], .unassign),
  ]
}

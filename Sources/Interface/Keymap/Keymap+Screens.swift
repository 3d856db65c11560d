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
    Binding(.checkIn, digits, .setCount, shown: "key.digits", hint: 5),
    Binding(.checkIn, [.character("+")], .oneComes, hint: 30),
    Binding(.checkIn, [.character("-")], .oneLeaves, hint: 40),
    Binding(.checkIn, [.character("i")], .byName, hint: 50),
    Binding(.checkIn, [.escape], .back, hint: 55),
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

  static let board: [Binding] = [
    Binding(.board, digits, .assign, shown: "key.departments", hint: 20),
    Binding(.board, [.character("m")], .assignAny, hint: 22),
    Binding(.board, [.character("-")], .unassign, hint: 24),
    Binding(.board, [.character("a")], .accept, hint: 18),
    Binding(.board, [.character("p")], .listProposals, hint: 29),
    Binding(.board, [.character(" ")], .mark, hint: 26),
    Binding(.board, [.character("z")], .merge, hint: 10),
    Binding(.board, [.character("x")], .split),
    Binding(.board, [.character("#")], .theme, hint: 30),
    Binding(.board, [.character("r")], .reword),
    Binding(.board, [.character("n")], .note),
    Binding(.board, [.character("d")], .withdraw),
    Binding(.board, [.character("o")], .share),
    Binding(.board, [.character("f")], .label),
    Binding(.board, [.character("s")], .triage, hint: 28),
    Binding(.board, [.character("v")], .viewBy, hint: 32),
  ]

  static let triage: [Binding] = [
    Binding(.triage, digits, .assign, shown: "key.departments", hint: 10),
    Binding(.triage, [.character("a")], .accept, hint: 5),
    Binding(.triage, [.character("m")], .assignAny, hint: 20),
    Binding(.triage, [.character(" ")], .mark, hint: 30),
    Binding(.triage, [.character("d")], .withdraw, hint: 40),
    Binding(.triage, [.character("r")], .reword, hint: 50),
    Binding(.triage, [.character("u"), .control("z")], .undo, hint: 60),
    Binding(.triage, [.control("y"), .control("r")], .redo),
    Binding(
      .triage, [.up, .down, .pageUp, .pageDown], .move, shown: "key.upDown"),
    Binding(.triage, [.character("?"), .function(1)], .help),
    Binding(.triage, [.escape], .back, hint: 15),
    Binding(.triage, [.control("c")], .interrupt),
  ]
}

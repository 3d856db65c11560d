import Surface

extension Keymap {
  static let review: [Binding] = [
    Binding(.review, [.enter], .why, hint: 10),
    Binding(.review, [.character(" ")], .nextPlace, hint: 20),
    Binding(.review, [.character("i")], .measureFrom, hint: 30),
    Binding(.review, [.tab, .backTab], .nextPart, hint: 40),
    Binding(.review, [.character("s")], .order, hint: 42),
    Binding(.review, [.character("r")], .pickRound, hint: 44),
    Binding(.review, [.character("o")], .runOff),
    Binding(.review, [.character("x")], .drawLot),
    Binding(.review, [.character("c")], .wallCodes, hint: 46),
    Binding(.review, [.character("a")], .spend, hint: 48),
  ]

  static let commit: [Binding] = [
    Binding(.commit, [.enter], .open, hint: 10),
    Binding(.commit, [.character("i")], .newMeasure, hint: 20),
    Binding(.commit, [.character("n")], .progress, hint: 30),
    Binding(.commit, [.character(" ")], .mark, hint: 40),
    Binding(.commit, [.character("d")], .withdraw, hint: 42),
    Binding(.commit, [.tab, .backTab], .nextPart, hint: 44),
  ]

  static let close: [Binding] = [
    Binding(.close, [.enter], .fingerprint, hint: 10),
    Binding(.close, [.character("c")], .closeSession, hint: 20),
    Binding(.close, [.character("e")], .export, hint: 30),
  ]

  /// A page that is only read.
  static let page: [Binding] = [
    Binding(.page, arrows + wheel, .move, shown: "key.upDown", hint: 20),
    Binding(.page, [.escape, .enter], .cancel, hint: 10),
    Binding(.page, [.control("l")], .repaint),
    Binding(.page, [.control("c")], .interrupt),
  ]

  /// The projector's screen, which is only looked at.
  static let presenter: [Binding] = [
    Binding(.presenter, [.character("q")], .leave),
    Binding(.presenter, [.control("c")], .interrupt),
    Binding(.presenter, [.control("l")], .repaint),
  ]
}

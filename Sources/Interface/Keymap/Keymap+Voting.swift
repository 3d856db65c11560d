import Surface

extension Keymap {
  /// The facilitator's page of the phase.
  static let vote: [Binding] = [
    Binding(.vote, [.character("o")], .openRound, hint: 10),
    Binding(.vote, [.character("v")], .booth, hint: 12),
    Binding(.vote, [.character("f")], .freeSeat, hint: 9),
    Binding(.vote, [.character("c")], .closeRound, hint: 16),
    Binding(.vote, [.character("r")], .rules, hint: 18),
    Binding(.vote, [.character("p")], .paper, hint: 19),
    Binding(.vote, [.character("s")], .cards, hint: 17),
    Binding(.vote, [.character("x")], .cancelRound, hint: 20),
  ]

  /// The booth, where nothing else holds.
  static let booth: [Binding] = boothDoor + boothVoting

  /// What leads in and out; languages stand on the page itself.
  private static let boothDoor: [Binding] = [
    Binding(.boothNeutral, [.enter] + digits, .chooseLanguage),
    Binding(.boothNeutral, [.escape], .moderation, hint: 10),

    Binding(.boothPIN, digits, .typeDigit, shown: "key.digits", hint: 10),
    Binding(.boothPIN, [.enter], .confirm, hint: 20),
    Binding(.boothPIN, [.backspace], .edit),
    Binding(.boothPIN, [.escape], .cancel, hint: 30),

    Binding(.boothCode, [.enter], .confirmCode, hint: 10),
    Binding(.boothCode, [.backspace], .edit),
    Binding(.boothCode, [.escape], .cancel, hint: 20),

    Binding(.boothGroup, lines, .move, shown: "key.upDown", hint: 10),
    Binding(
      .boothGroup, digits, .pickByNumber, shown: "key.digits", hint: 20),
    Binding(.boothGroup, [.enter], .choose, hint: 30),
    Binding(.boothGroup, [.backspace], .edit),
    Binding(.boothGroup, [.escape], .cancel, hint: 40),
  ]

  /// Hints from 100 on stand at the top of the page.
  private static let boothVoting: [Binding] = [
    Binding(.boothBallot, lines, .focusIdea, shown: "key.upDown", hint: 10),
    Binding(
      .boothBallot,
      [.character("+"), .character("="), .right, .character(" ")],
      .giveDot, hint: 20),
    Binding(.boothBallot, [.character("-"), .left], .takeDot, hint: 30),
    Binding(.boothBallot, [.character("a")], .typeAmount, hint: 35),
    Binding(.boothBallot, digits, .jump, shown: "key.number", hint: 40),
    Binding(.boothBallot, [.character("/")], .find, hint: 50),
    Binding(.boothBallot, [.enter], .check, hint: 60),
    Binding(.boothBallot, [.escape], .giveUp, hint: 100),
    Binding(
      .boothBallot, [.character("l")], .switchLanguage, shown: "key.l",
      hint: 110),
    Binding(.boothBallot, [.character("?")], .explain, hint: 120),

    Binding(.boothAmount, digits, .typeDigit, shown: "key.digits", hint: 10),
    Binding(.boothAmount, [.character("-")], .against, hint: 15),
    Binding(.boothAmount, [.enter], .confirmAmount, hint: 20),
    Binding(.boothAmount, [.backspace], .edit),
    Binding(.boothAmount, [.escape], .cancel, hint: 30),

    Binding(.boothFind, [.enter], .choose, hint: 10),
    Binding(.boothFind, [.escape], .cancel, hint: 20),
    Binding(
      .boothFind, [.left, .right, .home, .end, .backspace, .delete], .edit,
      shown: "key.editing"),

    Binding(
      .boothCheck, [.character("j"), .character("y")], .cast,
      shown: "key.yes", hint: 10),
    Binding(.boothCheck, [.enter, .escape], .change, hint: 20),

    Binding(
      .boothQuestion, [.character("j"), .character("y")], .yes,
      shown: "key.yes", hint: 10),

    Binding(.boothReceipt, [.enter], .clearScreen, hint: 10),
  ]

  private static let lines: [Key] =
    [.up, .down, .pageUp, .pageDown, .home, .end] + wheel
}

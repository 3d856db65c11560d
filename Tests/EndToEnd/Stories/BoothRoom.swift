import SessionLog
import Testing
import Workshop

/// A room with an open secret round and voting cards, and a booth in it that
/// is watched from outside.
struct BoothRoom {
  let place: Workplace
  let tmux: Tmux
  let seat: Seat
  /// What is typed from each card.
  let codes: [String]

  private static let pin = "2468"
  static let name = "a"

  /// That many people with cards, and a hundred dots to give and two against.
  init(people: Int) throws {
    place = try Workplace()
    let at = Timestamp.now()
    let writer = try SessionFolder(place.path).create(
      Self.name,
      SessionOpened(
        session: RandomIdentifier.session(), title: "Kiez", minimumGroup: 2),
      seat: "facilitator", at: at)
    try writer.submit(
      .together([
        .join(nil, count: people),
        .capture((1...9).map { NewIdea(text: "Idee \($0)") }),
        .enter(.vote),
      ]), seat: "facilitator", at: at)
    var issue = try CodeIssue(for: writer.session, try writer.roster())
    while try issue.makeNext() != nil {}
    try issue.keep(in: writer)
    codes = issue.codes.map { $0.description }
    try writer.updateRoster { roster throws(LogFailure) in
      try roster.setPIN(Self.pin)
    }
    try writer.submit(
      .openRound(
        NewRound(
          ideas: (1...9).map { IdeaID($0) },
          rules: Rules(
            budget: 100, maxPerIdea: 100,
            against: Rules.Against(budget: 2, maxPerIdea: 1),
            admission: .codes))), seat: "facilitator", at: at)
    tmux = try Tmux(on: place)
    seat = try tmux.seat("booth")
  }

  /// Where the system calls of the booth stand.
  var trace: String { "\(tmux.place.path)/trace" }

  /// Opens the booth up to the page that is neutral; watched, every new
  /// process of it is written down.
  func open(isWatched: Bool = false) throws {
    let watch = isWatched ? "\(Strace.command(to: trace)) " : ""
    try seat.run("\(watch)\(Workplace.program) vote \(Self.name)")
    try reachFree(at: seat)
  }

  /// From the first page of a voting seat to the neutral one.
  func reachFree(at seat: Seat) throws {
    try seat.waitFor("Sieht nur eine Person diesen Bildschirm?")
    try seat.press("j")
    try seat.waitFor(Self.free)
  }

  /// From the neutral page to the ballot of a card.
  func admit(_ code: String) throws { try admit(code, at: seat) }

  /// The same at another seat.
  func admit(_ code: String, at seat: Seat) throws {
    try seat.press("Enter")
    try seat.waitFor("Ihr Wahlcode")
    try seat.type(code)
    try seat.press("Enter")
    try seat.waitFor("Sie haben 100 Punkte")
  }

  /// From whatever page of a booth back to the neutral one, when all that was
  /// sent before has been heard.
  func goHome() throws {
    for _ in 0..<60 {
      let screen = try seat.screen
      if screen.contains(Self.free) {
        if try hearsWriting() { return }
      } else {
        try seat.press(Self.way(from: screen))
        _ = try seat.look(seconds: 1) { $0 != screen }
      }
    }
    throw NotShown(
      what: "the neutral page", location: #_sourceLocation,
      screen: try seat.screen)
  }

  /// Whether what is written now stands in the field of the code: keys come in
  /// their order, so none is waiting any more.
  private func hearsWriting() throws -> Bool {
    try seat.press("Enter")
    try seat.type("ZZZ")
    let isHeard = try seat.look(seconds: 1) { screen in
      Self.codeTitles.contains(where: screen.contains)
        && screen.contains("ZZZ")
    }
    guard isHeard != nil else { return false }
    try seat.press("Escape")
    try seat.waitFor(Self.free)
    return true
  }

  private static let free = "Die Wahlkabine ist frei."
  private static let codeTitles = ["Ihr Wahlcode", "Your voting code"]

  /// The key that leads on from a page, in whatever language it is.
  private static func way(from screen: String) -> String {
    let ends = ["Ihr Beleg", "Your receipt"]
    if ends.contains(where: screen.contains) { return "Enter" }
    let questions = ["ohne abzustimmen?", "without voting?"]
    return questions.contains(where: screen.contains) ? "j" : "Escape"
  }

  /// Only the PIN leads out, to the shell.
  func leave() throws {
    try typePIN()
    try seat.waitFor(Seat.prompt)
    // That may be the prompt of before; the shell answers when all has ended.
    try seat.run("echo wieder-$((40 + 2))")
    try seat.waitFor("wieder-42")
  }

  /// The facilitator leads out of the booth.
  func typePIN() throws {
    try seat.press("Escape")
    try seat.waitFor("Moderation: PIN")
    try seat.type(Self.pin)
    try seat.press("Enter")
  }

  /// What is in the box now.
  var box: BallotBox? {
    get throws {
      try LogWriter(opening: "\(place.path)/\(Self.name).jsonl").openBox()
    }
  }
}

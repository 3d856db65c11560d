import Exchange
import Glibc
import SessionLog
import TestSupport
import Workshop

/// A room of a thousand people before five hundred ideas that cost what a
/// city's ideas cost, with an open secret round, in a folder of its own.
struct Room {
  static let people = 1_000
  static let ideas = 500
  static let round = RoundID(1)
  static let groups = ["a", "b", "c", "d", "e"]

  let folder: String
  var path: String { folder + "/saal.jsonl" }
  var boxPath: String { paths.box }
  private var paths: LogPaths { LogPaths(log: path) }

  private init(folder: String) { self.folder = folder }

  /// A new room, in which nobody has voted yet.
  static func opened(in place: String) throws -> Room {
    let room = Room(folder: place)
    let groups = groups.map { Group(id: $0, name: "Gruppe \($0)", short: $0) }
    let writer = try SessionFolder(place).create(
      "saal",
      SessionOpened(
        session: "6d1c0c3e-2f7a-4c55-9a5e-0b6f2f0a7c11", title: "Saal",
        groups: groups),
      seat: "facilitator", at: .now())
    func submit(_ command: Command) throws {
      try writer.submit(command, seat: "facilitator", at: .now())
    }
    for group in Self.groups {
      try submit(.join(group, count: people / Self.groups.count))
    }
    var dice = Dice(seed: 500)
    try submit(
      .capture(
        (1...ideas).map {
          NewIdea(
            text: "Idee \($0): mehr Grün und Platz für alle im Kiez",
            cost: "\(dice.number(1000...99_999)).\(dice.number(10...99))")
        }))
    try submit(.enter(.vote))
    try submit(
      .openRound(
        NewRound(
          ideas: (1...ideas).map { IdeaID($0) }, rules: rules,
          funds: "2500000.50")))
    try writer.giveCodes()
    return room
  }

  /// The code on the card of the person with this number.
  ///
  /// All bear the same secret: a hash of its own for each would take a minute.
  static func code(of number: Int) throws -> VotingCode {
    guard let code = VotingCode("\(number)-K4MX9T2B") else {
      throw NoCode(number: number)
    }
    return code
  }

  struct NoCode: Error { var number: Int }

  /// Its files as they are, in another folder.
  func copy(to place: String) throws -> Room {
    let copy = Room(folder: place)
    precondition(mkdir(place, 0o700) == 0)
    for (old, new) in [
      (path, copy.path), (boxPath, copy.boxPath),
      (paths.roster, copy.paths.roster),
    ] {
      let bytes = try Project.bytes(old)
      let file = Glibc.open(new, O_WRONLY | O_CREAT | O_EXCL, 0o600)
      precondition(write(file, bytes, bytes.count) == bytes.count)
      close(file)
    }
    return copy
  }

  private static var rules: Rules {
    var rules = Rules.dots(ideas: ideas)
    rules.admission = .codes
    return rules
  }

  /// What the person with this number gives: all of the dots, most of them
  /// to ideas of their own liking.
  static func ballot(_ number: Int) -> Ballot {
    var dice = Dice(seed: UInt64(number))
    var dots: Dots = [:]
    var left = rules.budget
    while left > 0 {
      let idea = IdeaID(dice.number(1...ideas))
      let given = min(left, dice.number(1...3))
      guard dots[idea] == nil else { continue }
      dots[idea] = given
      left -= given
    }
    let members = people / groups.count
    return Ballot(
      id: RandomIdentifier.ballot(), group: groups[(number - 1) / members],
      dots: dots)
  }
}

extension Room {
  /// As `werkstatt results --format json` has them.
  static func results(of session: Session) -> String {
    ResultsJSON.text(session, head: "")
  }
}

extension LogWriter {
  /// Names and voting codes for everybody.
  fileprivate func giveCodes() throws {
    let hash = SecretHash(of: try Room.code(of: 1).secret)
    try updateRoster { roster in
      for number in 1...Room.people {
        roster.people[ParticipantID(number)] = Roster.Person(
          name: "Person Nummer \(number)", code: hash)
      }
    }
  }
}

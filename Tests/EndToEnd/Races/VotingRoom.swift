import Glibc
import SessionLog
import TestSupport
import Testing
import Workshop

/// A session with an open round to which codes admit.
struct VotingRoom {
  let place: Workplace
  let log: String
  let codes: [VotingCode]

  static let round = RoundID(1)

  init(
    people: Int, hasCards: Bool = false, secrecy: Rules.Secrecy = .secret
  ) throws {
    place = try Workplace()
    let at = Timestamp.now()
    let writer = try SessionFolder(place.path).create(
      "a", SessionOpened(session: RandomIdentifier.session(), title: "Kiez"),
      seat: "facilitator", at: at)
    log = writer.paths.log
    let ideas = (1...3).map { IdeaID($0) }
    let rules = Rules(
      budget: 3, maxPerIdea: 3, secrecy: secrecy, admission: .codes)
    try writer.submit(
      .together([
        .join(nil, count: people),
        .capture(ideas.map { NewIdea(text: "Idee \($0.number)") }),
        .openRound(NewRound(ideas: ideas, rules: rules)),
      ]), seat: "facilitator", at: at)
    codes = hasCards ? try Self.cards(writer) : []
  }

  private static func cards(_ writer: LogWriter) throws -> [VotingCode] {
    var issue = try CodeIssue(for: writer.session, try writer.roster())
    while try issue.makeNext() != nil {}
    try issue.keep(in: writer)
    return issue.codes
  }

  var writer: LogWriter { get throws { try LogWriter(opening: log) } }

  /// How many ballots are in the box or, of an open round, in the log.
  var turnout: Int {
    get throws {
      let writer = try writer
      guard let round = writer.session[Self.round] else { return 0 }
      return round.rules.secrecy == .open
        ? round.ballots.count : try writer.openBox()?.turnout ?? 0
    }
  }

  /// Closes the round; nothing may be wrong with the log then.
  func close() throws {
    try writer.submit(
      .closeRound(Self.round, consent: true), seat: "facilitator", at: .now())
    let check = try Check(log)
    #expect(check.isFine, "\(check.faults)")
  }
}

import Interface
import SessionLog
import Surface
import TestSupport
import Workshop

/// A voting seat, without its terminal.
struct Booth {
  private static let size = Size(width: 120, height: 40)
  private var model: Model

  /// From nothing to the neutral page: reads the log, the box and the roster.
  init(opening path: String) throws {
    let writer = try LogWriter(opening: path)
    model = Model(
      seat: Seat(.voting, name: "vote-2"), languages: Self.words,
      size: Self.size, now: .now(), screen: .booth)
    take(.opened(writer.session, readOnly: nil))
    if try writer.roster().people.count > 0 { take(.pinSet(.stands)) }
    if let round = writer.session.openRound {
      let ballots = try writer.openBox()?.ballots ?? []
      take(.turnout(Turnout(of: round, cast: ballots, in: writer.session)))
    }
    _ = view(model, size: Self.size)
    press(.character("j"))
  }

  /// From a code that was checked to the voter's ballot, the ideas in an
  /// order of their own.
  mutating func admit(_ voter: AdmittedVoter) {
    press(.enter)
    for digit in "\(voter.participant.number)K4MX9T2B" {
      press(.character(digit))
    }
    press(.enter)
    take(.code(.right(Voter(voter.participant, ticket: voter.ticket ?? ""))))
    take(.seed(UInt64(voter.participant.number)))
    let lines = view(model, size: Self.size).canvas.lines
    precondition(lines.contains { $0.contains("Idee") }, "no ballot shows")
  }

  private mutating func press(_ key: Key) { take(.key(key, at: .now())) }

  private mutating func take(_ message: Message) { _ = model.update(message) }

  /// Read once: the program has them in itself.
  private static let words = ["de", "en"].compactMap { language in
    let path = Project.path("Sources/werkstatt/Resources/\(language).json")
    guard let bytes = try? Project.bytes(path),
      let value = try? StrictJSON().value(bytes)
    else { return Wording?.none }
    return try? Wording(value, language: language)
  }
}

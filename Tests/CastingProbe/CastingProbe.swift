import Glibc
import SessionLog
import Workshop

/// A voting seat without a screen, for tests of races and crashes: a line of
/// its input is something to do, a line of its output what came of it.
///
/// Arguments: the log, and a file whose lock is the door at which all wait.
@main
struct CastingProbe {
  static let round = RoundID(1)

  let log: String
  let door: Int32

  static func main() {
    let words = CommandLine.arguments
    let probe = CastingProbe(
      log: words[1], door: open(words[2], O_RDONLY | O_CLOEXEC))
    while let line = readLine() {
      do {
        try probe.obey(line.split(separator: " "))
      } catch {
        say("failed \(error)")
      }
    }
  }

  /// Does what a line says.
  ///
  /// `code 07-K4MX-9T2B` and `ticket 7 HASH` vote once, as soon as the door
  /// opens; with `all 3 900` these people vote one after the other, on paper.
  /// `work` goes on with the session until this is ended; `begin` makes it
  /// first.
  private func obey(_ words: [Substring]) throws {
    if words.first == "begin" { return work(at: try begin()) }
    let writer = try LogWriter(opening: log)
    switch words.first {
    case "work": work(at: writer)
    case "code":
      let code = words.last.flatMap { VotingCode(String($0)) }
      try vote(code.flatMap { try? writer.voter(with: $0) }, at: writer)
    case "ticket":
      let number = Int(words[1]).map { ParticipantID($0) }
      try vote(
        number.flatMap { AdmittedVoter($0, ticket: String(words[2])) },
        at: writer)
    case "all":
      let (first, last) = (Int(words[1]) ?? 1, Int(words[2]) ?? 0)
      for number in first...last {
        let voter = AdmittedVoter(onPaper: ParticipantID(number))
        Self.say("stored " + (try cast(voter, at: writer)))
      }
    default: Self.say("unknown")
    }
  }

  private func vote(_ voter: AdmittedVoter?, at writer: LogWriter) throws {
    guard let voter else { return Self.say("stranger") }
    Self.say("ready")
    flock(door, LOCK_SH)
    flock(door, LOCK_UN)
    do throws(SubmitFailure) {
      Self.say("stored " + (try cast(voter, at: writer)))
    } catch {
      switch error {
      case .refused(.alreadyVoted): Self.say("refused")
      default: Self.say("failed \(error)")
      }
    }
  }

  /// The receipt; an open round has none.
  func cast(
    _ voter: AdmittedVoter, in round: RoundID = Self.round,
    at writer: LogWriter
  ) throws(SubmitFailure) -> String {
    let number = voter.participant.number
    let ballot = Ballot(
      id: RandomIdentifier.ballot(), dots: [IdeaID(number % 3 + 1): 1])
    guard writer.session[round]?.rules.secrecy == .open else {
      return try writer.cast(ballot, in: round, voter: voter)
    }
    try writer.castOpenly(
      ballot, in: round, voter: voter, seat: "vote-\(getpid())",
      at: .now())
    return "openly"
  }

  /// One write, so that lines of several don't mix.
  static func say(_ line: String) {
    let line = line + "\n"
    _ = write(STDOUT_FILENO, line, line.utf8.count)
  }
}

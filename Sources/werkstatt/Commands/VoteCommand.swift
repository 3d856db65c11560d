import ArgumentParser

/// `vote`: a seat for ballots and nothing else.
struct VoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote", abstract: "Opens a voting seat: ballots only.",
    discussion: """
      Runs beside the facilitator's seat, in another terminal or by ssh. Only \
      the facilitator's PIN leads out of it.
      """)

  @Argument(help: "The session.")
  var name: String

  @OptionGroup var options: SeatOptions

  func run() throws {
    try Seating(options: options).runBeside(
      name, as: .voting, called: "vote", .away, screen: .booth)
  }
}

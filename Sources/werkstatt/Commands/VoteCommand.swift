import ArgumentParser
import Interface
import SessionLog

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
    let paths = try options.common.paths(of: name)
    let log = try Failure.from { () throws(LogFailure) in
      try SeatLog.writing(paths.log)
    }
    if let failure = log.writer?.readOnly { throw Failure(failure) }
    let seats = SeatFiles(paths)
    let seat = try Failure.from { () throws(LogFailure) in
      try seats.take("vote", state: OtherSeat.State.away.rawValue)
    }
    // Whatever happens to the terminal, the seat is given back.
    defer { seats.leave(seat) }
    log.watch(folder: seats.path)
    try Seating(options: options).run(
      Seat(.voting, name: seat), log, screen: .booth)
  }
}

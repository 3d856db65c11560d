import ArgumentParser
import Interface
import SessionLog

/// `run`: the facilitator's seat.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Opens the facilitator's seat.",
    discussion: "Needs a terminal. ? shows the keys, q twice leaves.")

  @Argument(help: "The session.")
  var name: String

  @OptionGroup var options: SeatOptions

  func run() throws {
    let path = try options.common.paths(of: name).log
    let log = try Failure.from { () throws(LogFailure) in
      try SeatLog.writing(path)
    }
    try Seating(options: options).run(
      Seat(.facilitator, name: "facilitator"), log,
      screen: Screen(log.session.phase))
  }
}

/// `choose`: what `werkstatt` alone does.
struct ChooseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose",
    abstract: "Continues a session or begins one (what werkstatt alone does).",
    shouldDisplay: false)

  @OptionGroup var options: SeatOptions

  func run() throws {
    try Seating(options: options).run(
      Seat(.facilitator, name: "facilitator"), nil, screen: .chooser)
  }
}

import ArgumentParser
import Interface
import SessionLog

/// `present`: the screen for the projector.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Shows a session on the projector: read-only, follows live.")

  @Argument(help: "The session.")
  var name: String

  @OptionGroup var options: SeatOptions

  func run() throws {
    let path = try options.common.paths(of: name).log
    let log = try Failure.from { () throws(LogFailure) in
      try SeatLog.following(path)
    }
    try Seating(options: options).run(
      Seat(.presenter, name: "present"), log, screen: .presenter)
  }
}

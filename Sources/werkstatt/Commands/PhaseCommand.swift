import ArgumentParser
import SessionLog
import Workshop

/// `phase`: goes to a phase, as `g` does on the screens.
struct PhaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phase", abstract: "Goes to a phase of the workshop.")

  @Argument(help: "The session.")
  var name: String

  @Argument(help: "The phase.")
  var phase: Phase

  @OptionGroup var common: CommonOptions

  func run() throws {
    let writer = try LogWriter.opened(name, common)
    // To be there already is no failure.
    if writer.session.phaseEnteredAt != nil, writer.session.phase == phase {
      return
    }
    try Failure.from { () throws(SubmitFailure) in
      _ = try writer.submit(.enter(phase), seat: "facilitator", at: .now())
    }
  }
}

extension Phase: ExpressibleByArgument {}

import ArgumentParser
import SessionLog

/// `pin`: sets the facilitator's PIN anew.
struct PINCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Sets the PIN that leads out of the voting booth.",
    discussion: "Asks for 4 to 12 digits, twice. Misses are forgiven.")

  @Argument(help: "The session.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let writer = try LogWriter.opened(name, common)
    let words = Catalogue.current
    guard let terminal = HiddenEntry() else {
      throw Failure(.unavailable, "noTerminal")
    }
    let pin = try entered(terminal, words("pin.enter"))
    guard (4...12).contains(pin.utf8.count),
      pin.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw Failure(.badData, "badPIN") }
    guard try entered(terminal, words("pin.again")) == pin else {
      throw Failure(.badData, "pinDiffers")
    }
    try Failure.from { () throws(LogFailure) in
      try writer.updateRoster { roster throws(LogFailure) in
        try roster.setPIN(pin)
      }
    }
    Output.tell(words("pin.set"))
  }

  private func entered(
    _ terminal: HiddenEntry, _ prompt: String
  ) throws -> String {
    guard let line = terminal.line(prompt) else {
      throw Failure(.interrupted)
    }
    return line
  }
}

import ArgumentParser

/// `write`: a seat for ideas and nothing else.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Opens a writing seat: a line for ideas, and nothing else.",
    discussion: """
      Runs beside the facilitator's seat, in another terminal or by ssh: for \
      table hosts, who write down what their table says. What is written \
      stands on the facilitator's screen at once.
      """)

  @Argument(help: "The session.")
  var name: String

  @OptionGroup var options: SeatOptions

  func run() throws {
    try Seating(options: options).runBeside(
      name, as: .writing, called: "write", .writing, screen: .writing)
  }
}

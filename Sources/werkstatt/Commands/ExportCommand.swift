import ArgumentParser

/// `export`: a session in a form that others can use.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a session as a report, a table or data.",
    discussion: """
      Without --as, the ending of the output file decides: .csv, .json, .pb \
      or .md; else it is a report in Markdown, in the session's language. \
      Pabulib holds one closed round.
      """)

  @Argument(help: "The session.")
  var name: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The form of the export.", valueName: "form"))
  var form: ExportForm?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The round, for pabulib; else the latest that is closed.",
      valueName: "r1"))
  var round: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedSession(name, common)
    try opened.tellFaults()
    let text = try text(of: opened)
    if let output {
      try OutputFile(besideLogs: output).write(text)
    } else {
      try Output.print(text)
    }
  }

  private func text(of opened: OpenedSession) throws(Failure) -> String {
    let form = form ?? ExportForm(path: output)
    let own = Language(rawValue: opened.session.language) ?? .current
    if round != nil, !form.holdsOneRound {
      throw Failure(.usage, "roundOfWhole")
    }
    return try form.text(
      of: opened.session, head: opened.head, in: common.language ?? own,
      round: round)
  }
}

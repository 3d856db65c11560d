import ArgumentParser
import SessionLog
import Workshop

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
    let text = try text(of: opened)
    if let output {
      if output.hasSuffix(LogPaths.ending) {
        throw Failure(.cannotCreate, "isLog", ["path": output])
      }
      try OutputFile(path: output).write(text)
    } else {
      try Output.print(text)
    }
  }

  private func text(of opened: OpenedSession) throws(Failure) -> String {
    let form = form ?? ExportForm(path: output)
    let own = Language(rawValue: opened.session.language) ?? .current
    return try form.text(
      of: opened.session, head: opened.head, in: common.language ?? own,
      round: try round(for: form))
  }

  private func round(for form: ExportForm) throws(Failure) -> RoundID? {
    guard let round else { return nil }
    guard form.holdsOneRound else { throw Failure(.usage, "roundOfWhole") }
    guard let id = RoundID(round) else {
      throw Failure(.noInput, "noRound", ["round": round])
    }
    return id
  }
}

import ArgumentParser
import Exchange
import SessionLog

/// `results`: what the rounds gave.
struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "Shows what the closed rounds gave.")

  @Argument(help: "The session.")
  var name: String

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedSession(name, common)
    switch format {
    case .json:
      try Output.print(
        ResultsJSON.text(opened.session, head: opened.head.description))
    case .text:
      let table = ResultsTable(opened.session, Catalogue.current)
      try Output.print(table.text)
    }
  }
}

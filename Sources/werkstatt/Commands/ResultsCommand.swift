import ArgumentParser
import Exchange
import SessionLog
import Workshop

/// `results`: what the rounds gave.
struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "Shows what the closed rounds gave.")

  @Argument(help: "The session.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "What the shortlist may spend: 1200 or 1200.50.", valueName: "amount"))
  var spend: Fraction?

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedSession(name, common)
    try opened.tellFaults()
    switch format {
    case .json:
      try Output.print(
        ResultsJSON.text(
          opened.session, head: opened.head.description, spend: spend))
    case .text:
      let table = ResultsTable(
        opened.session, spend: spend, Catalogue.current)
      try Output.print(table.text)
    }
  }
}

extension Fraction: ExpressibleByArgument {
  /// `50.000` is refused: whoever writes thousands so means a thousand times
  /// as much as a decimal point says.
  public init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count == 3 { return nil }
    self.init(decimal: argument)
  }
}

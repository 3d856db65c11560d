import ArgumentParser
import Exchange
import Interface
import SessionLog
import Workshop

/// `export`: a session in a form that others can use.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a session as a report, a table or data.",
    discussion: """
      Without --as, the ending of the output file decides: .csv, .json or \
      .md; else it is a report in Markdown, in the session's language.
      """)

  /// What a session can be written as.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv
    case markdown
    case json
  }

  @Argument(help: "The session.")
  var name: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The form of the export.", valueName: "form"))
  var form: Form?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write.", valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedSession(name, common)
    let text = text(of: opened)
    if let output {
      try OutputFile(path: output).write(text)
    } else {
      try Output.print(text)
    }
  }

  private func text(of opened: OpenedSession) -> String {
    let session = opened.session
    switch form ?? formOfOutput {
    case .csv: return CSVExport.text(session)
    case .json:
      return JSONExport.text(session, head: opened.head.description) + "\n"
    case .markdown:
      let own = Language(rawValue: session.language) ?? .current
      let words = Catalogue.words(in: common.language ?? own)
      return MarkdownExport.text(session, head: opened.head.fingerprint) {
        words($0, $1)
      }
    }
  }

  private var formOfOutput: Form {
    if output?.hasSuffix(".csv") == true { return .csv }
    if output?.hasSuffix(".json") == true { return .json }
    return .markdown
  }
}

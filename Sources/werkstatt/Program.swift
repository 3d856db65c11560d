import ArgumentParser
import Exchange
import Glibc

/// The program: what it is called with selects a command, and every failure
/// ends with its sentences and its exit code.
@main
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "werkstatt",
    abstract: "Live workshops in the terminal, from ideas to measures.",
    discussion: """
      A session is one file that is only ever added to. NAME is a session's \
      name or the path of its log. Options stand after the command.
      """,
    subcommands: [
      ChooseCommand.self, NewCommand.self, RunCommand.self, VoteCommand.self,
      WriteCommand.self, PresentCommand.self, ImportCommand.self,
      ExportCommand.self,
      ResultsCommand.self, AggregateCommand.self, SearchCommand.self,
      CheckCommand.self,
      NoteCommand.self, PhaseCommand.self, PINCommand.self,
      CodesCommand.self, SheetCommand.self, SuggestCommand.self,
      RedactCommand.self, ForgetCommand.self, DemoCommand.self,
    ], defaultSubcommand: ChooseCommand.self)

  static func main() {
    // A file that may not grow is a failed write, as on a full disk, and no
    // reason to end: what was typed would be gone.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      endParsing(with: error)
    }
  }

  /// Help goes to stdout; a call that can't be understood is quoted safely.
  private static func endParsing(with error: any Error) -> Never {
    let code = exitCode(for: error)
    guard code == .validationFailure else { exit(withError: error) }
    let fault = UsageFault(
      message: message(for: error), help: fullMessage(for: error),
      Catalogue.current)
    for line in fault.lines { Output.tell(PlainText(line).description) }
    Failure(.usage).end()
  }
}

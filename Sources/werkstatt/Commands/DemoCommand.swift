import ArgumentParser
import Glibc
import Interface
import SessionLog
import Workshop

/// `demo`: a copy of the real-data workshop, to try everything out.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Opens a copy of a workshop with real ideas and votes.",
    discussion: """
      The copy lies in a temporary folder; nothing can be broken. Where there \
      is no terminal, the same workshop is shown as text.
      """)

  @Option(help: "Where in the workshop it opens.")
  var at = DemoPoint.cluster

  @OptionGroup var options: SeatOptions

  func run() throws {
    let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard isTerminal || options.plain else {
      return try DemoText(language: options.common.language ?? .current).print()
    }
    let path = try DemoCopy(at: at).path
    let log = try Failure.from { () throws(LogFailure) in
      try SeatLog.writing(path)
    }
    try Seating(options: options).run(
      Seat(.facilitator, name: "facilitator"), log,
      screen: Screen(log.session.phase))
    Output.tell(Catalogue.current("demo.where", ["path": path]))
  }
}

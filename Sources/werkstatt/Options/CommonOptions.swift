import ArgumentParser
import Glibc
import SessionLog

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the sessions (or WERKSTATT_SESSIONS).",
      valueName: "dir"),
    completion: .directory)
  var sessions: String?

  @Option(help: "The language of messages and reports.")
  var language: Language?

  @Flag(help: "Never use colours (or NO_COLOR).")
  var noColor = false

  /// Whether a result may be more than plain text: a terminal is there that
  /// knows how, and nobody minds.
  var mayBeBold: Bool {
    !noColor && environmentValue("NO_COLOR") == nil
      && environmentValue("TERM") ?? "dumb" != "dumb"
      && isatty(STDOUT_FILENO) == 1
  }

  /// Where sessions are.
  var folder: SessionFolder {
    if let sessions = sessions ?? environmentValue("WERKSTATT_SESSIONS") {
      return SessionFolder(sessions)
    }
    if access("Sessions", F_OK) == 0 { return SessionFolder("Sessions") }
    let data =
      environmentValue("XDG_DATA_HOME")
      ?? (environmentValue("HOME") ?? "") + "/.local/share"
    return SessionFolder("\(data)/werkstatt/sessions")
  }

  /// The files of a session.
  ///
  /// - Throws: `Failure` for a name that none can have.
  func paths(of name: String) throws -> LogPaths {
    try Failure.from { () throws(LogFailure) in try folder.log(name) }
  }
}

/// The form of what a reading command prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For machines.
  case json
}

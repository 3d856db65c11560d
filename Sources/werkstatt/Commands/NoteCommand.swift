import ArgumentParser
import SessionLog
import Workshop

/// `note`: a remark on the session or on an idea.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Adds a note to a session or an idea.")

  @Argument(help: "The session.")
  var name: String

  @Argument(help: "The note.")
  var text: String

  @Option(help: "The idea that it is about, such as i3.")
  var idea: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let writer = try LogWriter.opened(name, common)
    let id = try idea.map(Self.ideaID)
    try Failure.from { () throws(SubmitFailure) in
      _ = try writer.submit(
        .note(id, text: text), seat: "facilitator", at: .now())
    }
  }

  private static func ideaID(_ text: String) throws -> IdeaID {
    guard let id = IdeaID(text) else {
      throw Failure(.usage, "badIdea", ["idea": text])
    }
    return id
  }
}

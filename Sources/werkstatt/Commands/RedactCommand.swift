import ArgumentParser
import Interface
import SessionLog
import Workshop

/// `redact`: erases a text, and nothing else.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Erases a text from a session for good.",
    discussion: """
      The line stays with its number, its hash and all figures; its text is \
      gone from every file of the session. At a terminal it is asked for. \
      Nothing brings the text back.
      """)

  @Argument(help: "The session.")
  var name: String

  @Argument(
    help: """
      The line's seq, or an idea such as i3 or a measure such as m1: all texts \
      that it has had.
      """)
  var text: String

  @Option(help: "personal-data, unlawful or request.")
  var reason: Redacted.Reason

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let writer = try LogWriter.opened(name, common)
    let lines = try self.lines(in: writer.session)
    let words = Catalogue.current
    if let failure = writer.unfinished { throw Failure(unfinished: failure) }
    if lines.isEmpty { return Output.tell(words("redact.already")) }
    if !yes {
      let question = words.redactionQuestion(lines, writer.session)
      guard Question(question + words("redact.yesOrNo")).isYes else {
        throw Failure(.interrupted)
      }
    }
    // All of them or none.
    try Failure.from { () throws(SubmitFailure) in
      _ = try writer.submit(
        .together(lines.map { .redact($0, reason) }), seat: "facilitator",
        at: .now())
    }
    if let failure = writer.unfinished { throw Failure(unfinished: failure) }
    Output.tell(words("redact.done", ["count": lines.count]))
  }

  /// The lines whose text is meant.
  private func lines(in session: Session) throws -> [Int] {
    if let seq = Int(text) { return [seq] }
    // What was taken back has a text as well.
    if let id = MeasureID(text), session.history.hasNamed(id) {
      return session.textLines(of: id)
    }
    guard let id = IdeaID(text), session.history.hasNamed(id) else {
      throw Failure(.usage, "badText", ["text": text])
    }
    return session.textLines(of: id)
  }
}

extension Redacted.Reason: ExpressibleByArgument {}

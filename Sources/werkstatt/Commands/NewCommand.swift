import ArgumentParser
import Exchange
import SessionLog
import Workshop

/// `new`: makes a session.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a session from a template.",
    discussion: """
      Prints the path of its log. A template of one's own is a JSON file with \
      title, question, language, departments, groups, fields, agenda, \
      identity and minimumGroup; what it leaves out comes from the template \
      that its member "template" names.
      """)

  @Argument(help: "The session's name, or the path of its log.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "berlin, blank, or the path of a JSON file.", valueName: "template"),
    completion: .file(extensions: ["json"]))
  var template = "berlin"

  @Option(help: "The title, instead of the template's.")
  var title: String?

  @Option(help: "The question, instead of the template's.")
  var question: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let template = try Templates.template(template)
    let opened = template.opening(
      session: RandomIdentifier.session(), title: title, question: question)
    let writer = try created(opened)
    try Output.print(PlainText(writer.paths.log).description)
  }

  private func created(_ opened: SessionOpened) throws -> LogWriter {
    do {
      return try Failure.from { () throws(SubmitFailure) in
        try common.folder.create(
          name, opened, seat: "facilitator", at: .now())
      }
    } catch var failure {
      // Whatever is in the way, it is not there afterwards.
      if [.noInput, .readOrWrite].contains(failure.code) {
        failure.code = .cannotCreate
      }
      throw failure
    }
  }
}

import ArgumentParser
import Grouping
import Interface
import Workshop

/// `suggest`: for each unsorted idea the departments that suit it.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes departments for the unsorted ideas, with reasons.",
    discussion: """
      Learns from the departments' names and keywords, from the ideas that are \
      sorted in the session, and from earlier sessions in its folder. An idea \
      that no word speaks for gets no proposal. --evaluate says how often \
      proposals are right where a session is sorted. Changes nothing.
      """)

  @Argument(help: "The session.")
  var name: String

  @Flag(help: "Judge the proposals by what people have sorted.")
  var evaluate = false

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedSession(name, common)
    let session = opened.session
    let words = Catalogue.current
    if evaluate {
      let evaluation = Evaluation(
        session.departmentsToSuggest, sorted: session.sortedIdeas,
        language: session.language)
      let report = EvaluationReport(evaluation, words)
      try Output.print(format == .json ? report.value.json : report.text)
      return
    }
    var earlier = EarlierSessions(
      beside: opened.paths, for: session, keeping: false)
    earlier.readAll()
    let proposals = ProposalReport(session, earlier: earlier.sorted, words)
    try Output.print(format == .json ? proposals.value.json : proposals.text)
  }
}

import ArgumentParser
import Exchange
import SessionLog
import Workshop

/// `codes`: voting cards to print.
struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "Makes voting codes and prints them on cards.",
    discussion: """
      Everybody who is here and has no code gets one; --spare makes more, for \
      those who come next. The codes are on these cards and nowhere else: the \
      session keeps what checks them. A second call makes none for those who \
      have theirs. Without --as, the ending .html decides, else it is text \
      for lp. A file that is there is not replaced; delete it after printing.
      """)

  @Argument(help: "The session.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "How many more cards, for the numbers that come next.",
      valueName: "count"))
  var spare = 0

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Replace only the codes of these people; the old ones are void.",
      valueName: "number"))
  var renew: [Int] = []

  @OptionGroup var print: PrintOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if spare < 0 {
      throw ValidationError(
        Catalogue.current("usage.negative", ["option": "--spare"]))
    }
  }

  func run() throws {
    let file = try print.output.map { path throws(Failure) in
      let file = try OutputFile(besideLogs: path)
      if file.isThere {
        throw Failure(.cannotCreate, "cardsAreThere", ["path": path])
      }
      return file
    }
    let form = try print.form()
    let writer = try LogWriter.opened(name, common)
    let interruption = Interruption()
    let issue = try made(writer, interruption)
    if issue.codes.isEmpty {
      return Output.tell(Catalogue.current("cards.none"))
    }
    try hand(out: issue, of: writer, as: form, to: file, interruption)
    tell(count: issue.codes.count, file)
  }

  /// All codes, made and not yet kept.
  private func made(
    _ writer: LogWriter, _ interruption: Interruption
  ) throws(Failure) -> CodeIssue {
    let roster = try Failure.from { () throws(LogFailure) in
      try writer.roster()
    }
    var issue = try Failure.from { () throws(CodeIssueFailure) in
      try CodeIssue(
        for: writer.session, roster, spare: spare, renewing: renew)
    }
    let progress = ProgressLine()
    defer { progress.clear() }
    while !issue.isDone {
      if interruption.isAsked { throw Failure(.interrupted, "cardsStopped") }
      progress.show(
        Catalogue.current(
          "cards.progress",
          ["done": issue.codes.count, "of": issue.numbers.count]))
      _ = try Failure.from { () throws(LogFailure) in try issue.makeNext() }
    }
    return issue
  }

  private func hand(
    out issue: CodeIssue, of writer: LogWriter, as form: PrintForm,
    to file: OutputFile?, _ interruption: Interruption
  ) throws(Failure) {
    let cards = issue.cards(in: writer.session)
    let text =
      form == .html ? cards.html(template: Embedded.cards) : cards.text
    try issue.handOut(keeping: writer) { () throws(Failure) in
      if let file { try file.write(text) } else { try Output.print(text) }
      if interruption.isAsked {
        file?.remove()
        throw Failure(.interrupted, "cardsStopped")
      }
    } takeBack: {
      file?.remove()
    }
  }

  private func tell(count: Int, _ file: OutputFile?) {
    let words = Catalogue.current
    Output.tell(words("cards.made", ["count": count]))
    guard let file else { return Output.tell(words("cards.printed")) }
    let sentence = words("cards.written", ["path": file.path])
    Output.tell(PlainText(sentence).description)
  }
}

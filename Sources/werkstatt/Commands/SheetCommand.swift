import ArgumentParser
import Exchange
import SessionLog
import Workshop

/// `sheet`: the ideas on paper, with boxes to tick.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Prints the numbered ideas as a ballot on paper.",
    discussion: """
      It takes the round that --round names, else the open one, else all \
      ideas with the usual rules, and explains them in German and English. \
      Without --as, the ending .html decides, else it is text for lp.
      """)

  @Argument(help: "The session.")
  var name: String

  @Option(help: ArgumentHelp("A round, such as r1.", valueName: "round"))
  var round: String?

  @Option(
    help: ArgumentHelp(
      "Print so many sheets, numbered from 1; only where voting needs no code.",
      valueName: "count"))
  var numbered: Int?

  @OptionGroup var print: PrintOptions

  @OptionGroup var common: CommonOptions

  private static let mostSheets = Session.mostVotersInRound

  func validate() throws {
    if let numbered, !(1...Self.mostSheets).contains(numbered) {
      throw ValidationError(
        Catalogue.current("usage.sheets", ["most": Self.mostSheets]))
    }
  }

  func run() throws {
    let form = try print.form()
    let file = try print.output.map { path throws(Failure) in
      try OutputFile(besideLogs: path)
    }
    let opened = try OpenedSession(name, common)
    let session = opened.session
    let ideas = session.standingIdeas.map(\.id)
    let cards = try Failure.from { () throws(LogFailure) in
      try Roster.read(beside: opened.paths).cards
    }
    let sheet = BallotSheet(
      session, round: try chosenRound(in: session),
      next: NewRound(
        ideas: ideas,
        rules: session.usualRules(ideas: ideas.count, cards: cards)),
      languages: .both(first: session.language))
    if sheet.isEmpty { throw Failure(.badData, "noIdeasForSheet") }
    if numbered != nil, !sheet.mayBeNumbered {
      throw Failure(.usage, "numberedWithCodes")
    }
    let text =
      form == .html
      ? sheet.html(copies: numbered, template: Embedded.sheet)
      : sheet.text(copies: numbered)
    if let file { try file.write(text) } else { try Output.print(text) }
  }

  /// The round that is named, else the open one, else none.
  private func chosenRound(in session: Session) throws(Failure) -> Round? {
    guard let round else { return session.openRound }
    return try session.round(named: round)
  }
}

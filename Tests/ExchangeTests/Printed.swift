import Exchange
import Interface
import SessionLog
import TestSupport
import Testing
import Workshop

/// What the program prints with: its words and its templates.
enum Printed {
  static let cards = resource("cards.mustache")
  static let sheet = resource("sheet.mustache")
  static var languages: [PrintLanguage] { [language("de"), language("en")] }

  private static func language(_ code: String) -> PrintLanguage {
    do {
      let value = try StrictJSON().value(Array(resource("\(code).json").utf8))
      let words = try Wording(value, language: code)
      return PrintLanguage(code: code) { words($0, $1) }
    } catch {
      Issue.record("\(code): \(error)")
      return PrintLanguage(code: code) { key, _ in key }
    }
  }

  private static func resource(_ name: String) -> String {
    let path = Project.path("Sources/werkstatt/Resources/\(name)")
    guard let bytes = try? Project.bytes(path) else {
      Issue.record("\(path) is missing")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Compares with what was kept; what is new fails, and is written only with
  /// `RECORD=1`.
  static func check(
    _ text: String, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!text.contains("⟦"), sourceLocation: sourceLocation)
    let path = "Tests/ExchangeTests/Goldens/\(name)"
    if let fault = Kept.fault(of: text, at: path) {
      Issue.record("\(fault)", sourceLocation: sourceLocation)
    }
  }
}

extension TestSession {
  /// A workshop with people of two groups and ideas of all lengths.
  static func kiez() throws -> TestSession {
    var test = try TestSession(
      title: "Kiezwerkstatt Neukölln",
      question: "Was soll der Bezirk ausprobieren?",
      groups: [
        Group(id: "verwaltung", name: "Verwaltung", short: "V"),
        Group(id: "zivil", name: "Zivilgesellschaft", short: "Z"),
        Group(id: "gaeste", name: "Gäste"),
      ])
    try test.submit(.join("zivil", count: 1))
    try test.submit(.join(nil, count: 1))
    try test.submit(.join("verwaltung", count: 5))
    try test.submit(.capture(ideas.map { NewIdea(text: $0) }))
    return test
  }

  private static let ideas = [
    "WLAN im Bürgeramt",
    "Grüne Welle für Räder auf der Sonnenallee, werktags von 7 bis 9 Uhr "
      + "stadteinwärts und von 16 bis 18 Uhr stadtauswärts; die Busse behalten "
      + "Vorrang.",
    "Spielplatz Weserstraße erneuern,\nzusammen mit den Kindern",
    "مقهى للجيران", "<b>Märkte</b> & \"Feste\"",
    "Ein Wort" + String(repeating: "wort", count: 20) + "ende",
  ]

  /// Opens a round with all standing ideas.
  mutating func open(_ rules: Rules) throws {
    try submit(
      .openRound(
        NewRound(
          ideas: session.standingIdeas.map(\.id), rules: rules, consent: true)))
  }
}

extension BallotSheet {
  /// The sheet of a round, or of all standing ideas.
  init(_ session: Session, round: Round?) {
    let ideas = session.standingIdeas.map(\.id)
    let rules = session.usualRules(ideas: ideas.count, cards: [])
    self.init(
      session, round: round, next: NewRound(ideas: ideas, rules: rules),
      languages: Printed.languages)
  }
}

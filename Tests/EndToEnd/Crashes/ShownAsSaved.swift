import SessionLog
import Workshop

/// What the screens of one session have said is saved.
struct ShownAsSaved {
  /// Ideas by number, with what stood beside their ✓.
  private var ideas: [Int: Set<String>] = [:]
  private var receipts: Set<String> = []
  private var closed: Set<Int> = []
  private var measures: Set<String> = []
  /// The rows that were looked at last; few of them change at a time.
  private var rows: [String] = []
  /// What the latest screen said of the session: its phase, how many are here.
  private(set) var latest: (phase: Phase, people: Int)?

  /// How much was shown: ideas, receipts, closed rounds, measures.
  var counts: [Int] {
    [ideas.count, receipts.count, closed.count, measures.count]
  }

  /// Somebody sits down anew, and has seen nothing of it yet.
  mutating func forgetLatest() { latest = nil }

  mutating func look(at rows: [String]) {
    guard let title = rows.first, title.contains("│ gesichert") else { return }
    latest = Self.latest(in: title) ?? latest
    let isForm = rows.contains { $0.contains("Esc speichert") }
    for (index, row) in rows.enumerated() {
      if self.rows.indices.contains(index), self.rows[index] == row { continue }
      if let (number, text) = Self.idea(in: row) {
        ideas[number, default: []].insert(text)
      }
      if let match = row.firstMatch(of: /Beleg: (\w{3}) (\w{3})\./) {
        receipts.insert("\(match.1)\(match.2)")
      }
      if let match = row.firstMatch(of: /Runde (\d+) ist geschlossen/) {
        Int(match.1).map { _ = closed.insert($0) }
      }
      if !isForm, let match = row.firstMatch(of: /Vorhaben \d+/) {
        measures.insert(String(match.0))
      }
    }
    self.rows = isForm ? [] : rows
  }

  /// `▌*  12 ✓ –  Mehr Bänke`, up to what lies over the row.
  private static func idea(in row: String) -> (Int, String)? {
    guard row.unicodeScalars.contains("✓"),
      let match = row.firstMatch(of: /^.. *(\d+) ✓ \S  ([^│╭╰]+)/),
      let number = Int(match.1)
    else { return nil }
    return (number, String(match.2))
  }

  private static func latest(in title: String) -> (Phase, Int)? {
    guard let here = title.firstMatch(of: /(\d+) da │/),
      let people = Int(here.1),
      let phase = title.firstMatch(of: /(\d) [A-ZÄÖÜ]{3,}/),
      let number = Int(phase.1), Phase.allCases.indices.contains(number - 1)
    else { return nil }
    return (Phase.allCases[number - 1], people)
  }

  /// What of it is neither in the log nor, of receipts, in the box.
  func missing(in events: [Event], _ inBox: [String]) -> [String] {
    let session = Session(folding: events)
    let captured = events.reduce(into: [Int: String]()) { texts, event in
      guard let fact = event.fact as? IdeaCaptured else { return }
      texts[fact.idea.number] = fact.text
    }
    let codes = Set(session.rounds.flatMap(\.codes) + inBox)
    let ended = session.rounds.filter { $0.state == .closed }.map(\.id.number)
    let titles = events.compactMap { ($0.fact as? MeasureAgreed)?.text }
    return ideas.flatMap { number, texts in
      texts.filter { shown in
        guard let text = captured[number] else { return true }
        return !shown.hasPrefix(text) && !text.hasPrefix(shown)
      }.map { "idea \(number): \($0)" }
    } + receipts.subtracting(codes) + measures.subtracting(titles)
      + closed.subtracting(ended).map { "round \($0) closed" }
  }

  /// Whether the session was once as the latest screen said, at any line from
  /// this one on.
  func latestHolds(in events: [Event], from line: Int) -> Bool {
    guard let latest else { return true }
    var session = Session(folding: Array(events.prefix(line)))
    func isAsShown() -> Bool {
      session.phase == latest.phase
        && session.peopleHere.count == latest.people
    }
    if isAsShown() { return true }
    return events.dropFirst(line).contains { event in
      session.apply(event)
      return isAsShown()
    }
  }
}

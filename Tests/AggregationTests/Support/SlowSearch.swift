import Glibc
import Grouping
import SessionLog
import Workshop

/// A search as anybody would write it down: all texts of all sessions as lists
/// of stems, each held against the query, and BM25 as it stands in the paper.
struct SlowSearch {
  private var things: [Thing] = []

  private struct Thing {
    var session: String
    var language: String
    var kind: String
    var number: Int
    /// By text, the words in their order.
    var texts: [[String]]

    var words: Int { texts.map(\.count).reduce(0, +) }

    /// A whole word counts one, a part of one a half.
    func often(_ term: String) -> Double {
      texts.joined().reduce(0) { sum, word in
        if word == term { return sum + 1 }
        let isPart =
          term.count >= 4 && term.contains { $0.isLetter }
          && (word.hasPrefix(term) || word.hasSuffix(term))
        return isPart ? sum + 0.5 : sum
      }
    }

    func has(_ phrase: [String]) -> Bool {
      texts.contains { text in
        text.indices.contains { text[$0...].starts(with: phrase) }
      }
    }
  }

  init(_ paths: [String]) throws {
    for path in paths {
      add(Session(folding: try LogReader.read(path).events))
    }
  }

  private mutating func add(_ session: Session) {
    for idea in session.ideas where idea.stands {
      let merged = session.ideas.filter {
        $0.id != idea.id && session.standing($0.id) == idea.id
      }
      add(
        "idea", idea.id.number, ([idea] + merged).map(\.text), of: session)
    }
    for note in session.notes {
      add("note", note.seq, [note.text], of: session)
    }
    for idea in session.ideas {
      let root = session[session.standing(idea.id)]
      if root?.isWithdrawn != false { continue }
      for note in idea.notes {
        add("note", note.seq, [note.text], of: session)
      }
    }
    for measure in session.measures {
      add(
        "measure", measure.id.number,
        [measure.content.text.body] + measure.updates.map(\.text),
        of: session)
    }
  }

  private mutating func add(
    _ kind: String, _ number: Int, _ texts: [String?], of session: Session
  ) {
    things.append(
      Thing(
        session: session.id, language: session.language, kind: kind,
        number: number,
        texts: texts.map { Self.stems($0 ?? "", session.language) }))
  }

  private static func stems(_ text: String, _ language: String) -> [String] {
    WordStems(language: language).words(in: text).map(\.stem)
  }
}

extension SlowSearch {
  /// What is found, the best first: session, kind and id.
  func find(_ query: String) -> [String] {
    let parts = query.split(separator: "\"", omittingEmptySubsequences: false)
    let phrases = parts.indices.filter { $0 % 2 == 1 }.map {
      String(parts[$0])
    }
    let words = parts.indices.filter { $0 % 2 == 0 }.flatMap {
      parts[$0].split(separator: " ").map(String.init)
    }
    let excluded = words.filter { $0.hasPrefix("-") }
    let telling = words.filter {
      WordStems(language: "de").words(in: $0).contains { !$0.isGeneral }
    }
    let wanted = telling.filter { !$0.hasPrefix("-") } + phrases
    func stems(_ texts: [String], _ thing: Thing) -> [String] {
      texts.flatMap { Self.stems($0, thing.language) }
    }
    let found = things.filter { thing in
      stems(wanted, thing).allSatisfy { thing.often($0) > 0 }
        && !stems(excluded, thing).contains { thing.often($0) > 0 }
        && phrases.allSatisfy { thing.has(Self.stems($0, thing.language)) }
    }
    let scored = found.map { ($0, score(of: $0, stems(wanted, $0))) }
    return scored.sorted(by: Self.isBetter).map { thing, _ in
      let letter = ["idea": "i", "measure": "m"][thing.kind] ?? ""
      return "\(thing.session) \(thing.kind) \(letter)\(thing.number)"
    }
  }

  private func score(of thing: Thing, _ terms: [String]) -> Double {
    let count = Double(things.count)
    let average = Double(things.map(\.words).reduce(0, +)) / count
    return terms.reduce(0) { sum, term in
      let standing = Double(things.count { $0.often(term) > 0 })
      let worth = log(1 + (count - standing + 0.5) / (standing + 0.5))
      let often = thing.often(term)
      let most = 1.2 * (0.25 + 0.75 * Double(thing.words) / average)
      return sum + worth * often * 2.2 / (often + most)
    }
  }

  private static func isBetter(
    _ left: (Thing, Double), _ right: (Thing, Double)
  ) -> Bool {
    if abs(left.1 - right.1) > 1e-9 { return left.1 > right.1 }
    let order = ["idea", "note", "measure"]
    let kinds = (
      order.firstIndex(of: left.0.kind) ?? 0,
      order.firstIndex(of: right.0.kind) ?? 0
    )
    if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
    if left.0.session != right.0.session {
      return left.0.session < right.0.session
    }
    return left.0.number < right.0.number
  }
}

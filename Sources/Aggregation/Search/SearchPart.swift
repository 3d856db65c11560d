/// What one thread has found.
struct SearchPart: Sendable {
  private(set) var hits: [Hit] = []
  /// By log: how much there is to find, whatever is looked for.
  private(set) var spread: [Spread] = []

  /// Something that meets the query.
  struct Hit: Sendable {
    /// Among those of the thread.
    var log: Int
    var kind: Found.Kind
    /// An idea's or a measure's; a note's line.
    var number: Int32
    var match: TextMatch
  }

  /// Texts of a log, their words, and in how many of them each term stands.
  struct Spread: Sendable {
    var texts = 0
    var words = 0
    var terms = SIMD16<Int32>.zero
  }

  mutating func begin() { spread.append(Spread()) }

  /// Counts what a text says of the log that was begun last.
  ///
  /// - Returns: whether it has all words that are wanted, and none that is not.
  @inline(__always)
  mutating func meets(_ match: TextMatch, _ query: SearchQuery) -> Bool {
    let log = spread.count - 1
    spread[log].texts += 1
    spread[log].words += Int(match.words)
    guard match.weights != .zero else { return false }
    let met = match.weights .> 0
    spread[log].terms.replace(with: spread[log].terms &+ 1, where: met)
    return query.wanted.allSatisfy { met[$0] }
      && !query.excluded.contains { met[$0] }
  }

  /// Keeps something of the log that was begun last.
  mutating func keep(_ match: TextMatch, _ kind: Found.Kind, _ number: Int32) {
    hits.append(
      Hit(log: spread.count - 1, kind: kind, number: number, match: match))
  }
}

extension SearchQuery {
  /// Whether each phrase stands in one of the texts.
  func phrasesStand(
    in texts: @autoclosure () -> [String], _ meanings: WordMeanings
  ) -> Bool {
    if phrases.isEmpty { return true }
    let texts = texts().map { meanings.stems(of: $0) }
    return phrases.allSatisfy { phrase in
      let stems = phrase.map { meanings.stem(ofTerm: $0) }
      return texts.contains { text in
        text.indices.contains { text[$0...].starts(with: stems) }
      }
    }
  }
}

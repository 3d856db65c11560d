/// What one thread has found.
struct SearchPart: Sendable {
  private(set) var hits: [Hit] = []
  /// How things meet the query, each way once: there are few, however many
  /// hits.
  private(set) var ways: [Way] = []
  private var numbers: [Way: Int32] = [:]
  /// By log: how much there is to find, whatever is looked for.
  private(set) var spread: [Spread] = []
  /// Whether any session has the department that is asked for.
  var hasDepartment = false
  /// The same of the group.
  var hasGroup = false

  /// Something that meets the query.
  struct Hit: Sendable {
    /// Alike texts have the same; 0 where it is like none.
    var key: UInt64
    /// Among those of the thread.
    var log: Int32
    /// An idea's or a measure's; a note's line.
    var number: Int32
    /// Which of the ways.
    var way: Int32
    var kind: Found.Kind
  }

  /// What a score is reckoned from.
  struct Way: Hashable, Sendable {
    var weights: WordMeanings.Weights
    var words: Int32
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
    let way = Way(weights: match.weights, words: match.words)
    let known = numbers[way] ?? Int32(ways.count)
    if Int(known) == ways.count {
      ways.append(way)
      numbers[way] = known
    }
    hits.append(
      Hit(
        key: match.key, log: Int32(spread.count - 1), number: number,
        way: known, kind: kind))
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

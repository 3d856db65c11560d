import Glibc
import Workshop

/// Puts what was found into its order.
///
/// The score is BM25: Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond" (2009), with the usual k₁ of 1.2 and b of 0.75.
struct SearchRanking {
  private let found: [SearchPart]
  /// By part and log: the session's place among those that count, −1 where it
  /// is not asked for.
  private var sessions: [[Int32]]
  /// By part and way.
  private let scores: [[Double]]

  /// Ranks what was found in the logs at these places, which stand in the
  /// order of their sessions' ids.
  ///
  /// How rare a word is is reckoned over all of them, whichever are asked for.
  init(
    _ places: [Archive.Place], _ found: [SearchPart], _ query: SearchQuery,
    _ isAsked: (Archive.Place) -> Bool
  ) {
    self.found = found
    let worth = SearchWorth(places, found, query)
    scores = found.map { $0.ways.map(worth.score) }
    sessions = found.map { [Int32](repeating: -1, count: $0.spread.count) }
    for (number, place) in places.enumerated() where isAsked(place) {
      sessions[place.part][place.log] = Int32(number)
    }
  }

  /// What was found in sessions that are asked for, the best first; alike
  /// things are one group, or each is by itself.
  func groups(each: Bool) -> [HitGroup] {
    var groups: [HitGroup] = []
    var known: [Key: Int] = [:]
    for part in found.indices {
      for hit in found[part].hits {
        guard let member = member(hit, of: part) else { continue }
        let key = Key(key: hit.key, kind: hit.kind)
        if !each, hit.key != 0, let group = known[key] {
          groups[group].add(member)
          continue
        }
        if !each, hit.key != 0 { known[key] = groups.count }
        groups.append(HitGroup(member))
      }
    }
    for group in groups.indices { groups[group].sort() }
    groups.sort { $0.isBetter(than: $1) }
    return groups
  }

  private func member(
    _ hit: SearchPart.Hit, of part: Int
  ) -> HitGroup.Member? {
    let session = sessions[part][Int(hit.log)]
    if session < 0 { return nil }
    return HitGroup.Member(
      score: scores[part][Int(hit.way)], session: session, number: hit.number,
      kind: hit.kind)
  }

  private struct Key: Hashable {
    var key: UInt64
    var kind: Found.Kind
  }
}

/// What each term of a query is worth, by how rare it is.
private struct SearchWorth {
  private let worth: [Double]
  private let averageWords: Double
  private let wanted: [Int]

  private static let k = 1.2
  private static let b = 0.75

  init(
    _ places: [Archive.Place], _ found: [SearchPart], _ query: SearchQuery
  ) {
    var (texts, words) = (0, 0)
    var terms = [Int](repeating: 0, count: query.terms.count)
    for place in places {
      let spread = found[place.part].spread[place.log]
      texts += spread.texts
      words += spread.words
      for term in terms.indices { terms[term] += Int(spread.terms[term]) }
    }
    averageWords = max(1, Double(words) / Double(max(1, texts)))
    worth = terms.map { standing in
      let rest = Double(texts - standing) + 0.5
      return log(1 + rest / (Double(standing) + 0.5))
    }
    wanted = query.wanted
  }

  func score(_ way: SearchPart.Way) -> Double {
    let length = Double(way.words) / averageWords
    let most = Self.k * (1 - Self.b + Self.b * length)
    return wanted.reduce(0) { sum, term in
      let often = Double(way.weights[term])
      return sum + worth[term] * often * (Self.k + 1) / (often + most)
    }
  }
}

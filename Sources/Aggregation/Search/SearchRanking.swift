import Glibc
import Workshop

/// Puts what was found into its order.
///
/// The score is BM25: Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond" (2009), with the usual k₁ of 1.2 and b of 0.75.
struct SearchRanking {
  private let archive: Archive
  private let found: [SearchPart]
  private let counted: Set<Archive.Place>
  private let query: SearchQuery
  private var worth: [Double] = []
  private var averageWords = 1.0

  private static let k = 1.2
  private static let b = 0.75

  /// Things that are alike, the best first.
  struct Group {
    var members: [Member]
    var score: Double { members.first?.score ?? 0 }
    var sessions: Int
  }

  struct Member {
    var place: Archive.Place
    var hit: SearchPart.Hit
    var score: Double
  }

  init(
    _ archive: Archive, _ places: [Archive.Place], _ found: [SearchPart],
    _ query: SearchQuery
  ) {
    self.archive = archive
    self.found = found
    self.query = query
    counted = Set(places)
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
  }

  /// What was found in sessions that are asked for; alike things are one
  /// group, or each is by itself.
  func groups(
    each: Bool, _ isAsked: (Archive.Place) -> Bool
  ) -> [Group] {
    var asked: [Archive.Place: Bool] = [:]
    var groups: [Key: [Member]] = [:]
    for (part, found) in found.enumerated() {
      for (number, hit) in found.hits.enumerated() {
        let place = Archive.Place(part: part, log: hit.log)
        guard counted.contains(place) else { continue }
        if asked[place] == nil { asked[place] = isAsked(place) }
        guard asked[place] == true else { continue }
        let isAlone = each || hit.match.key == 0
        let key = Key(
          kind: hit.kind, key: isAlone ? 0 : hit.match.key,
          alone: isAlone ? Archive.Place(part: part, log: number) : nil)
        groups[key, default: []].append(
          Member(place: place, hit: hit, score: score(of: hit.match)))
      }
    }
    return groups.values.map(group).sorted(by: isBetter)
  }

  private struct Key: Hashable {
    var kind: Found.Kind
    var key: UInt64
    var alone: Archive.Place?
  }

  private func score(of match: TextMatch) -> Double {
    let length = Double(match.words) / averageWords
    let most = Self.k * (1 - Self.b + Self.b * length)
    return query.wanted.reduce(0) { sum, term in
      let often = Double(match.weights[term])
      return sum + worth[term] * often * (Self.k + 1) / (often + most)
    }
  }

  private func group(_ members: [Member]) -> Group {
    Group(
      members: members.sorted(by: isBetter),
      sessions: Set(members.map { archive[$0.place].session }).count)
  }

  private func isBetter(_ left: Group, _ right: Group) -> Bool {
    guard let one = left.members.first, let other = right.members.first,
      left.score == right.score
    else { return left.score > right.score }
    if left.sessions != right.sessions { return left.sessions > right.sessions }
    return isBetter(one, other)
  }

  /// Of equal ones the kind decides, then the session, then the number.
  private func isBetter(_ left: Member, _ right: Member) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.hit.kind != right.hit.kind {
      return left.hit.kind.place < right.hit.kind.place
    }
    let sessions = (archive[left.place].session, archive[right.place].session)
    if sessions.0 != sessions.1 { return sessions.0.precedes(sessions.1) }
    return left.hit.number < right.hit.number
  }
}

extension Found.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

import Workshop

/// Something that was found, or several alike things as one.
struct HitGroup {
  private(set) var best: Member
  /// The sessions of the others, not yet in order.
  private var others: [Int32] = []
  /// The best of each other wording.
  private(set) var wordings: [Member] = []
  /// How many things there are.
  private(set) var hits = 1

  /// One of them.
  struct Member {
    var score: Double
    /// Its session's place in the order of the sessions' ids.
    var session: Int32
    /// An idea's or a measure's; a note's line.
    var number: Int32
    var kind: Found.Kind
  }

  init(_ member: Member) { best = member }

  var score: Double { best.score }
  /// How many sessions it was said in, once `sort` was called.
  var spread: Int { others.count + 1 }
  /// The sessions but the best one's, in order, once `sort` was called.
  var otherSessions: [Int32] { others }

  mutating func add(_ member: Member) {
    hits += 1
    var member = member
    if member.isBetter(than: best) { swap(&member, &best) }
    // Those of one session come one after the other.
    if others.last != member.session { others.append(member.session) }
  }

  /// Adds all of another one, which is not better.
  mutating func add(_ other: HitGroup) {
    hits += other.hits
    wordings += [other.best] + other.wordings
    others += other.others + [other.best.session]
    sort()
  }

  /// Has each session once, and in order.
  mutating func sort() {
    if others.isEmpty { return }
    others.sort()
    var last = best.session
    let own = last
    others.removeAll { session in
      defer { last = session }
      return session == last || session == own
    }
  }

  /// The score decides, then in how many sessions it was said.
  func isBetter(than other: HitGroup) -> Bool {
    if score != other.score { return score > other.score }
    if spread != other.spread { return spread > other.spread }
    return best.isBetter(than: other.best)
  }
}

extension HitGroup.Member {
  /// Of equal ones the kind decides, then the session, then the number.
  func isBetter(than other: HitGroup.Member) -> Bool {
    if score != other.score { return score > other.score }
    if kind != other.kind { return kind.place < other.kind.place }
    if session != other.session { return session < other.session }
    return number < other.number
  }
}

extension Found.Kind {
  fileprivate var place: Int {
    switch self {
    case .idea: 0
    case .note: 1
    case .measure: 2
    }
  }
}

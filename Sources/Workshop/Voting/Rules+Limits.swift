extension Rules {
  /// The most dots, of any kind, that a rule or a ballot may name.
  public static let most = 1_000_000

  /// Whether a ballot or a count by hand may name that many, for or against.
  ///
  /// A line holds a few thousand such counts, so that no log that a disk can
  /// hold adds up to more than 64 bits.
  public static func canCount(_ count: Int) -> Bool {
    (-most...most).contains(count)
  }

  /// Whether the closing line lists who voted or their confirmation codes.
  var listsVoters: Bool { secrecy == .secret || admission == .codes }

  /// One of the numbers that say how many dots there are.
  public enum Limit: String, CaseIterable, Sendable {
    case budget
    case most
    case against
    case againstMost
    case least
  }

  /// Whether a round of that many ideas can be voted here by these rules.
  func check(ideas: Int) throws(Refusal) {
    if admission == .imported || seen != nil { throw .badRules }
    if badLimit(ideas: ideas) != nil { throw .badRules }
  }

  func checkLimits() throws(Refusal) {
    if badLimit != nil { throw .badRules }
  }

  /// The first number with which nobody can vote on that many ideas; nil where
  /// all can stand.
  public func badLimit(ideas: Int) -> Limit? {
    if let badLimit { return badLimit }
    guard let minDots else { return nil }
    return (0...reach(ideas: ideas)).contains(minDots) ? nil : .least
  }

  /// The first one of 0, or of more than any rule can name.
  private var badLimit: Limit? {
    let limits: [(Limit, Int?)] = [
      (.budget, budget), (.most, maxPerIdea), (.against, against?.budget),
      (.againstMost, against?.maxPerIdea),
    ]
    return limits.first { _, number in
      number.map { !(1...Self.most).contains($0) } ?? false
    }?.0
  }

  /// The same, with no more on one idea than there are in all, which would say
  /// nothing, but never with less than others allow.
  public func capped(atLeast least: Rules? = nil) -> Rules {
    var rules = self
    rules.maxPerIdea = min(
      maxPerIdea, max(budget, least?.maxPerIdea ?? 0))
    if let against {
      rules.against?.maxPerIdea = min(
        against.maxPerIdea,
        max(against.budget, least?.against?.maxPerIdea ?? 0))
    }
    return rules
  }

  /// The most that one ballot can give to that many ideas, for and against.
  public func reach(ideas: Int) -> Int {
    min(budget, maxPerIdea * ideas)
      + (against.map { min($0.budget, $0.maxPerIdea * ideas) } ?? 0)
  }

  /// Whether every ballot that the older rules allow stays valid.
  func allowsAll(that older: Rules) -> Bool {
    let fewest = (older.minDots ?? 0, minDots ?? 0)
    return budget >= older.budget && maxPerIdea >= older.maxPerIdea
      && fewest.1 <= fewest.0
      && (against?.budget ?? 0) >= (older.against?.budget ?? 0)
      && (against?.maxPerIdea ?? 0) >= (older.against?.maxPerIdea ?? 0)
      && secrecy == older.secrecy && admission == older.admission
      && seen == older.seen
  }
}

import Surface
import Workshop

/// A ballot that nobody has cast yet.
struct BallotDraft: Hashable, Sendable {
  let round: RoundID
  let group: GroupID?
  /// Whose code admitted them; nil where the facilitator did.
  let voter: Voter?
  /// The ideas in this voter's own order; empty until there is a seed.
  var order: [IdeaID] = []
  /// What was given; negative against, never 0.
  private(set) var dots: Dots = [:]
  var focus: IdeaID?
  /// What `/` keeps.
  var filter = TextField(limit: 40)
  var isFinding = false
  var isExplaining = false
  /// The idea's number as far as it is typed.
  var number = ""
  var numberAt = Timestamp(milliseconds: 0)
  /// The amount for the idea in focus as far as it is typed; nil while none
  /// is.
  var amount: String?

  init(round: RoundID, group: GroupID?, voter: Voter? = nil) {
    self.round = round
    self.group = group
    self.voter = voter
  }

  /// Milliseconds after which a digit begins another number.
  static let numberFor = 2000

  var spent: Int { dots.values.filter { $0 > 0 }.reduce(0, +) }
  var spentAgainst: Int { -dots.values.filter { $0 < 0 }.reduce(0, +) }

  /// The ideas with something given, the most first; equal ones as listed.
  var given: [IdeaID] {
    let places = order.enumerated().filter { dots[$0.element] != nil }
    return places.sorted { left, right in
      let (mine, other) = (dots[left.element] ?? 0, dots[right.element] ?? 0)
      return (other, left.offset) < (mine, right.offset)
    }.map(\.element)
  }

  /// Puts the ideas into an order of this voter's own, focus on top.
  mutating func shuffle(_ ideas: [IdeaID], seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    order = ideas.shuffled(using: &dice)
    focus = order.first
  }

  /// One more, or a step where dots are amounts; why not, where a limit is
  /// reached.
  mutating func give(to idea: IdeaID, by rules: Rules) -> DotLimit? {
    let count = dots[idea] ?? 0
    let next = count + rules.step - count.remainder(of: rules.step)
    if count < 0 {
      set(min(next, 0), for: idea)
      return nil
    }
    if count >= rules.maxPerIdea { return .onIdea(rules.maxPerIdea) }
    if spent >= rules.budget { return .spent(rules.budget) }
    let left = rules.budget - spent
    set(min(next, rules.maxPerIdea, count + left), for: idea)
    return nil
  }

  /// One less, or a step where dots are amounts, below zero where there are
  /// dots against; why not, else.
  mutating func take(from idea: IdeaID, by rules: Rules) -> DotLimit? {
    let count = dots[idea] ?? 0
    let over = count.remainder(of: rules.step)
    let next = count - (over == 0 ? rules.step : over)
    if count > 0 {
      set(max(next, 0), for: idea)
      return nil
    }
    guard let against = rules.against else { return .nothingThere }
    if -count >= against.maxPerIdea { return .against(against.maxPerIdea) }
    if spentAgainst >= against.budget { return .spentAgainst(against.budget) }
    let left = against.budget - spentAgainst
    set(max(next, -against.maxPerIdea, count - left), for: idea)
    return nil
  }

  /// As many as that, whatever was there; why not, where a limit is passed.
  mutating func put(
    _ count: Int, on idea: IdeaID, by rules: Rules
  ) -> DotLimit? {
    var changed = self
    changed.set(count, for: idea)
    if count > rules.maxPerIdea { return .onIdea(rules.maxPerIdea) }
    if changed.spent > rules.budget { return .over(rules.budget - spent) }
    if count < 0 {
      guard let against = rules.against else { return .noneAgainst }
      if -count > against.maxPerIdea { return .against(against.maxPerIdea) }
      if changed.spentAgainst > against.budget {
        return .over(against.budget - spentAgainst)
      }
    }
    self = changed
    return nil
  }

  private mutating func set(_ count: Int, for idea: IdeaID) {
    dots[idea] = count == 0 ? nil : count
  }

  /// Why it can't be cast as it is; giving nothing at all always can.
  func fault(by rules: Rules) -> DotLimit? {
    let all = spent + spentAgainst
    guard let least = rules.minDots, all > 0, all < least else { return nil }
    return .tooFew(least)
  }
}

extension Int {
  /// What is over the next lower multiple of a step, from 0.
  fileprivate func remainder(of step: Int) -> Int {
    let rest = self % step
    return rest < 0 ? rest + step : rest
  }
}

/// Why a dot can't be given or taken.
enum DotLimit: Hashable, Sendable {
  case onIdea(Int)
  case spent(Int)
  case nothingThere
  case against(Int)
  case spentAgainst(Int)
  case tooFew(Int)
  /// More than the rest of the budget, which is so much.
  case over(Int)
  case noneAgainst

  func sentence(_ words: Wording) -> String {
    switch self {
    case .onIdea(let most): words("booth.limit.onIdea", ["count": most])
    case .spent(let all): words("booth.limit.spent", ["count": all])
    case .nothingThere: words("booth.limit.nothingThere")
    case .against(let most): words("booth.limit.against", ["count": most])
    case .spentAgainst(let all):
      words("booth.limit.spentAgainst", ["count": all])
    case .tooFew(let least): words("booth.limit.tooFew", ["count": least])
    case .over(let left): words("booth.limit.over", ["count": left])
    case .noneAgainst: words("booth.limit.noneAgainst")
    }
  }
}

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators"
/// (2014): the same seed gives the same order.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

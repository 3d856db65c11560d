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
  private(set) var dots: [IdeaID: Int] = [:]
  var focus: IdeaID?
  /// What `/` keeps.
  var filter = TextField(limit: 40)
  var isFinding = false
  var isExplaining = false
  /// The idea's number as far as it is typed.
  var number = ""
  var numberAt = Timestamp(milliseconds: 0)

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

  /// One more; why not, where a limit is reached.
  mutating func give(to idea: IdeaID, by rules: Rules) -> DotLimit? {
    let count = dots[idea] ?? 0
    if count >= 0 {
      if count >= rules.maxPerIdea { return .onIdea(rules.maxPerIdea) }
      if spent >= rules.budget { return .spent(rules.budget) }
    }
    set(count + 1, for: idea)
    return nil
  }

  /// One less, below zero where there are dots against; why not, else.
  mutating func take(from idea: IdeaID, by rules: Rules) -> DotLimit? {
    let count = dots[idea] ?? 0
    if count <= 0 {
      guard let against = rules.against else { return .nothingThere }
      if -count >= against.maxPerIdea { return .against(against.maxPerIdea) }
      if spentAgainst >= against.budget {
        return .spentAgainst(against.budget)
      }
    }
    set(count - 1, for: idea)
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

/// Why a dot can't be given or taken.
enum DotLimit: Hashable, Sendable {
  case onIdea(Int)
  case spent(Int)
  case nothingThere
  case against(Int)
  case spentAgainst(Int)
  case tooFew(Int)

  func sentence(_ words: Wording) -> String {
    switch self {
    case .onIdea(let most): words("booth.limit.onIdea", ["count": most])
    case .spent(let all): words("booth.limit.spent", ["count": all])
    case .nothingThere: words("booth.limit.nothingThere")
    case .against(let most): words("booth.limit.against", ["count": most])
    case .spentAgainst(let all):
      words("booth.limit.spentAgainst", ["count": all])
    case .tooFew(let least): words("booth.limit.tooFew", ["count": least])
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

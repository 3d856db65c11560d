import TestSupport
import Workshop

/// A closed round with random ideas, costs and ballots: of few people or
/// many, imported or voted here, with what is merged or withdrawn after it.
struct RandomElection {
  private(set) var test: TestSession
  private var dice: Dice
  private let ideas: [NewIdea]
  private let rules: Rules
  private let funds: String?

  init(seed: UInt64) throws {
    test = try TestSession()
    dice = Dice(seed: seed)
    let isImported = dice.happens(oneIn: 2)
    let style = CostStyle.allCases.randomElement(using: &dice) ?? .none
    let count = dice.number(1...(dice.happens(oneIn: 4) ? 60 : 9))
    ideas = Self.ideas(count, style, named: isImported, &dice)
    funds = dice.happens(oneIn: 3) ? nil : style.funds(for: count, &dice)
    let isApproval = dice.happens(oneIn: 2)
    rules = Rules(
      budget: dice.number(1...8),
      maxPerIdea: isApproval ? 1 : dice.number(2...4), secrecy: .open,
      admission: isImported ? .imported : .open)
    let people = dice.number(1...(dice.happens(oneIn: 5) ? 200 : 12))
    let ballots = (0..<people).map { _ in ballot(ideas: count) }
    try isImported ? importRound(ballots) : vote(ballots)
    if dice.happens(oneIn: 3) { try mergeAndWithdraw() }
  }

  /// What costs look like.
  private enum CostStyle: CaseIterable {
    /// None at all: each costs 1.
    case none
    case small
    case cents
    case sevenDigits

    func cost(_ dice: inout Dice) -> String? {
      switch self {
      case .none: nil
      case .small: String(dice.number(0...12))
      case .cents: "\(dice.number(0...9)).\(dice.number(10...99))"
      case .sevenDigits:
        "\(dice.number(1_000_000...9_999_999))"
          + (dice.happens(oneIn: 2) ? ".5" : "")
      }
    }

    func funds(for count: Int, _ dice: inout Dice) -> String {
      let some = max(1, count * dice.number(1...6) / 10)
      switch self {
      case .none: return String(some)
      case .small: return String(some * 6)
      case .cents: return "\(some * 5).\(dice.number(0...9))"
      case .sevenDigits: return "\(some * 5_000_000).25"
      }
    }
  }

  private static func ideas(
    _ count: Int, _ style: CostStyle, named: Bool, _ dice: inout Dice
  ) -> [NewIdea] {
    (1...count).map { number in
      // Names in an order that is not that of the ideas.
      let letter = ["p", "P", "ä", "z-", "10."].randomElement(using: &dice)
      return NewIdea(
        text: "Idee \(number) " + dice.text(dice.number(0...6)),
        cost: style.cost(&dice),
        source: named ? (letter ?? "p") + String(number * 37 % 101) : nil)
    }
  }

  /// Dots by the place of the idea; sometimes none.
  private mutating func ballot(ideas: Int) -> [Int: Int] {
    var dots: [Int: Int] = [:]
    if dice.happens(oneIn: 6) { return dots }
    var left = rules.budget
    for _ in 0..<dice.number(1...6) where left > 0 {
      // Some ideas are liked more than others.
      let place = min(
        dice.number(0...(ideas - 1)), dice.number(0...(ideas - 1)))
      if dots[place] != nil { continue }
      let given = dice.number(1...min(left, rules.maxPerIdea))
      dots[place] = given
      left -= given
    }
    return dots
  }

  private mutating func importRound(_ ballots: [[Int: Int]]) throws {
    let sources = ideas.compactMap(\.source)
    let imported = ballots.enumerated().map { number, dots in
      ImportedBallot(
        id: Self.id(number),
        dots: Dictionary(
          uniqueKeysWithValues: dots.map { (sources[$0], $1) }))
    }
    try test.submit(
      .importRound(
        ImportedRound(
          newIdeas: ideas, sources: sources, ballots: imported, rules: rules,
          funds: funds, source: "random")))
  }

  private mutating func vote(_ ballots: [[Int: Int]]) throws {
    try test.submit(.capture(ideas))
    try test.submit(.join(nil, count: ballots.count))
    let ids = test.session.ideas.map(\.id)
    try test.submit(
      .openRound(NewRound(ideas: ids, rules: rules, funds: funds)))
    for (number, dots) in ballots.enumerated() {
      let dots = Dots(dots.map { (ids[$0], $1) })
      try test.submit(
        .cast(RoundID(1), Ballot(id: Self.id(number), dots: dots)))
    }
    try test.submit(.closeRound(RoundID(1), consent: false))
  }

  private mutating func mergeAndWithdraw() throws {
    let ids = test.session.ideas.map(\.id).shuffled(using: &dice)
    guard ids.count > 3 else { return }
    try test.submit(.merge([ids[0]], into: ids[1]))
    try test.submit(.withdraw([ids[2]]))
  }

  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 26 - digits.count) + digits
  }
}

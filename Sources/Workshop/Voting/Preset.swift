/// A way of voting that people know by name, as rules for a number of ideas.
public enum Preset: String, CaseIterable, Hashable, Sendable {
  /// A quarter of the ideas in dots, most 3 on one idea.
  case dots
  /// As many likes as there would be dots, one for an idea.
  case like
  /// To each idea one for, one against, or nothing.
  case likeDislike = "like-dislike"
  /// 100 to be shared out freely.
  case hundred = "100"
  /// To each idea up to five.
  case stars
  /// Any number of ideas, one for each.
  case approval

  /// The limits for a round on that many ideas, at least 1; secret, with open
  /// admission.
  public func rules(ideas: Int) -> Rules {
    let all = max(1, ideas)
    let few = Rules.dots(ideas: all)
    return switch self {
    case .dots: few
    case .like: Rules(budget: min(few.budget, all), maxPerIdea: 1)
    case .likeDislike:
      Rules(
        budget: all, maxPerIdea: 1,
        against: Rules.Against(budget: all, maxPerIdea: 1))
    case .hundred: Rules(budget: 100, maxPerIdea: 100)
    case .stars: Rules(budget: 5 * all, maxPerIdea: 5)
    case .approval: Rules(budget: all, maxPerIdea: 1)
    }
  }

  /// The first one that has these limits for that many ideas; nil where none
  /// has.
  public init?(_ rules: Rules, ideas: Int) {
    let found = Self.allCases.first { preset in
      let own = preset.rules(ideas: ideas)
      return own.budget == rules.budget && own.maxPerIdea == rules.maxPerIdea
        && own.against == rules.against && rules.minDots ?? 0 == 0
    }
    guard let found else { return nil }
    self = found
  }
}

extension Rules {
  /// The rules for a round on a few of the ideas that a round by these rules
  /// was on: the same way of voting, and dots where these would be enough to
  /// give the most to each of the few.
  public func onRunOff(of few: Int, among ideas: Int) -> Rules {
    var rules = self
    if let preset = Preset(self, ideas: ideas) {
      rules = preset.rules(ideas: few)
    } else if !isScarce(ideas: few) || (minDots ?? 0) > reach(ideas: few) {
      rules = Preset.dots.rules(ideas: few)
    }
    rules.secrecy = secrecy
    // An imported round was voted elsewhere; this one is voted here.
    rules.admission = admission == .imported ? .open : admission
    rules.seen = nil
    return rules
  }
}

extension Rules.Against {
  /// Whether the budget limits what is given against that many ideas.
  public func isScarce(ideas: Int) -> Bool { budget < maxPerIdea * ideas }
}

extension Rules {
  /// Whether the budget limits what is given to that many ideas, and not the
  /// most on one alone.
  public func isScarce(ideas: Int) -> Bool { budget < maxPerIdea * ideas }

  /// How dots are given, for the sentence that says it.
  public enum Sharing: String, Sendable {
    /// Few for all ideas together.
    case few = "dots"
    /// So many for each idea: nothing runs out.
    case each = "dotsEach"
    /// All as one likes, even on one idea.
    case freely = "dotsFreely"
  }

  /// How dots are given to that many ideas.
  public func sharing(ideas: Int) -> Sharing {
    if !isScarce(ideas: ideas) { return .each }
    return takesAmounts && maxPerIdea >= budget ? .freely : .few
  }

  /// Whether dots are amounts, to be typed and given several at a time.
  public var takesAmounts: Bool { maxPerIdea > 10 }

  /// How many a key gives or takes: a twentieth of the most where dots are
  /// amounts, else 1.
  public var step: Int { takesAmounts ? max(1, maxPerIdea / 20) : 1 }
}
